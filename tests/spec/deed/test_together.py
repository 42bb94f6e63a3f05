"""Every passage of together.yaml, read whole: what is told again, and what stays apart."""

import re
from typing import Any

import pytest

from tests.spec.deed.desk import deeds_at, passages, reading_of

_PASSAGES = passages("together.yaml")


def _alone(passage: str, words: str) -> str:
    """The passage from the sentence on that has the words: there they tell a deed of their own."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", passage)
    assert found, words
    return passage[
        max(passage.rfind(mark, 0, found.start()) for mark in (". ", ".\n")) + 1 :
    ].strip()


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_what_is_told_again_is_one_deed(told: dict[str, Any]) -> None:
    reading = reading_of(told["passage"])
    first, *again = told.get("one", [None])
    assert first is None or deeds_at(reading, first)
    for words in again:
        assert all(deed in deeds_at(reading, first) for deed in deeds_at(reading, words)), words
        assert deeds_at(reading_of(_alone(told["passage"], words)), words), f"{words} tells nothing"
    found = [deeds_at(reading, words) for words in told.get("apart", ())]
    assert all(found), [len(deeds) for deeds in found]
    assert len({deeds[0].id for deeds in found}) == len(found)
    if "of" in told:
        tolls = [toll for toll in deeds_at(reading, told["of"])[0].killed if not toll.part]
        assert [[toll.low, toll.high] for toll in tolls] == [told["killed"]]
