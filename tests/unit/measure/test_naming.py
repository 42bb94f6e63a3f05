"""The scorer of names: each marked name of its kind, each read one, each person's tier."""

from dataclasses import replace

from tests.unit.reading.name.desk import article_of, names_of
from whoseword.measure.gold import Gold, GoldName
from whoseword.measure.naming import name_answers
from whoseword.record import Reading

TEXT = "The governor of Tolo, Anna Toll, spoke. Toll had left the Northern Front."
TOLL = GoldName("Anna Toll", ("person",), ("Toll",), ("public-role",))
FRONT = GoldName("Northern Front", ("group",))
TOLO = GoldName("Tolo", ("place",), optional=True)


def answers(*marked: GoldName) -> dict[str, tuple[int, int]]:
    """Each figure's right answers, and how many there were."""
    names = names_of(TEXT, {"Anna Toll": "person", "Northern Front": "group", "Tolo": "place"})
    reading = Reading(article_of(TEXT), (), (), (), names, (), (), (), (), "x")
    told: dict[str, tuple[int, int]] = {}
    for one in name_answers(Gold("a", (), (), (), (), marked), reading):
        right, of = told.get(one.figure, (0, 0))
        told[one.figure] = (right + one.right, of + 1)
    return told


def test_a_name_of_its_kind_and_tier_is_right() -> None:
    assert answers(TOLL, FRONT, TOLO) == {
        "names": (2, 2), "tiers": (1, 1), "names_precision": (3, 3),
    }  # fmt: skip


def test_a_name_of_another_kind_is_missed_and_wrong() -> None:
    told = answers(TOLL, replace(FRONT, kinds=("outlet",)), TOLO)
    assert (told["names"], told["names_precision"]) == ((1, 2), (2, 3))


def test_another_tier_is_wrong() -> None:
    assert answers(replace(TOLL, tiers=("victim", "witness")))["tiers"] == (0, 1)


def test_an_article_without_marks_of_names_asks_nothing() -> None:
    assert answers() == {}
