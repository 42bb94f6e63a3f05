"""The collector rests while work goes on, and is set again as it was, whatever happens."""

import gc

import pytest

from whoseword.desk.collecting import without_collecting


def test_it_rests_inside_and_works_again_behind() -> None:
    with pytest.raises(ValueError, match="broken off"), without_collecting():
        assert not gc.isenabled()
        raise ValueError("broken off")
    assert gc.isenabled()


def test_where_it_rested_before_it_goes_on_resting() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
