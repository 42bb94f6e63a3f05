"""A place keeps the words by which it is told; between two places both are told."""

import pytest

from tests.unit.reading.deed.test_when import _deeds


def _told(text: str) -> list[tuple[str, str | None, str]]:
    """Of the first deed each place's name, how finely it is known, and its words."""
    deed = _deeds(text)[0]
    return [
        (where.name, where.precision, where.span.of(text))
        for where in deed.where
        if where.span is not None
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb killed two guards some 30 km east of Tolo.", "some 30 km east of Tolo"),
        ("A bomb killed two guards near Tolo.", "near Tolo"),
        ("A bomb killed two guards in a village west of Tolo.", "a village west of Tolo"),
        ("A bomb killed two guards on a dirt road near Tolo.", "a dirt road near Tolo"),
    ],
)
def test_a_place_near_another_keeps_distance_and_side(text: str, told: str) -> None:
    assert _told(text) == [("Tolo", "near_settlement", told)]


def test_a_site_at_a_place_is_told_with_it() -> None:
    text = "A bomb killed two guards on a bridge over the Mezra."
    assert _told(text) == [("Mezra", "settlement", "a bridge over the Mezra")]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two guards in Tolo.",
        "A bomb killed two sons of the east in Tolo.",
    ],
)
def test_a_place_told_by_its_name_alone_keeps_to_it(text: str) -> None:
    assert _told(text) == [("Tolo", "settlement", "Tolo")]


def test_between_two_places_gives_both() -> None:
    text = "A bomb killed two guards between Tolo and Mezra."
    assert _told(text) == [
        ("Tolo", "near_settlement", "Tolo"),
        ("Mezra", "near_settlement", "Mezra"),
    ]


def test_between_a_day_and_a_place_gives_the_place_alone() -> None:
    text = "A bomb killed two guards in Tolo and hurt a child from Mezra."
    assert [name for name, _, _ in _told(text)] == ["Tolo"]


def test_there_is_the_town_named_last() -> None:
    text = "Two columns left Tolo. Gunmen had opened fire there."
    deed = _deeds(text)[-1]
    assert [(where.name, where.basis) for where in deed.where] == [("Tolo", "inferred")]
    [*_, other] = _deeds("Two columns left Tolo. Gunmen fled; there was silence.")
    assert other.where == ()
