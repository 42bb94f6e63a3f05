"""Two origins are in the state that the table of the design gives them."""

from dataclasses import replace
from itertools import combinations

import pytest

from whoseword.measure.synthetic.table import Heard, independence_of, pair_of
from whoseword.measure.synthetic.truth import TrueOrigin


def heard(id_: str, *ways: tuple[str, ...], **facts: object) -> Heard:
    origin = TrueOrigin(
        id=id_,
        event="event",
        name=id_,
        kind="official_body",
        named=True,
        interested=False,
        how="witnessed",
        institution=id_,
        recorded=True,
        described=False,
        denies=False,
    )
    return Heard(replace(origin, **facts), ways or ((f"outlet of {id_}",),))  # type: ignore[arg-type]


CLINIC = heard("clinic")
SHOPKEEPER = heard("shopkeeper", named=False, described=True)


def test_two_that_know_at_first_hand_are_established() -> None:
    assert pair_of(CLINIC, heard("clerk")).state == "established"


def test_one_outlet_may_cite_two_named_voices() -> None:
    assert pair_of(heard("a", ("post",)), heard("b", ("post",))).state == "established"


def test_a_party_and_a_disinterested_voice_are_established() -> None:
    assert pair_of(CLINIC, heard("front", how="acted", interested=True)).state == "established"


def test_an_unnamed_witness_through_another_outlet_is_established_and_said_to_be() -> None:
    pair = pair_of(CLINIC, SHOPKEEPER)
    assert (pair.state, pair.rule) == ("established", "unnamed_witness")


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (CLINIC, heard("doctor", institution="clinic"), "one_institution"),
        (CLINIC, heard("police", how="unknown"), "not_at_first_hand"),
        (heard("front", interested=True), heard("army", interested=True), "both_interested"),
        (SHOPKEEPER, heard("driver", named=False, described=True), "both_unnamed"),
        (CLINIC, heard("somebody", named=False), "not_described"),
        (heard("a", ("post",)), heard("b", ("post",), named=False, described=True), "one_outlet"),
        (heard("a", ("x", "post")), heard("b", ("y", "post")), "shared_link"),
    ],
)
def test_what_is_not_established_says_why(one: Heard, other: Heard, rule: str) -> None:
    assert (pair_of(one, other).state, pair_of(one, other).rule) == ("not_established", rule)
    assert pair_of(other, one) == pair_of(one, other)


def test_a_second_way_to_a_voice_frees_it_from_a_shared_link() -> None:
    one, other = heard("a", ("x", "post")), heard("b", ("y", "post"), ("post",))
    assert pair_of(one, other).state == "established"


def test_an_outlet_that_does_not_say_how_it_knows_is_not_recorded() -> None:
    assert pair_of(CLINIC, heard("post", recorded=False, how="unknown")).state == "not_recorded"


@pytest.mark.parametrize(
    ("origins", "state", "count"),
    [
        ([], "not_recorded", 0),
        ([heard("post", recorded=False)], "not_recorded", 0),
        ([CLINIC], "not_established", 1),
        ([CLINIC, heard("clerk")], "established", 2),
        ([CLINIC, heard("clerk"), heard("nurse", institution="clinic")], "established", 2),
        ([CLINIC, heard("clerk"), heard("priest"), SHOPKEEPER], "established", 4),
    ],
)
def test_the_count_is_the_largest_set_of_which_any_two_are_established(
    origins: list[Heard], state: str, count: int
) -> None:
    pairs = [pair_of(one, other) for one, other in combinations(origins, 2)]
    independence = independence_of(origins, pairs)
    assert (independence.state, independence.count) == (state, count)
