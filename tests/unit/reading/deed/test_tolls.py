"""Numbers of people become tolls of the right harm; other numbers stay out."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from tests.unit.reading.deed.desk import book, story
from whoseword.reading.deed.tolls import tolls_of

_RAW: dict[str, Any] = yaml.safe_load(
    files("whoseword").joinpath("lexicons/tolls.yaml").read_text("utf-8")
)
_PEOPLE: dict[str, Any] = yaml.safe_load(
    files("whoseword").joinpath("lexicons/people.yaml").read_text("utf-8")
)
_SIDES = ("civilian", "fighter", "perpetrator", "unknown")

_Told = tuple[str, int | None, int | None]


def _told(text: str) -> list[_Told]:
    """Harm, low and high of each toll."""
    found = [told for sentence in story(text) for told in tolls_of(sentence, book())]
    return [(told.harm, told.toll.low, told.toll.high) for told in found if not told.toll.part]


@pytest.mark.parametrize("harm", ["killed", "injured"])
def test_the_words_of_a_harm_fire_where_they_say(harm: str) -> None:
    for text in _RAW[harm]["fires"]:
        assert _told(text), text
        assert {told[0] for told in _told(text)} == {harm}
    for text in _RAW[harm]["not"]:
        assert _told(text) == [], text


def test_a_number_of_both_bounds_each_from_above() -> None:
    for text in _RAW["both"]["fires"]:
        assert sorted(_told(text)) == [("injured", None, 3), ("killed", None, 3)], text
    for text in _RAW["both"]["not"]:
        assert _told(text) == [], text


@pytest.mark.parametrize("side", _SIDES)
def test_a_noun_of_people_tells_its_side(side: str) -> None:
    people = book().people
    for words in _PEOPLE[side]["fires"]:
        assert people[words.split()[-1]].side == side
    for words in _PEOPLE[side]["not"]:
        assert words.split()[-1] not in people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five guards were killed and nine wounded.", [("killed", 5, 5), ("injured", 9, 9)]),
        (
            "The blast killed at least five, wounding dozens.",
            [("killed", 5, None), ("injured", 24, 99)],
        ),
        ("There were 450 dead and wounded.", [("killed", None, 450), ("injured", None, 450)]),
        ("Nine people, two of them children, died.", [("killed", 9, 9)]),
        ("Two of the wounded died at night.", [("killed", 2, 2)]),
        ("Not one villager was killed.", [("killed", 0, 0)]),
        ("Anna Toll was shot dead in Tolo.", [("killed", 1, 1)]),
        ("They killed a guard.", [("killed", 1, 1)]),
        ("They reported the death of Anno Toll.", [("killed", 1, 1)]),
        ("They put the number of dead soldiers at nine.", [("killed", 9, 9)]),
        ("The toll was put at 27, then at 38 and at last at 33.", [("killed", 33, 33)]),
        ("Three members of one family were killed.", [("killed", 3, 3)]),
        ("The guards were killed.", []),
        ("They killed three cows and burned 40 huts.", []),
    ],
)
def test_tolls(text: str, expected: list[_Told]) -> None:
    assert sorted(_told(text)) == sorted(expected)


def test_a_toll_keeps_its_words_and_side() -> None:
    [sentence] = story("The mine killed 12 young fighters of the Northern Front.")
    [told] = tolls_of(sentence, book())
    assert told.toll.who == "young fighters"
    assert told.toll.side == "fighter"
    assert told.toll.span.of(sentence.wording.text) == "12 young fighters"
