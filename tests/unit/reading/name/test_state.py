"""What a text states about its names, rule by rule."""

import pytest

from tests.unit.reading.name.desk import Marks, statements_of
from whoseword.reading.name.state import STATEMENT_RULES

_MARKS: Marks = {
    "Anna Tollo": "person",
    "Barka Mezri": "person",
    "Abu Salka": "person",
    "Northern Front": "group",
    "Mogadishu": "place",
    "Al-Wadi": "group",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Tollo, nicknamed Abu Salka, left.", ("Anna Tollo", "alias", "Abu Salka")),
        ("Abu Salka, whose real name is Anna Tollo, left.", ("Abu Salka", "alias", "Anna Tollo")),
        (
            "\u201cAbu Salka\u201d is the codename of Anna Tollo.",
            ("Anna Tollo", "alias", "Abu Salka"),
        ),
        ("The rider, known as Abu Salka, left.", ("Abu Salka", "alias", "The rider")),
        ("The Northern Front (NF) met.", ("Northern Front", "alias", "NF")),
        (
            "Northern Front spokesman Anna Tollo left.",
            ("Anna Tollo", "role", "Northern Front spokesman"),
        ),
        (
            "Northern Front spokesman Anna Tollo left.",
            ("Anna Tollo", "affiliation", "Northern Front"),
        ),
        (
            "The governor of Mogadishu, Anna Tollo, left.",
            ("Anna Tollo", "role", "governor of Mogadishu"),
        ),
        (
            "The regional hospital’s director, Anna Tollo, left.",
            ("Anna Tollo", "role", "regional hospital’s director"),
        ),
        (
            "Since last year’s director Anna Tollo left, nobody came.",
            ("Anna Tollo", "role", "director"),
        ),
        (
            "Anna Tollo, a local commander from the east, left.",
            ("Anna Tollo", "role", "local commander from the east"),
        ),
        (
            "Anna Tollo once served as a sergeant in Mogadishu.",
            ("Anna Tollo", "role", "sergeant in Mogadishu"),
        ),
        (
            "Anna Tollo spoke. He was a judge in Mogadishu.",
            ("Anna Tollo", "role", "judge in Mogadishu"),
        ),
        (
            "Anna Tollo pledged allegiance to the Northern Front.",
            ("Anna Tollo", "affiliation", "Northern Front"),
        ),
        (
            "Wadi-affiliated television channel \u201cAl-Wadi\u201d said so.",
            ("Al-Wadi", "affiliation", "Wadi"),
        ),
        (
            "Al-Wadi, a station that is known for its propaganda, said so.",
            ("Al-Wadi", "character", "known for its propaganda"),
        ),
        ("Anna Tollo was reported killed.", ("Anna Tollo", "reported_dead", "reported killed")),
        ("Anna Tollo is still alive.", ("Anna Tollo", "reported_alive", "is still alive")),
        ("Anna Tollo is hiding in Mogadishu.", ("Anna Tollo", "whereabouts", "in Mogadishu")),
        ("Anna Tollo was born in Mogadishu.", ("Anna Tollo", "born", "in Mogadishu")),
    ],
)
def test_a_statement_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in statements_of(text, _MARKS)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Anna Toll (Анна Толль) spoke.", ["Анна Толль"]),
        ("Anna Toll (Arabic: آنا تول\u200e) spoke.", ["آنا تول"]),
        (
            "Anna Toll (Arabic: آنا تول, romanized: Ana Tul; born 1960) spoke.",
            ["آنا تول", "Ana Tul"],
        ),
        ("Tolo (Arabic: تولو) was shelled.", ["تولو"]),
        ("Anna Toll (Russian) spoke.", []),
        ("Anna Toll spoke (Анна Толль).", []),
        ("Anna Toll (Анна said so) spoke.", []),
    ],
)
def test_a_spelling_in_another_script_is_stated(text: str, values: list[str]) -> None:
    stated = statements_of(text, {"Anna Toll": "person", "Tolo": "place"})
    assert [value for _, what, value in stated if what == "alias"] == values


def test_how_often_a_death_was_reported_is_kept() -> None:
    text = "Anna Tollo has been reported killed three times."
    assert ("Anna Tollo", "reported_dead", "reported killed three times") in statements_of(
        text, _MARKS
    )


def test_what_is_said_of_the_head_of_a_group_is_not_said_of_the_group() -> None:
    found = statements_of("The head of the Northern Front is in Mogadishu.", _MARKS)
    assert "whereabouts" not in [what for _, what, _ in found]


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    text = "Anna Tollo spoke. \u201cHe lives in Mogadishu,\u201d she said."
    assert "whereabouts" not in [what for _, what, _ in statements_of(text, _MARKS)]


def test_each_rule_says_in_public_what_it_does() -> None:
    for rule in STATEMENT_RULES:
        assert rule.__doc__ is not None
        assert rule.__doc__.strip().endswith(".")
