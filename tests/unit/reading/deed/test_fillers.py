"""Fillers become entities by their words, and incidents by the kind of violence."""

from typing import Literal

import pytest

from whoseword.reading.deed.fillers import incidents, role_entities
from whoseword.record import Filler, Span

Role = Literal["perpetrator", "organization", "target", "victim", "weapon"]


def filler(text: str, words: str, role: Role = "victim", incident: str = "attack") -> Filler:
    at = text.index(words)
    return Filler(Span(at, at + len(words)), role, incident, 1.0)


def groups(text: str, *words: str) -> list[list[str]]:
    found = role_entities([filler(text, one) for one in words], text)
    return [[one.span.of(text) for one in entity.fillers] for entity in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("three armed men", "the men"),
        ("Colonel Ada Brenner", "Brenner"),
        ("two guards of the mill", "the two guards"),
        ("a truck that stood before the bank", "a blue truck"),
    ],
)
def test_alike_words_are_one_entity(one: str, other: str) -> None:
    text = f"They saw {one}; later {other} came."
    assert groups(text, one, other) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Brenner", "Jonas Brenner"),
        ("officers from abroad", "guards"),
        ("three persons", "two other persons"),
        ("the bank", "the embankment"),
    ],
)
def test_words_that_part_them_make_two_entities(one: str, other: str) -> None:
    text = f"They saw {one}; later {other} came."
    assert groups(text, one, other) == [[one], [other]]


def test_a_short_form_in_brackets_is_the_name_before_it_wherever_it_stands_again() -> None:
    text = "the salt workers' front (swf) and the river league (a rival of it). the swf attacked."
    short = text.index("swf")
    again = text.rindex("swf")
    found = role_entities(
        [
            filler(text, "salt workers' front", "organization"),
            Filler(Span(short, short + 3), "organization", "attack", 1.0),
            filler(text, "river league", "organization"),
            filler(text, "rival", "organization"),
            Filler(Span(again, again + 3), "organization", "attack", 1.0),
        ],
        text,
    )
    assert [[one.span.of(text) for one in entity.fillers] for entity in found] == [
        ["salt workers' front", "swf", "swf"],
        ["river league"],
        ["rival"],
    ]


def test_roles_are_kept_apart() -> None:
    text = "the bank and a guard of the bank"
    found = role_entities([filler(text, "bank", "target"), filler(text, "guard")], text)
    assert [entity.role for entity in found] == ["target", "victim"]


def test_each_kind_of_violence_is_an_incident_in_the_order_of_the_text() -> None:
    text = "gunmen seized a mayor; a bomb tore up the bridge"
    found = incidents(
        [
            filler(text, "bridge", "target", "bombing"),
            filler(text, "mayor", "victim", "kidnapping"),
            filler(text, "gunmen", "perpetrator", "kidnapping"),
        ],
        text,
    )
    told = [(one.kind, [entity.role for entity in one.entities]) for one in found]
    assert told == [("kidnapping", ["perpetrator", "victim"]), ("bombing", ["target"])]


def test_no_fillers_make_no_incident() -> None:
    assert role_entities([], "") == ()
    assert incidents([], "") == ()
