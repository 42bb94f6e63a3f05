"""Spellings of one name share a key, names of two people do not."""

import pytest

from whoseword.language.likeness.keys import may_spell_one, name_keys
from whoseword.language.likeness.sounds import sound_keys
from whoseword.reference.spellings import open_name_words

WORDS = open_name_words()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gadaffi", "Gadhafi"),
        ("Gadaffi", "Qaddafi"),
        ("Gadaffi", "القذافي"),
        ("Qadhafi", "Каддафи"),
        ("Khatib", "Khateeb"),
        ("Bashar", "Bachar"),
        ("Oualid", "Walid"),
        ("Akhmed", "Ahmed"),
        ("Gamal", "جمال"),
        ("Omar", "عمر"),
        ("Yusuf", "يوسف"),
        ("Ramazan", "رمضان"),
        ("Rouhani", "روحانی"),
        ("Shevchuk", "Шевчук"),
        ("Hniesh", "Hunaish"),
        ("Tollović", "Tollovic"),
        ("Françoise", "Francoise"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert not sound_keys(one).isdisjoint(sound_keys(other))
    assert may_spell_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hassan", "Hussein"), ("Jamal", "Jamil"), ("Rashid", "Rashad"), ("Karim", "Karam")],
)
def test_names_that_differ_by_a_vowel_only_are_two(one: str, other: str) -> None:
    assert not may_spell_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Tollo", "Barka"), ("Salim", "Halim"), ("Ali", "Ola"), ("حفتر", "Tollo")]
)
def test_names_of_other_sounds_share_nothing(one: str, other: str) -> None:
    assert not may_spell_one(one, other)


def test_a_whole_name_meets_in_any_order_and_script() -> None:
    spellings = ("Muammar Gadaffi", "معمر القذافي", "Qadhafi, Moammar", "Муаммар Каддафи")
    keys = [name_keys(one, WORDS) for one in spellings]
    assert frozenset.intersection(*keys)
    assert keys[0].isdisjoint(name_keys("Muammar Tollo", WORDS))


def test_articles_are_no_part_of_a_key() -> None:
    assert name_keys("Abd al-Rahman al-Tolo", WORDS) & name_keys("Abdurrahman Tolo", WORDS)
    assert name_keys("'Abd al-Aziz Tolo", WORDS) & name_keys("Abdul Aziz Tolo", WORDS)
