"""Expected events: which marked deeds are one, and where a second answer is right."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.spec.expected_record.written import (
    EACH_SET,
    Line,
    events,
    ids,
    marked,
    marks,
    members,
    record,
)
from whoseword.record.kinds import UNDONE

SECOND_ANSWERS = frozenset({"with", "apart", "same_as", "origins_left_out"})


def _second_answers(part: Any) -> Iterator[tuple[Line, Line]]:
    """Each ``or`` with the thing that it stands in."""
    if isinstance(part, dict):
        if "or" in part:
            yield part, part["or"]
        for value in part.values():
            yield from _second_answers(value)
    elif isinstance(part, list):
        for value in part:
            yield from _second_answers(value)


@EACH_SET
def test_each_marked_event_belongs_to_exactly_one_entry(name: str) -> None:
    marked = {(r, i) for r, marks in marks(name).items() for i in range(len(marks["events"]))}
    found = Counter(member for event in events(name) for member in members(event))
    assert set(found) == marked
    assert set(found.values()) == {1}


@EACH_SET
def test_no_two_events_have_one_name(name: str) -> None:
    assert max(Counter(event["name"] for event in events(name)).values()) == 1


@EACH_SET
def test_an_event_says_in_how_many_reports_it_is(name: str) -> None:
    for event in events(name):
        assert event["reports"] == len(event["members"])


@EACH_SET
def test_what_is_to_come_stays_apart_from_what_happened(name: str) -> None:
    for event in events(name):
        to_come = {marked["reality"] in UNDONE for marked in marked(name, event)}
        assert len(to_come) == 1


@EACH_SET
def test_an_event_is_background_where_all_its_mentions_are(name: str) -> None:
    for event in events(name):
        mentions = {marked["background"] for marked in marked(name, event)}
        assert mentions == {event.get("background", False)}


@EACH_SET
def test_members_of_a_version_are_members_and_in_one_version_only(name: str) -> None:
    for event in events(name):
        versions = event.get("versions", [])
        found = Counter(member for version in versions for member in members(version))
        assert len(versions) != 1
        assert set(found) <= set(members(event))
        assert set(found.values()) <= {1}


@EACH_SET
def test_a_second_answer_is_about_what_it_stands_beside(name: str) -> None:
    fields = {"versions", "in_conflict", "background"}
    for part, other in _second_answers(record(name)):
        assert set(other) <= set(part) | SECOND_ANSWERS | fields
        assert all(other[key] != part[key] for key in set(other) & set(part))


@EACH_SET
def test_a_second_answer_names_what_there_is(name: str) -> None:
    names = {event["name"] for event in events(name)}
    for event in events(name):
        own = set(ids(event))
        second = event.get("pairs", {}).get("or", {}).values()
        assert event.get("or", {}).get("with", event["name"]) in names
        assert set(event.get("or", {}).get("origins_left_out", [])) <= own
        assert {one for several in second for pair in several for one in pair} <= own
        assert {origin.get("or", {}).get("same_as") for origin in event["origins"]} <= own | {None}
