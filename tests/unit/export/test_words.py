"""Words of a text as they stand inside a sentence of ours."""

import pytest

from whoseword.export.words import running


@pytest.mark.parametrize(
    ("told", "inside"),
    [
        ("The mayor", "the mayor"),
        ("At least 27 people", "at least 27 people"),
        ("More than twenty men", "more than twenty men"),
        ("Nine soldiers", "nine soldiers"),
        ("Dozens of people", "dozens of people"),
        ("Up to 40 guards", "up to 40 guards"),
        ("Several media", "several media"),
    ],
)
def test_words_that_began_a_sentence_are_small_inside_one(told: str, inside: str) -> None:
    assert running(told) == inside


@pytest.mark.parametrize("name", ["The Kidal Gazette", "Nine Network", "Over Tolo", "Saltmarsh"])
def test_a_name_keeps_its_capital(name: str) -> None:
    assert running(name) == name
