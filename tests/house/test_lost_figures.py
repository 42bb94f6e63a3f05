"""A figure with a floor cannot fall out of sight by having no value."""

import pytest

from benchmarks.scores import lost
from whoseword.measure.figures import Line


def test_a_pinned_figure_without_a_value_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    assert lost("samples", [Line("chains", None, None, None, 9)]) == 1
    assert "samples: chains" in capsys.readouterr().out
    assert lost("samples", [Line("nothing of that name", None, None, None, 9)]) == 0
    assert lost("samples", [Line("chains", 90.0, 9, None, 10)]) == 0
