"""Every passage of wheres.yaml, read whole: the places of a deed."""

from typing import Any

import pytest

from tests.spec.deed.desk import deed_at, passages, reading_of

_PASSAGES = passages("wheres.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_places_of_a_deed(told: dict[str, Any]) -> None:
    wheres = deed_at(reading_of(told["passage"]), told["trigger"]).where
    assert [f"{one.name} {one.role} {one.country}" for one in wheres] == told["where"]
