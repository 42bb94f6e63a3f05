"""Roles are noun phrases: a role whose words are not surely one is left out."""

import pytest

from tests.unit.reading.deed.desk import book, story
from whoseword.reading.deed.happenings import happenings_of
from whoseword.reading.deed.roles import roles_of
from whoseword.reading.deed.tolls import tolls_of
from whoseword.reading.deed.triggers import find_triggers


def _roles(text: str) -> list[tuple[str, str]]:
    """Roles and their words, of the first happening of a sentence."""
    [sentence] = story(text)
    triggers = find_triggers(sentence, book())
    happenings = happenings_of(sentence, triggers, tolls_of(sentence, book()), book())
    tolls = tuple(told.toll for told in happenings[0].told)
    return [(role.role, role.text) for role in roles_of(happenings[0], triggers, tolls, book())]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Masked gunmen ambushed a convoy.", ("perpetrator", "Masked gunmen")),
        ("Gunmen ambushed an aid convoy near Tolo.", ("target", "an aid convoy")),
        ("At least one suspect had been arrested.", ("victim", "At least one suspect")),
        (
            "Fighters of the Northern Front raided a camp.",
            ("perpetrator", "Fighters of the Northern Front"),
        ),
        (
            "A convoy was attacked by members of a militia on Monday.",
            ("perpetrator", "members of a militia"),
        ),
        ("Local police arrested Anno Toll.", ("perpetrator", "Local police")),
        ("Tolia's army attacked three villages.", ("perpetrator", "Tolia's army")),
    ],
)
def test_a_role_is_the_noun_phrase_beside_the_trigger(text: str, role: tuple[str, str]) -> None:
    assert role in _roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The blast late on that night had caused massive damage.",
        "The desire to see her town again gave her courage to flee the camp.",
        "They moved on after threatening to attack.",
        "The second great bombing shook them.",
        "There was massive damage.",
    ],
)
def test_no_role_is_made_of_verbs_days_and_cut_phrases(text: str) -> None:
    assert [words for role, words in _roles(text) if role in {"perpetrator", "subject"}] == []


def test_a_noun_behind_a_preposition_is_no_doer() -> None:
    assert ("perpetrator", "the village") not in _roles("Men from the village attacked a convoy.")


def test_a_town_before_a_noun_of_violence_did_not_do_it() -> None:
    assert _roles("The Tolo attack shook them.") == []
    assert ("perpetrator", "Tolia") in _roles("A Tolia airstrike shook them.")


def test_a_participle_without_an_object_tells_what_was_done_to_those_before_it() -> None:
    assert ("victim", "the two nurses") in _roles("Today the two nurses abducted from Tolo spoke.")
    assert ("perpetrator", "Two gunmen") in _roles("Two gunmen abducted a nurse from Tolo.")


def test_a_verb_between_two_nouns_is_no_word_that_describes_the_second() -> None:
    [sentence] = story("Police arrested two men who attacked a school.")
    triggers = find_triggers(sentence, book())
    last = happenings_of(sentence, triggers, (), book())[-1]
    roles = roles_of(last, triggers, (), book())
    assert ("perpetrator", "two men") in [(role.role, role.text) for role in roles]
    assert ("perpetrator", "Two armed men") in _roles("Two armed men attacked a school.")


def test_a_word_for_one_person_before_a_plain_word_describes_it() -> None:
    assert ("perpetrator", "A terrorist") not in _roles("A terrorist attack shook the town.")
    assert ("perpetrator", "A terrorist") in _roles("A terrorist attacked the town.")
