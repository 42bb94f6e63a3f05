from dataclasses import replace

import pytest

from tests.unit.weighing.voices import NOBODY, article, claim, end, voice
from whoseword.record import LinkKind, Name, NameKind, Span
from whoseword.weighing.origin.ends import Page, end_of
from whoseword.weighing.origin.offices import Body, is_identified
from whoseword.weighing.origin.origins import Parties, origins_of

COURIER, LEDGER = article("Sahel Courier"), article("Bamako Ledger")
FRONT = Name("n-1", "group", None, (Span(0, 5),), "Gumuz Hills Front")


def page(*names: Name) -> Page:
    known = {name.text.lower(): f"e-{name.text}" for name in names}
    return Page(COURIER, NOBODY, {}, known, {name.text.lower(): name for name in names}, {})


def test_a_spokesman_is_on_the_word_of_the_body_that_he_speaks_for() -> None:
    spokesman = voice("a spokesman of the Gumuz Hills Front", "official", "unknown", named=False)
    found = end_of(claim(COURIER, spokesman), page(FRONT))
    assert found.body == Body("e-Gumuz Hills Front", "Gumuz Hills Front", "group")
    (standing,) = origins_of("v-1", [found], Parties({}))
    assert (standing.origin.name, standing.origin.kind) == ("Gumuz Hills Front", "group")


def test_a_member_of_a_body_is_himself() -> None:
    member = voice("a member of the Gumuz Hills Front", "official", "unknown", named=False)
    assert end_of(claim(COURIER, member), page(FRONT)).body is None


def test_an_outlets_own_reporter_is_the_outlet() -> None:
    reporter = voice("a reporter of this newspaper", "witness", "witnessed", named=False)
    found = end(COURIER, reporter)
    assert (found.key, found.link.named, found.recorded) == (end(COURIER).key, True, True)


def test_somebody_elses_reporter_is_somebody() -> None:
    reporter = voice("a reporter of a rival paper", "witness", "witnessed", named=False)
    assert end(COURIER, reporter).key != end(COURIER).key


@pytest.mark.parametrize(
    ("name", "kind", "one"),
    [
        ("the army's media office", "official_body", True),
        ("The brigade that is said to have recruited him", "group", True),
        ("a militia", "group", False),
        ("the authorities in the port", "official_body", False),
        ("the officer", "official", False),
    ],
)
def test_a_body_is_told_from_others_by_being_the_one(name: str, kind: LinkKind, one: bool) -> None:
    assert is_identified(voice(name, kind, "unknown", named=False)) is one


def test_a_body_without_a_name_is_one_in_two_outlets() -> None:
    office = voice("the military information office", "official_body", "unknown", named=False)
    assert end(COURIER, office).key == end(LEDGER, office).key


@pytest.mark.parametrize(("kind", "government"), [("place", True), ("group", False)])
def test_a_place_that_speaks_is_its_government(kind: NameKind, government: bool) -> None:
    yerevan = Name("n-2", kind, None, (Span(0, 7),), "Yerevan")
    found = end_of(claim(COURIER, voice("Yerevan", "other", "unknown", named=False)), page(yerevan))
    assert (found.link.kind == "official_body", found.link.named) == (government, government)


@pytest.mark.parametrize(("kind", "party"), [("group", True), ("witness", False)])
def test_who_denies_is_a_party_unless_a_witness(kind: LinkKind, party: bool) -> None:
    denies = replace(voice("Salt Road Brigade", kind, "unknown"), stance="denies")
    (standing,) = origins_of("v-1", [end(COURIER, denies)], Parties({}))
    assert standing.origin.interested is party
