"""Expected origins: what they rest on, what is known of each pair, how many count."""

from collections import Counter
from itertools import combinations
from typing import get_args

from tests.spec.expected_record.written import (
    EACH_SET,
    STATES,
    Line,
    articles,
    events,
    ids,
    largest_set,
    marks,
    pairs,
    text,
)
from whoseword.record import kinds

LINK_KINDS = frozenset(get_args(kinds.LinkKind))
HOWS = frozenset(get_args(kinds.How))


def _heard_by(name: str, origin: Line) -> set[str]:
    """The outlets that this voice spoke to: the last one cited before it, or the report's own."""
    outlets = set()
    for report, said in origin["claims"].items():
        for one in said:
            links = [] if one == "author" else marks(name)[report]["attributions"][one]["chain"]
            outlets.add(links[-2] if len(links) > 1 else articles(name)[report]["outlet"])
    return outlets


@EACH_SET
def test_each_origin_claims_something_that_ismarked(name: str) -> None:
    for event in events(name):
        for origin in event["origins"]:
            assert origin["claims"]
            for report, said in origin["claims"].items():
                there = range(len(marks(name)[report]["attributions"]))
                assert said
                assert all(one == "author" or one in there for one in said)


@EACH_SET
def test_a_refusal_to_speak_is_no_origin(name: str) -> None:
    for event in events(name):
        for origin in event["origins"]:
            for report, said in origin["claims"].items():
                attributions = marks(name)[report]["attributions"]
                stances = {attributions[one]["stance"] for one in said if one != "author"}
                assert "declines" not in stances or len(stances) > 1


@EACH_SET
def test_an_origin_is_heard_where_the_event_is_told(name: str) -> None:
    for event in events(name):
        told = set(event["members"])
        assert all(set(origin["claims"]) <= told for origin in event["origins"]), event["name"]


@EACH_SET
def test_origins_speak_the_contracts_words(name: str) -> None:
    for event in events(name):
        assert len(set(ids(event))) == len(event["origins"]) >= 1
        assert {origin["kind"] for origin in event["origins"]} <= LINK_KINDS
        assert {origin["how"] for origin in event["origins"]} <= HOWS


@EACH_SET
def test_interest_rests_on_words_of_a_report_in_which_the_origin_speaks(name: str) -> None:
    for event in events(name):
        for origin in event["origins"]:
            words = origin["interested_because"]
            assert origin["interested"] or words is None
            assert words is None or any(words in text(name, one) for one in origin["claims"])


@EACH_SET
def test_each_pair_of_origins_stands_in_one_state_once(name: str) -> None:
    for event in events(name):
        every = Counter(frozenset(pair) for pair in combinations(ids(event), 2))
        assert Counter(pair for state in STATES for pair in pairs(event, state)) == every


@EACH_SET
def test_two_interested_origins_are_never_established(name: str) -> None:
    for event in events(name):
        interested = {origin["id"] for origin in event["origins"] if origin["interested"]}
        assert not [pair for pair in pairs(event, "established") if pair <= interested]


@EACH_SET
def test_established_origins_are_at_first_hand_and_not_both_unnamed(name: str) -> None:
    for event in events(name):
        origins = {origin["id"]: origin for origin in event["origins"]}
        for pair in pairs(event, "established"):
            assert {origins[one]["how"] for one in pair} <= {"witnessed", "acted"}
            assert any(origins[one]["named"] or origins[one]["kind"] == "document" for one in pair)


@EACH_SET
def test_pairs_that_rest_on_an_unnamed_witness_say_so(name: str) -> None:
    for event in events(name):
        voices = [one for one in event["origins"] if one["kind"] != "document"]
        unnamed = {one["id"] for one in voices if not one["named"]}
        resting = [pair for pair in pairs(event, "established") if pair & unnamed]
        assert pairs(event, "on_an_unnamed_witness") == resting


@EACH_SET
def test_an_unnamed_witness_and_the_other_spoke_to_two_outlets(name: str) -> None:
    for event in events(name):
        heard = {origin["id"]: _heard_by(name, origin) for origin in event["origins"]}
        for one, other in map(tuple, pairs(event, "on_an_unnamed_witness")):
            assert len(heard[one] | heard[other]) >= 2


@EACH_SET
def test_the_count_is_the_largest_set_pairwise_established(name: str) -> None:
    for event in events(name):
        count, largest = event["independence"]["count"], largest_set(event, ids(event))
        if count >= 2:
            assert count == largest
        else:
            assert largest == 0
            assert count == 1 or not pairs(event, "not_established")


@EACH_SET
def test_the_state_follows_from_the_count(name: str) -> None:
    for event in events(name):
        told = event["independence"]
        expected = ("not_recorded", "not_established", "established")[min(told["count"], 2)]
        assert told["state"] == expected
        assert told["because"].endswith(".")
