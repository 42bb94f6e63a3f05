"""Everything that the expected record tells is asked of a weighed one, and misses are named."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from whoseword.measure.answers import Answer, miss_of
from whoseword.measure.expected import SETS, open_expected
from whoseword.measure.record import Held, as_marked, record_answers
from whoseword.record import Span, Statement, Weighed
from whoseword.reference.books import open_books


@pytest.fixture(scope="module", params=tuple(SETS))
def held(request: pytest.FixtureRequest) -> Held:
    return as_marked(open_expected(str(request.param)), open_books())


@pytest.fixture(scope="module")
def asked(held: Held) -> Counter[str]:
    return Counter(one.figure for one in record_answers(held) if one.marked)


def test_each_event_and_each_marked_deed_is_asked_for(held: Held, asked: Counter[str]) -> None:
    events = held.expected.events
    # One that may stand inside another is not asked for where it was found there.
    assert asked["events"] >= sum(event.within is None for event in events)
    assert asked["deeds"] == sum(len(event.members) for event in events)
    told = [sum(map(len, event.versions)) for event in events]
    apart = sum(len(list(combinations(range(count), 2))) for count in told)
    assert asked["versions"] == apart


def test_each_origin_pair_and_count_is_asked_for(held: Held, asked: Counter[str]) -> None:
    events = held.expected.events
    needed = sum(not one.optional for event in events for one in event.origins)
    assert asked["origins"] >= needed
    assert asked["states of pairs"] == sum(len(event.pairs) for event in events)
    assert asked["counts of origins"] == len(events)


def test_each_value_and_its_digit_is_asked_for(held: Held, asked: Counter[str]) -> None:
    values = [one for event in held.expected.events for one in event.values]
    assert asked["tolls"] + asked["other values"] == len(values)
    assert asked["digits of tolls"] + asked["digits of other values"] == len(values)
    fields = sum(len(event.in_conflict) for event in held.expected.events)
    assert asked["fields in conflict"] == fields


def test_each_name_pair_of_mentions_and_forbidden_pair_is_asked_for(
    held: Held, asked: Counter[str]
) -> None:
    entities = held.expected.entities
    assert asked["mentions"] == sum(len(list(one.pairs())) for one in entities)
    assert asked["names of entities"] == sum(len(one.names) for one in entities)
    assert asked["never one"] == len(held.expected.never)


def test_each_copy_and_each_chain_that_goes_on_is_asked_for(
    held: Held, asked: Counter[str]
) -> None:
    assert asked["copies"] == len(held.expected.copies)
    assert asked["chains that go on"] == len(held.expected.chains)


def test_statements_are_asked_of_readings_that_tell_any(held: Held, asked: Counter[str]) -> None:
    assert asked["statements"] == 0
    report, reading = next(iter(held.readings.items()))
    name = reading.names[0]
    told = replace(reading, statements=(Statement(name.id, "role", "x", None, Span(0, 1)),))
    more = replace(held, readings={**held.readings, report: told})
    found = Counter(one.figure for one in record_answers(more))
    assert found["statements"] == len(held.expected.statements)


def test_of_a_record_with_nothing_in_it_all_is_missed(held: Held) -> None:
    nothing = replace(held, weighed=Weighed((), (), (), (), ()), homes={})
    right = {one.figure for one in record_answers(nothing) if one.right}
    assert right.isdisjoint({"events", "deeds", "origins", "tolls", "copies", "chains that go on"})


def test_a_miss_is_named_by_what_is_expected_and_what_was_found() -> None:
    other = miss_of(Answer("origins", False, "the strike", "the hospital", "the army"))
    assert (other.kind, other.article) == ("read otherwise", "the strike")
    assert miss_of(Answer("origins", False, "the strike", "the hospital", "")).kind == "not found"
    assert miss_of(Answer("origins", False, "the strike", "", "the army")).kind == "not marked"
