"""Two mini-readings, and what holds of a mention of each: one, two or open, by which rule."""

from typing import Any

import pytest

from tests.spec.weighing.entity.desk import BOOK, keys_of, passages, reading_of
from whoseword.record import Reading
from whoseword.weighing.entity import Entities, find_entities
from whoseword.weighing.entity.bearers import Bearer, bearers_of
from whoseword.weighing.entity.pairs import two_of
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.verdicts import RULES, TEXTS, verdict_of

Passage = dict[str, Any]
PASSAGES = passages("pairs.yaml")
# They hang on more than two articles, or on a judgement, and are asked in tests/unit/weighing.
ELSEWHERE = {"judged", "through_others", "kept_apart"}


def _readings(passage: Passage) -> dict[str, Reading]:
    return {side: reading_of(passage[side], side) for side in ("a", "b")}


def _ids(passage: Passage, readings: dict[str, Reading]) -> list[str]:
    return [
        readings[side].article.id
        if words == "OWN"
        else next(name.id for name in readings[side].names if name.text == words)
        for side, words in passage["of"]
    ]


def _entity(id_: str, found: Entities) -> str | None:
    return found.names.get(id_) or found.outlets.get(id_)


def _bearer(id_: str, readings: dict[str, Reading], relations: Relations) -> Bearer:
    every = (one for reading in readings.values() for one in bearers_of(reading, relations))
    return next(one for one in every if id_ in {mention.id for mention in one.mentions})


def _verdict(passage: Passage) -> tuple[str, str | None]:
    readings, relations = _readings(passage), Relations(BOOK)
    left, right = (_bearer(id_, readings, relations) for id_ in _ids(passage, readings))
    if left.id == right.id:
        return "same", left.joins[0].rule
    return verdict_of(two_of(left, right, relations)) or ("none", None)


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["title"])
def test_mentions_are_one_exactly_where_they_should_be(passage: Passage) -> None:
    readings = _readings(passage)
    found = find_entities(readings.values(), [], BOOK)
    left, right = (_entity(id_, found) for id_ in _ids(passage, readings))
    if passage["expected"] == "nobody":
        assert left is None
        assert right is None
    else:
        assert left is not None
        assert right is not None
        assert (left == right) == (passage["expected"] == "same")


@pytest.mark.parametrize(
    "passage",
    [one for one in PASSAGES if one["expected"] != "nobody"],
    ids=lambda one: one["title"],
)
def test_the_rule_that_decides_says_so(passage: Passage) -> None:
    verdict, rule = _verdict(passage)
    assert verdict == passage["expected"]
    assert rule == passage.get("rule")
    assert rule != passage.get("rests")


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["title"])
def test_what_is_made_one_shares_a_key(passage: Passage) -> None:
    readings = _readings(passage)
    if passage["expected"] == "same" and passage["of"][0][0] != passage["of"][1][0]:
        keys = [keys_of(reading) for reading in readings.values()]
        assert not keys[0].isdisjoint(keys[1])


def test_every_rule_has_a_passage_where_it_fires_and_one_where_it_must_not() -> None:
    names = {rule.__name__ for rule in RULES} - ELSEWHERE
    assert names - {one.get("rule") for one in PASSAGES} == set()
    assert names - {one.get("rests") for one in PASSAGES} - OPEN == set()


OPEN = {"generic_name"}


def test_every_rule_says_in_a_sentence_of_its_own_what_it_does() -> None:
    assert all(text.strip() for text in TEXTS.values())
    assert len(set(TEXTS.values())) == len(RULES)
