"""Every passage of ways.yaml, read whole: how far off a place, and on which side of it."""

from typing import Any

import pytest

from tests.spec.deed.desk import deed_at, passages, reading_of

_PASSAGES = passages("ways.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_way_from_a_place(told: dict[str, Any]) -> None:
    [where] = deed_at(reading_of(told["passage"]), told["trigger"]).where
    assert (where.distance_km, where.bearing) == (told["km"], told["bearing"])
    assert where.precision == told["precision"]
