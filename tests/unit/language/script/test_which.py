"""The script of a word is told by its letters alone."""

import pytest

from whoseword.language.script.which import is_foreign, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Tollo", "latin"),
        ("ʿAbd", "latin"),
        ("طولو", "arabic"),
        ("طولو‎,", "arabic"),
        ("Толло", "cyrillic"),
        ("თოლო", "other"),
        ("Tollo طولو", "other"),
        ("12, (", None),
    ],
)
def test_a_text_has_the_script_of_its_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script


def test_a_word_with_a_latin_letter_is_not_foreign() -> None:
    assert is_foreign("طولو")
    assert not is_foreign("طولو Tollo")
    assert not is_foreign("12")
