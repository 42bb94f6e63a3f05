"""Words: what is split off and what stays whole."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.language.words import words_of


def written(text: str) -> list[str]:
    return [word.of(text) for word in words_of(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "al-Tolani",
        "As'ad",
        "Qur\u2019an",
        "U.S.",
        "U.S.-led",
        "1,000",
        "2.5",
        "10:30",
        "9/11",
        "tolonews.net",
        "https://tolo.example/a?b=1",
        "AT&T",
        "Jaww\u0101d",
        "e\u0301lan",
        "a.m.",
    ],
)
def test_names_figures_and_addresses_stay_one_word(whole: str) -> None:
    assert written(f"by {whole} and") == ["by", whole, "and"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He left.", ["He", "left", "."]),
        ('"No," she said', ['"', "No", ",", '"', "she", "said"]),
        ("Toll's men", ["Toll", "'s", "men"]),
        ("they\u2019ve gone", ["they", "\u2019ve", "gone"]),
        ("he'd gone", ["he", "'d", "gone"]),
        ("Sa'd spoke", ["Sa'd", "spoke"]),
        ("reported.ANLT denied", ["reported", ".", "ANLT", "denied"]),
        ("wait... no", ["wait", "...", "no"]),
        ("one--two", ["one", "--", "two"]),
        ("5% (of $3)", ["5", "%", "(", "of", "$", "3", ")"]),
        ("the army;the police", ["the", "army", ";", "the", "police"]),
    ],
)
def test_punctuation_and_short_endings_are_split_off(text: str, words: list[str]) -> None:
    assert written(text) == words


@given(st.text(max_size=200))
def test_whatever_the_text_words_follow_each_other_and_cover_all_but_space(text: str) -> None:
    words = words_of(text)
    assert all(one.end <= other.start for one, other in pairwise(words))
    covered = {at for word in words for at in range(*word)}
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= covered


def test_a_word_of_a_million_letters_takes_no_more_than_its_share_of_time() -> None:
    began = time.perf_counter()
    assert len(words_of("a" * 1_000_000)) == 1
    assert len(words_of("a." * 200_000)) == 1
    assert time.perf_counter() - began < 5
