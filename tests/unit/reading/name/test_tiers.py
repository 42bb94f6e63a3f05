"""How far a person's name is protected: only a title of its own makes a name public."""

import pytest

from tests.unit.reading.name.desk import Marks, names_of
from whoseword.record import Tier

_MARKS: Marks = {"Anna Toll": "person", "Abu Salka": "person", "Barka Tollo": "person"}


def tier(text: str, of: str = "Anna Toll") -> Tier | None:
    """The tier of a name of the text."""
    return next(name.tier for name in names_of(text, _MARKS) if name.text == of)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Tolo, Anna Toll, spoke.",
        "“We left,” said the spokeswoman, Anna Toll.",
        "Its political leader, “General” Anna Toll, denied it.",
        "Anna Toll, 45, the mayor of Tolo, spoke.",
        "Anna Toll, nicknamed the Owl, was appointed commander of the north.",
        "“Anna Toll” has been appointed as their leader in Tolo.",
        "Anna Toll, who is the governor of Tolo, spoke.",
        "Anna Toll, who leads the militia, spoke.",
        "They fled from a gang led by one Anna Toll.",
        "The deputy commander, who calls herself Anna Toll, spoke.",
        "After the arrest of the mayor, Anna Toll, shops closed.",
    ],
)
def test_a_title_of_its_own_makes_a_name_public(text: str) -> None:
    assert tier(text) == "public-role"


@pytest.mark.parametrize(
    "text",
    [
        "The wife of the mayor, Anna Toll, spoke.",
        "An aide to the local governor, Anna Toll, spoke.",
        "The widow of the commander, known as Anna Toll, spoke.",
        "Anna Toll, the mayor's sister, spoke.",
        "Anna Toll, the chief suspect in the case, fled.",
        "Anna Toll, a head teacher, spoke.",
        "Anna Toll, who met the governor on Monday, spoke.",
        "Anna Toll, near the governor of Tolo, spoke.",
        "Anna Toll, the governor said, had fled.",
        "They had met the mayor, Anna Toll said.",
        "After the death of the governor of Tolo, Anna Toll said that she would leave.",
        "The prayers were led by Anna Toll.",
        "Anna Toll is near the governor.",
        "Anna Toll spoke. She is the governor of Tolo.",
    ],
)
def test_the_title_of_another_makes_nobody_public(text: str) -> None:
    assert tier(text) == "named-private"


def test_names_that_are_one_persons_have_one_tier() -> None:
    text = "The leader of the band, Barka Tollo, alias Abu Salka, left."
    assert tier(text, "Abu Salka") == tier(text, "Barka Tollo") == "public-role"


def test_a_child_stays_one_under_its_other_name() -> None:
    text = (
        "A 16-year-old whom they called Abu Salka drove the car. Barka Tollo, aka Abu Salka, died."
    )
    assert tier(text, "Abu Salka") == tier(text, "Barka Tollo") == "minor"


@pytest.mark.parametrize(
    "text",
    [
        "A trader, who gave her name only as Anna Toll, told the radio of it.",
        "A woman who asked to be called “Anna Toll” told the radio of it.",
        "Anna Toll, not her real name, told the radio of it.",
    ],
)
def test_who_gave_not_her_whole_name_is_a_witness(text: str) -> None:
    assert tier(text) == "witness"


def test_a_captive_is_a_victim() -> None:
    assert tier("A former captive of the band, Anna Toll, spoke.") == "victim"
    assert tier("They let a captive go, Anna Toll said.") == "named-private"
