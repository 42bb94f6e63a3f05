"""What weighing gave in words: no letters and digits alone, no guess, no person averaged."""

import pytest

from tests.weighings import weighed
from whoseword.export.weighed_words import (
    WOULD_CHANGE,
    grade_in_words,
    independence_in_words,
    origin_in_words,
    origin_remarks,
    source_in_words,
    title_of,
    value_in_words,
)
from whoseword.record import (
    Actor,
    Days,
    Grade,
    Independence,
    Origin,
    Range,
    Reason,
    Spot,
    State,
)
from whoseword.weighing.grade.digits import RULES, Evidence, graded

NOBODY = Evidence((), (), elsewhere=False, recorded=frozenset(), apart=frozenset())


def test_every_rule_of_a_digit_says_what_would_change_it() -> None:
    assert set(WOULD_CHANGE) == {rule.__name__ for _, rule in RULES}


def test_the_digit_6_and_the_letter_f_are_no_low_grades() -> None:
    told = grade_in_words(graded(NOBODY))
    assert told.startswith("Not judged: ")
    assert "6" not in told
    assert source_in_words(graded(NOBODY)) == "not judged, since only a person judges a source"


def test_a_digit_is_a_sentence_with_its_reason() -> None:
    reasons = (Reason("confirmed", (), "Two or more origins agree."),)
    told = grade_in_words(Grade("admiralty", "F", 1, proposed=True, reasons=reasons))
    assert told == "Confirmed by other sources: two or more origins agree."


@pytest.mark.parametrize(
    ("state", "count", "origins", "told"),
    [
        ("established", 2, 5, "5 origins, 2 established as independent of each other"),
        ("not_established", 1, 5, "5 origins, no two of them established as independent"),
        ("not_established", 1, 1, "1 origin, and no other beside it"),
        ("not_recorded", 0, 1, "1 origin, and no outlet says how it knows"),
        ("not_recorded", 0, 0, "no origin that says how it knows"),
    ],
)
def test_independence_is_told_in_three_states(
    state: State, count: int, origins: int, told: str
) -> None:
    assert independence_in_words(Independence(state, count, ()), origins) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("airstrike", "airstrike"),
        (Range(0, 0, "civilian", None), "0, civilians"),
        (Range(None, None, "unknown", None), "an unknown number, status not stated"),
        (Range(40, None, "fighter", "The guards"), "at least 40, fighters (the guards)"),
        (Spot("Ras Vello", None, None, None, "LY", None), "Ras Vello, Libya"),
        (Spot("the farm", None, None, None, None, None), "the farm"),
        (Days("2031-03-07", None, None), "March 7, 2031"),
        (Days(None, "2031-03-07", None), "from March 7, 2031 on"),
        (Days(None, None, None), "at an unknown time"),
        (Actor("The army", None), "the army"),
    ],
)
def test_values_are_told_as_people_read_them(value: Actor, told: str) -> None:
    assert value_in_words(value) == told


def test_an_unnamed_origin_is_never_given_a_name() -> None:
    nobody = Origin("o-1", None, "witness", named=False, interested=False, interested_basis=None,
                    how="witnessed", claims=("c-1",))  # fmt: skip
    assert origin_in_words(nobody) == "a witness who is not named"
    assert origin_remarks(nobody) == ("saw it",)


def test_an_event_is_called_by_what_most_say() -> None:
    assert title_of(weighed().events[0]) == "Airstrike, Ras Vello, Libya, March 7, 2031"
