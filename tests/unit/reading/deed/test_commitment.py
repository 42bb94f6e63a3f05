"""What the tagger learned of commitment keeps deeds that a text hardly tells from counting."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from tests.unit.reading.deed.desk import article_of, heard, names_of, tagged_of
from whoseword.reading.deed import find_deeds
from whoseword.reading.deed.reality import COMMITTED
from whoseword.record import Deed, Span
from whoseword.reference.books import open_books
from whoseword.tagger import load_tagger

BOOKS = open_books()
REALITY = Path(__file__).parents[3] / "spec/deed/reality.yaml"


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
    assert "uncommitted" not in deed.made_by


PASSAGES = yaml.safe_load(REALITY.read_text(encoding="utf-8"))


def test_the_tagger_doubts_no_passage_of_ours_that_tells_what_happened() -> None:
    tagger = load_tagger()
    told = [one for one in PASSAGES["passages"] if one["reality"] == "happened"]
    for one in told:
        at = one["passage"].index(one["trigger"])
        trigger = Span(at, at + len(one["trigger"]))
        (commitment,) = tagger.commitment_at(article_of(one["passage"]), [trigger])
        assert commitment is not None
        assert commitment >= COMMITTED + 1, one["title"]
    assert len(told) > 30


def test_a_tagger_that_never_learned_commitment_doubts_nothing() -> None:
    article = article_of("Rebels attacked the mill.")
    (deed,) = find_deeds(article, tagged_of(article), heard(()), (), BOOKS)
    assert deed.reality == "happened"
