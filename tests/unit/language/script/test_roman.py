"""Words of other scripts are written in Latin letters by the published tables."""

import pytest

from whoseword.language.script.arabic import plain_arabic
from whoseword.language.script.roman import romanised


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Щедрин", "Shchedrin"),
        ("Ельцово", "Yeltsovo"),
        ("Поездное", "Poyezdnoye"),
        ("СЪЕЗД", "SYEZD"),
        ("Згурський Єгор", "Zghurskyi Yehor"),
        ("Гнатівка Ґудз", "Hnativka Gudz"),
        ("Юлія Яцків", "Yuliia Yatskiv"),
        ("Знам'янка Їжакова", "Znamianka Yizhakova"),
    ],
)
def test_russian_and_ukrainian_are_told_apart(text: str, latin: str) -> None:
    assert romanised(text) == latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("الوادي", "al-wady"),
        ("شمخاني", "shmkhany"),
        ("چراغ‌پور", "chraghpwr"),
        ("ژاله گلی", "zhalh gly"),
        ("مُحَمّد", "mhmd"),
    ],
)
def test_arabic_and_persian_lack_the_vowels_that_are_not_written(text: str, latin: str) -> None:
    assert romanised(text) == latin


def test_georgian_and_armenian_have_their_tables() -> None:
    assert romanised("თოლო ჭავა") == "tolo chava"
    assert romanised("Տոլո Շանյան") == "Tolo Shanyan"


@pytest.mark.parametrize("text", ["Tolo", "Jawwād", "トロ", "Τόλο", "7 (x)"])
def test_what_is_latin_or_unknown_stays(text: str) -> None:
    assert romanised(text) == text


def test_letters_that_writers_use_alike_are_one() -> None:
    assert plain_arabic("علی") == plain_arabic("علي")
    assert plain_arabic("کـــرم") == plain_arabic("كرم")
    assert plain_arabic("علي") != plain_arabic("عالي")
