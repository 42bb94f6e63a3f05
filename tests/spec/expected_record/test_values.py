"""Expected values: who states and who disputes them, and their digits."""

from typing import get_args

from tests.spec.expected_record.written import (
    EACH_SET,
    events,
    fields,
    ids,
    largest_set,
    marked,
    values,
)
from whoseword.record import kinds

SIDES = frozenset(get_args(kinds.Side))


@EACH_SET
def test_a_value_is_said_and_disputed_by_origins_of_the_event(name: str) -> None:
    for event in events(name):
        for value in values(event):
            said, disputed = value["origins"], value["disputed_by"]
            supported = value.get("supported_by", [])
            assert said
            assert {*said, *supported, *disputed} <= set(ids(event))
            assert not {*said, *supported} & set(disputed)


@EACH_SET
def test_only_the_interested_dispute(name: str) -> None:
    for event in events(name):
        interested = {origin["id"] for origin in event["origins"] if origin["interested"]}
        disputing = {one for value in values(event) for one in value["disputed_by"]}
        assert disputing <= interested


@EACH_SET
def test_a_value_revises_an_earlier_one_of_its_field(name: str) -> None:
    for event in events(name):
        for _, held in fields(event):
            for place, value in enumerate(held):
                assert value["revises"] is None or 0 <= value["revises"] < place


@EACH_SET
def test_tolls_are_ranges_and_other_values_have_words(name: str) -> None:
    for event in events(name):
        for field, held in fields(event):
            for value in held:
                assert value.get("side", "unknown") in SIDES
                if field in {"killed", "injured"}:
                    assert value["high"] is None or 0 <= value["low"] <= value["high"]
                else:
                    assert value["text"]


@EACH_SET
def test_a_marked_toll_is_among_thevalues(name: str) -> None:
    for event in events(name):
        for field in ("killed", "injured"):
            told = any(marked[field] for marked in marked(name, event))
            assert not told or event["values"][field]


@EACH_SET
def test_a_digit_is_from_1_to_6_and_1_only_where_two_are_established(name: str) -> None:
    for event in events(name):
        for value in values(event):
            agreed = [*value["origins"], *value.get("supported_by", [])]
            assert value["information"] in range(1, 7)
            assert value["information"] != 1 or largest_set(event, agreed) >= 2


@EACH_SET
def test_a_field_in_conflict_has_two_values_or_a_disputed_one(name: str) -> None:
    for event in events(name):
        for field in event.get("in_conflict", []):
            values = event["values"][field]
            assert len(values) >= 2 or values[0]["disputed_by"], event["name"]
