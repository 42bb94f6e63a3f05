"""The record that a careful reader expects of the invented reports agrees with itself."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from whoseword.record import kinds

SAMPLES = Path(__file__).parents[2] / "src" / "whoseword" / "samples"
SETS = {
    "reports": ("reports.jsonl", "marked.jsonl"),
    "echoes": ("echoes.jsonl", "echoes_marked.jsonl"),
}

LINK_KINDS = frozenset(get_args(kinds.LinkKind))
HOWS = frozenset(get_args(kinds.How))
SIDES = frozenset(get_args(kinds.Side))
STATEMENTS = frozenset(get_args(kinds.StatementKind))
STATES = ("established", "not_established", "not_recorded")
TO_COME = frozenset({"planned", "threatened", "hypothetical"})
SECOND_ANSWERS = frozenset({"with", "apart", "same_as", "origins_left_out"})

Line = dict[str, Any]


@cache
def _record() -> dict[str, Line]:
    expected = yaml.safe_load((SAMPLES / "record.yaml").read_text(encoding="utf-8"))
    assert isinstance(expected, dict)
    return expected


def _lines(file: str) -> dict[str, Line]:
    rows = (SAMPLES / file).read_text(encoding="utf-8").splitlines()
    return {line["id"]: line for line in map(json.loads, rows)}


@cache
def _articles(name: str) -> dict[str, Line]:
    return _lines(SETS[name][0])


@cache
def _marks(name: str) -> dict[str, Line]:
    return _lines(SETS[name][1])


def _text(name: str, report: str) -> str:
    article = _articles(name)[report]
    if "text" in article:
        return str(article["text"])
    return html.unescape(re.sub(r"<[^>]+>", "", article["html"]))


def _events(name: str) -> list[Line]:
    return list(_record()[name]["events"])


def _members(event: Line) -> list[tuple[str, int]]:
    return [(report, index) for report, indices in event["members"].items() for index in indices]


def _marked(name: str, event: Line) -> list[Line]:
    return [_marks(name)[report]["events"][index] for report, index in _members(event)]


def _ids(event: Line) -> list[str]:
    return [origin["id"] for origin in event["origins"]]


def _pairs(event: Line, state: str) -> list[frozenset[str]]:
    return [frozenset(pair) for pair in event.get("pairs", {}).get(state, [])]


def _largest_set(event: Line, among: list[str]) -> int:
    """How many of these origins are pairwise established; 0 when no two are."""
    established = set(_pairs(event, "established"))
    sizes = range(len(among), 1, -1)
    groups = (group for size in sizes for group in combinations(among, size))
    each = (g for g in groups if all(frozenset(p) in established for p in combinations(g, 2)))
    return len(next(each, ()))


def _heard_by(name: str, origin: Line) -> set[str]:
    """The outlets that this voice spoke to: the last one cited before it, or the report's own."""
    outlets = set()
    for report, said in origin["claims"].items():
        for one in said:
            links = [] if one == "author" else _marks(name)[report]["attributions"][one]["chain"]
            outlets.add(links[-2] if len(links) > 1 else _articles(name)[report]["outlet"])
    return outlets


def _fields(event: Line) -> Iterator[tuple[str, list[Line]]]:
    yield from event.get("values", {}).items()


def _values(event: Line) -> Iterator[Line]:
    for _, values in _fields(event):
        yield from values


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


def _names(name: str) -> Iterator[tuple[str, str]]:
    """The pieces of text that entities and forbidden pairs point to, with their reports."""
    for entity in _record()[name]["entities"]:
        for report, texts in entity["mentions"].items():
            yield from ((report, text) for text in texts)
    for pair in _record()[name]["never"]:
        yield from (tuple(pair["a"]), tuple(pair["b"]))


EACH_SET = pytest.mark.parametrize("name", tuple(SETS))


@EACH_SET
def test_each_marked_event_belongs_to_exactly_one_entry(name: str) -> None:
    marked = {(r, i) for r, marks in _marks(name).items() for i in range(len(marks["events"]))}
    found = Counter(member for event in _events(name) for member in _members(event))
    assert set(found) == marked
    assert set(found.values()) == {1}


@EACH_SET
def test_no_two_events_have_one_name(name: str) -> None:
    assert max(Counter(event["name"] for event in _events(name)).values()) == 1


@EACH_SET
def test_an_event_says_in_how_many_reports_it_is(name: str) -> None:
    for event in _events(name):
        assert event["reports"] == len(event["members"])


@EACH_SET
def test_what_is_to_come_stays_apart_from_what_happened(name: str) -> None:
    for event in _events(name):
        to_come = {marked["reality"] in TO_COME for marked in _marked(name, event)}
        assert len(to_come) == 1


@EACH_SET
def test_an_event_is_background_where_all_its_mentions_are(name: str) -> None:
    for event in _events(name):
        mentions = {marked["background"] for marked in _marked(name, event)}
        assert mentions == {event.get("background", False)}


@EACH_SET
def test_members_of_a_version_are_members_and_in_one_version_only(name: str) -> None:
    for event in _events(name):
        versions = event.get("versions", [])
        found = Counter(member for version in versions for member in _members(version))
        assert len(versions) != 1
        assert set(found) <= set(_members(event))
        assert set(found.values()) <= {1}


@EACH_SET
def test_each_origin_claims_something_that_is_marked(name: str) -> None:
    for event in _events(name):
        for origin in event["origins"]:
            assert origin["claims"]
            for report, said in origin["claims"].items():
                there = range(len(_marks(name)[report]["attributions"]))
                assert said
                assert all(one == "author" or one in there for one in said)


@EACH_SET
def test_a_refusal_to_speak_is_no_origin(name: str) -> None:
    for event in _events(name):
        for origin in event["origins"]:
            for report, said in origin["claims"].items():
                attributions = _marks(name)[report]["attributions"]
                stances = {attributions[one]["stance"] for one in said if one != "author"}
                assert "declines" not in stances or len(stances) > 1


@EACH_SET
def test_an_origin_is_heard_where_the_event_is_told(name: str) -> None:
    for event in _events(name):
        told = set(event["members"])
        assert all(set(origin["claims"]) <= told for origin in event["origins"]), event["name"]


@EACH_SET
def test_origins_speak_the_contracts_words(name: str) -> None:
    for event in _events(name):
        assert len(set(_ids(event))) == len(event["origins"]) >= 1
        assert {origin["kind"] for origin in event["origins"]} <= LINK_KINDS
        assert {origin["how"] for origin in event["origins"]} <= HOWS


@EACH_SET
def test_interest_rests_on_words_of_a_report_in_which_the_origin_speaks(name: str) -> None:
    for event in _events(name):
        for origin in event["origins"]:
            words = origin["interested_because"]
            assert origin["interested"] or words is None
            assert words is None or any(words in _text(name, one) for one in origin["claims"])


@EACH_SET
def test_each_pair_of_origins_stands_in_one_state_once(name: str) -> None:
    for event in _events(name):
        every = Counter(frozenset(pair) for pair in combinations(_ids(event), 2))
        assert Counter(pair for state in STATES for pair in _pairs(event, state)) == every


@EACH_SET
def test_two_interested_origins_are_never_established(name: str) -> None:
    for event in _events(name):
        interested = {origin["id"] for origin in event["origins"] if origin["interested"]}
        assert not [pair for pair in _pairs(event, "established") if pair <= interested]


@EACH_SET
def test_established_origins_are_at_first_hand_and_not_both_unnamed(name: str) -> None:
    for event in _events(name):
        origins = {origin["id"]: origin for origin in event["origins"]}
        for pair in _pairs(event, "established"):
            assert {origins[one]["how"] for one in pair} <= {"witnessed", "acted"}
            assert any(origins[one]["named"] or origins[one]["kind"] == "document" for one in pair)


@EACH_SET
def test_pairs_that_rest_on_an_unnamed_witness_say_so(name: str) -> None:
    for event in _events(name):
        voices = [one for one in event["origins"] if one["kind"] != "document"]
        unnamed = {one["id"] for one in voices if not one["named"]}
        resting = [pair for pair in _pairs(event, "established") if pair & unnamed]
        assert _pairs(event, "on_an_unnamed_witness") == resting


@EACH_SET
def test_an_unnamed_witness_and_the_other_spoke_to_two_outlets(name: str) -> None:
    for event in _events(name):
        heard = {origin["id"]: _heard_by(name, origin) for origin in event["origins"]}
        for one, other in map(tuple, _pairs(event, "on_an_unnamed_witness")):
            assert len(heard[one] | heard[other]) >= 2


@EACH_SET
def test_the_count_is_the_largest_set_pairwise_established(name: str) -> None:
    for event in _events(name):
        count, largest = event["independence"]["count"], _largest_set(event, _ids(event))
        if count >= 2:
            assert count == largest
        else:
            assert largest == 0
            assert count == 1 or not _pairs(event, "not_established")


@EACH_SET
def test_the_state_follows_from_the_count(name: str) -> None:
    for event in _events(name):
        told = event["independence"]
        expected = ("not_recorded", "not_established", "established")[min(told["count"], 2)]
        assert told["state"] == expected
        assert told["because"].endswith(".")


@EACH_SET
def test_a_value_is_said_and_disputed_by_origins_of_the_event(name: str) -> None:
    for event in _events(name):
        for value in _values(event):
            said, disputed = value["origins"], value["disputed_by"]
            supported = value.get("supported_by", [])
            assert said
            assert {*said, *supported, *disputed} <= set(_ids(event))
            assert not {*said, *supported} & set(disputed)


@EACH_SET
def test_only_the_interested_dispute(name: str) -> None:
    for event in _events(name):
        interested = {origin["id"] for origin in event["origins"] if origin["interested"]}
        disputing = {one for value in _values(event) for one in value["disputed_by"]}
        assert disputing <= interested


@EACH_SET
def test_a_value_revises_an_earlier_one_of_its_field(name: str) -> None:
    for event in _events(name):
        for _, values in _fields(event):
            for place, value in enumerate(values):
                assert value["revises"] is None or 0 <= value["revises"] < place


@EACH_SET
def test_tolls_are_ranges_and_other_values_have_words(name: str) -> None:
    for event in _events(name):
        for field, values in _fields(event):
            for value in values:
                assert value.get("side", "unknown") in SIDES
                if field in {"killed", "injured"}:
                    assert value["high"] is None or 0 <= value["low"] <= value["high"]
                else:
                    assert value["text"]


@EACH_SET
def test_a_marked_toll_is_among_the_values(name: str) -> None:
    for event in _events(name):
        for field in ("killed", "injured"):
            told = any(marked[field] for marked in _marked(name, event))
            assert not told or event["values"][field]


@EACH_SET
def test_a_digit_is_from_1_to_6_and_1_only_where_two_are_established(name: str) -> None:
    for event in _events(name):
        for value in _values(event):
            agreed = [*value["origins"], *value.get("supported_by", [])]
            assert value["information"] in range(1, 7)
            assert value["information"] != 1 or _largest_set(event, agreed) >= 2


@EACH_SET
def test_a_field_in_conflict_has_two_values_or_a_disputed_one(name: str) -> None:
    for event in _events(name):
        for field in event.get("in_conflict", []):
            values = event["values"][field]
            assert len(values) >= 2 or values[0]["disputed_by"], event["name"]


@EACH_SET
def test_a_second_answer_is_about_what_it_stands_beside(name: str) -> None:
    fields = {"versions", "in_conflict", "background"}
    for part, other in _second_answers(_record()[name]):
        assert set(other) <= set(part) | SECOND_ANSWERS | fields
        assert all(other[key] != part[key] for key in set(other) & set(part))


@EACH_SET
def test_a_second_answer_names_what_there_is(name: str) -> None:
    names = {event["name"] for event in _events(name)}
    for event in _events(name):
        ids = set(_ids(event))
        pairs = event.get("pairs", {}).get("or", {}).values()
        assert event.get("or", {}).get("with", event["name"]) in names
        assert set(event.get("or", {}).get("origins_left_out", [])) <= ids
        assert {one for several in pairs for pair in several for one in pair} <= ids
        assert {origin.get("or", {}).get("same_as") for origin in event["origins"]} <= ids | {None}


@EACH_SET
def test_names_and_forbidden_pairs_stand_in_the_reports(name: str) -> None:
    assert [one for one in _names(name) if one[1] not in _text(name, one[0])] == []


@EACH_SET
def test_an_entity_occurs_in_two_reports_or_under_two_names(name: str) -> None:
    for entity in _record()[name]["entities"]:
        reports = {*entity["mentions"], *entity.get("outlet_of", [])}
        assert len(reports) >= 2 or len(entity["names"]) >= 2
        assert {one["how"] for one in entity["names"]} <= {"stated", "spelling", "transliteration"}
        assert reports <= set(_articles(name))


@EACH_SET
def test_no_entity_holds_both_sides_of_a_forbidden_pair(name: str) -> None:
    entities = _record()[name]["entities"]
    held = [{(r, t) for r, texts in e["mentions"].items() for t in texts} for e in entities]
    never = [{tuple(pair["a"]), tuple(pair["b"])} for pair in _record()[name]["never"]]
    assert not [pair for pair in never for mentions in held if pair <= mentions]


@EACH_SET
def test_statements_are_about_entities_and_said_by_somebody(name: str) -> None:
    entities = {entity["name"] for entity in _record()[name]["entities"]}
    for statement in _record()[name]["statements"]:
        said = statement["said_by"]
        assert statement["about"] in entities
        assert statement["what"] in STATEMENTS
        attributions = _marks(name)[statement["report"]]["attributions"]
        assert said == "author" or attributions[said]


@EACH_SET
def test_a_copy_is_not_earlier_than_what_it_copies(name: str) -> None:
    for copy in _record()[name]["copies"]:
        earlier, later = (_articles(name)[copy[one]]["published"] for one in ("earlier", "later"))
        assert earlier <= later
        assert 0 < copy["share"] <= 1


@EACH_SET
def test_a_chain_goes_on_in_the_report_of_an_outlet_that_it_cites(name: str) -> None:
    for one in _record()[name]["continued"]:
        report, said = one["continues"]
        chain = _marks(name)[one["report"]]["attributions"][one["attribution"]]["chain"]
        outlet = _articles(name)[report]["outlet"].removeprefix("The ")
        heard = {"this newspaper": _articles(name)[one["report"]]["outlet"]}
        assert any(outlet in heard.get(link, link) for link in chain)
        assert said == "author" or _marks(name)[report]["attributions"][said]


@EACH_SET
def test_a_continued_chain_gives_no_name_to_an_unnamed_voice(name: str) -> None:
    for one in _record()[name]["continued"]:
        report, said = one["continues"]
        end = _marks(name)[one["report"]]["attributions"][one["attribution"]]
        if end["named"] or end["source_kind"] == "document" or said == "author":
            continue
        assert not _marks(name)[report]["attributions"][said]["named"]
