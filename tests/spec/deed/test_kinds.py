"""Every passage of kinds.yaml and reality.yaml: what deed it tells of, and how real it is."""

from typing import Any

import pytest

from tests.spec.deed.desk import deeds_of, passages
from whoseword.record import Deed, Span

_PASSAGES = passages("kinds.yaml") + passages("reality.yaml")
_TOLD = [told for told in _PASSAGES if "trigger" in told]
_UNTOLD = [told for told in _PASSAGES if "trigger" not in told]


@pytest.mark.parametrize("told", _TOLD, ids=[told["title"] for told in _TOLD])
def test_the_deed_of_a_passage(told: dict[str, Any]) -> None:
    deed = _deed(told)
    if told["kind"] is not None:
        assert deed.kind == told["kind"]
    assert deed.reality == told["reality"]
    assert deed.background == told.get("background", deed.background)


@pytest.mark.parametrize("told", _UNTOLD, ids=[told["title"] for told in _UNTOLD])
def test_a_passage_without_the_deed(told: dict[str, Any]) -> None:
    kinds = {deed.kind for deed in deeds_of(told["passage"])}
    if told.get("expect_none"):
        assert kinds == set()
    assert kinds.isdisjoint(told.get("expect_none_of", ()))


def _deed(told: dict[str, Any]) -> Deed:
    """The deed whose trigger overlaps the listed one, the right kind first."""
    text = told["passage"]
    start = text.index(told["trigger"])
    span = Span(start, start + len(told["trigger"]))
    found = [deed for deed in deeds_of(text, told.get("published")) if deed.trigger.overlap(span)]
    assert found, "no deed at the trigger"
    return max(found, key=lambda deed: deed.kind == told["kind"])
