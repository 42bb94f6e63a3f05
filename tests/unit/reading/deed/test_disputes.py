"""The small words between two voices: what they let a rule reach over, and what they hold back."""

import pytest

from tests.spec.deed.desk import reading_of
from whoseword.reading.deed import is_dispute

_BURNED = "Rebels burned a bridge at Baidoa, a police spokesman said. Omar Deeb said that "
_ARRESTED = "The police arrested five men in Baidoa on Monday, a judge said. "


def _disputed(text: str) -> set[str]:
    return {told.field for told in reading_of(text).conflicts if is_dispute(told)}


@pytest.mark.parametrize("negation", ["not a single bridge", "no such bridge", "not one bridge"])
def test_a_negation_reaches_over_small_words(negation: str) -> None:
    assert _disputed(f"{_BURNED}{negation} was burned.") == {"account"}


@pytest.mark.parametrize("negation", ["should not", "would not", "could not"])
def test_what_only_may_not_be_negates_nothing(negation: str) -> None:
    assert _disputed(f"{_BURNED}rebels {negation} burn mills.") == set()


def test_words_for_anything_tell_of_nothing_in_common() -> None:
    assert _disputed(f"{_BURNED}no people were told.") == set()


@pytest.mark.parametrize("number", ["the number at 17", "the figure at no more than three"])
def test_a_number_is_bare_beside_small_words(number: str) -> None:
    assert _disputed(f"{_ARRESTED}A lawyer put {number}.") == {"number"}


def test_a_number_of_something_else_is_no_rival() -> None:
    assert _disputed(f"{_ARRESTED}A lawyer put the number of houses at 17.") == set()


def test_the_same_deed_at_other_places_has_two_hours() -> None:
    told = (
        "Residents said that a bomb exploded in Baidoa at 8 a.m. on Monday. "
        "The police said that a bomb exploded in Sirte at 7.20 a.m. on Monday."
    )
    assert _disputed(told) == set()
