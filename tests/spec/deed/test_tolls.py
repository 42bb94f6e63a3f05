"""Every passage of tolls.yaml: how many are told as killed and injured, and who."""

from typing import Any

import pytest

from tests.spec.deed.desk import deeds_of, passages
from whoseword.record import Toll

_PASSAGES = passages("tolls.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_tolls_of_a_passage(told: dict[str, Any]) -> None:
    deeds = deeds_of(told["passage"])
    _check(told["killed"], tuple(t for deed in deeds for t in deed.killed if not t.part))
    _check(told["injured"], tuple(t for deed in deeds for t in deed.injured if not t.part))
    for part in told.get("parts", ()):
        tolls = [toll for deed in deeds for toll in deed.killed]
        assert any(
            (toll.low, toll.high, toll.side) == (part["low"], part["high"], part["side"])
            for toll in tolls
        )


_IN_PARTS = [told for told in _PASSAGES if "part" in told]


@pytest.mark.parametrize("told", _IN_PARTS, ids=[told["title"] for told in _IN_PARTS])
def test_a_part_is_told_and_not_added(told: dict[str, Any]) -> None:
    part = told["part"]
    deeds = deeds_of(told["passage"])
    tolls = [
        toll
        for deed in deeds
        for toll in (deed.injured if part.get("harm") == "injured" else deed.killed)
        if toll.part
    ]
    found = [(toll.low, toll.high, part["who"] in (toll.who or "")) for toll in tolls]
    assert found == [(part["low"], part["high"], True)]
    assert [toll.side for toll in tolls] == [part.get("side", tolls[0].side)]


def _check(expected: dict[str, Any] | None, tolls: tuple[Toll, ...]) -> None:
    """Compare the sum of the tolls with what is listed; null: nothing is told."""
    if expected is None:
        assert tolls == ()
        return
    low, high = _sum([toll.low for toll in tolls]), _sum([toll.high for toll in tolls])
    assert tolls, "no toll"
    if "inside" in expected:
        least, most = expected["inside"]
        assert (low is None or least <= low) and (high is None or high <= most)
    else:
        assert (low, high) == (expected["low"], expected["high"])
    if expected.get("who"):
        words = " ".join(toll.who or "" for toll in tolls).lower()
        assert any(word in words for word in expected["who"].lower().split()) or high == 0
    if "side" in expected:
        assert {toll.side for toll in tolls} == {expected["side"]}


def _sum(numbers: list[int | None]) -> int | None:
    """The sum, None where an end is open."""
    return None if None in numbers else sum(number for number in numbers if number is not None)
