"""A conflict that was read counts where its two sides stand against each other."""

from dataclasses import replace

from tests.unit.weighing.voices import article, claim, voice
from whoseword.measure.deeds import part_answers
from whoseword.measure.gold import Gold, GoldConflict
from whoseword.record import Conflict, Reading

COURIER = article("Sahel Courier")
HOSPITAL = claim(COURIER, voice("the hospital", "official_body", "witnessed"), said=(0, 20))
AGAIN = claim(COURIER, voice("a nurse", "witness", "witnessed", named=False), said=(0, 19))
ARMY = claim(COURIER, voice("the army", "official_body", "acted"), said=(100, 120))


def found(*claims: str) -> dict[str, bool]:
    """Whether the mark is found, and whether what was read is marked."""
    text = "a" * 20 + "x" * 80 + "b" * 20 + "x" * 280
    reading = Reading(
        article=replace(COURIER, text=text),
        claims=(HOSPITAL, AGAIN, ARMY),
        citations=(),
        deeds=(),
        names=(),
        times=(),
        statements=(),
        conflicts=(Conflict("d-1", "killed", claims, "31 or 14"),),
        notes=(),
        made_by="test",
    )
    marks = Gold("r", conflicts=(GoldConflict("the dead", "a" * 20, "b" * 20),))
    return {answer.figure: answer.right for answer in part_answers(marks, reading)}


def test_two_claims_that_say_the_two_versions_are_the_conflict() -> None:
    assert found(HOSPITAL.id, ARMY.id) == {"conflicts": True, "conflicts_precision": True}


def test_two_claims_that_say_one_version_are_none() -> None:
    assert found(HOSPITAL.id, AGAIN.id) == {"conflicts": False, "conflicts_precision": False}
