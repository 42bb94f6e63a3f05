"""What the tagger learned of commitment keeps deeds that a text hardly tells from counting."""

from dataclasses import replace

import pytest

from tests.unit.reading.deed.desk import article_of, heard, names_of, tagged_of
from whoseword.reading.deed import find_deeds
from whoseword.record import Deed
from whoseword.reference.books import open_books

BOOKS = open_books()


def deed_of(text: str, commitment: float) -> Deed:
    article = article_of(text)
    tagged = tagged_of(article)
    marked = replace(tagged, commitments=(commitment,) * len(tagged.words))
    (deed,) = find_deeds(article, marked, heard((), names_of(text)), (), BOOKS)
    return deed


def test_a_deed_that_the_text_hardly_stands_behind_is_not_counted() -> None:
    deed = deed_of("In their plan rebels attacked the mill.", -0.5)
    assert deed.reality == "hypothetical"
    assert "uncommitted" in deed.made_by


def test_a_deed_that_the_text_stands_behind_happened() -> None:
    deed = deed_of("Rebels attacked the mill.", 2.6)
    assert deed.reality == "happened"
    assert "uncommitted" not in deed.made_by


@pytest.mark.parametrize("commitment", [-2.0, 2.9])
def test_what_the_words_say_goes_before_what_was_learned(commitment: float) -> None:
    deed = deed_of("Rebels threatened to attack the mill.", commitment)
    assert deed.reality == "threatened"


def test_a_tagger_that_never_learned_commitment_doubts_nothing() -> None:
    article = article_of("Rebels attacked the mill.")
    (deed,) = find_deeds(article, tagged_of(article), heard(()), (), BOOKS)
    assert deed.reality == "happened"
