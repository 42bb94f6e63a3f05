"""The head of a noun phrase: what is hung on to it falls away."""

import pytest

from whoseword.language.heads import head_of, plain_words
from whoseword.record import Span


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("two armed men", "men"),
        ("the commander of the Salt Brigade", "commander"),
        ("Ada Brenner, a nurse", "Brenner"),
        ("guards who fled", "guards"),
        ("the mill (burnt twice)", "mill"),
        ("\u201cNorthern Light\u201d", "Light"),
        ("of the guards", "guards"),
        ("who", "who"),
        ("\u2026", "\u2026"),
    ],
)
def test_the_last_word_before_what_only_describes(phrase: str, head: str) -> None:
    text = f"Yesterday {phrase}"
    assert head_of(Span(10, len(text)), text).of(text) == head


def test_a_name_with_a_hyphen_is_one_word() -> None:
    assert head_of(Span(0, 9), "Tel-Abrad fell").of("Tel-Abrad fell") == "Tel-Abrad"


def test_words_are_compared_without_articles_quotes_and_capitals() -> None:
    assert plain_words("The \u201cNorthern Light\u201d.") == ("northern", "light")
    assert plain_words("the") == ("the",)
    assert plain_words("\u2026") == ()
