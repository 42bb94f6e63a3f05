import pytest

from whoseword.record import Actor, Days, Range, Spot
from whoseword.weighing.grade.compatible import (
    actors_meet,
    days_meet,
    days_within,
    kinds_meet,
    range_within,
    ranges_meet,
    spot_within,
    spots_meet,
)

SIRTE = Spot("Sirte", 2210554, 31.2, 16.59, "LY", "settlement")
SURT = Spot("Surt", 2210554, 31.2, 16.59, "LY", "settlement")
DERNA = Spot("Derna", 87205, 32.77, 22.64, "LY", "settlement")
LIBYA = Spot("Libya", 2215636, 28.0, 17.0, "LY", "country")
TUNIS = Spot("Tunis", 2464470, 36.8, 10.18, "TN", "settlement")
UNKNOWN = Spot("the camp", None, None, None, "LY", None)


def people(low: int | None, high: int | None) -> Range:
    return Range(low, high, "unknown", None)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (people(43, 43), people(40, None), True),
        (people(43, 43), people(3, 3), False),
        (people(None, 10), people(8, 12), True),
        (people(0, 0), people(1, None), False),
    ],
)
def test_numbers_meet_where_one_can_lie_in_both(one: Range, other: Range, meet: bool) -> None:
    assert ranges_meet(one, other) is meet
    assert ranges_meet(other, one) is meet


def test_a_higher_number_supports_a_lower_bound_and_not_the_other_way() -> None:
    assert range_within(people(34, 34), people(27, None))
    assert not range_within(people(27, None), people(34, 34))


def test_a_number_of_fighters_supports_no_number_of_civilians() -> None:
    assert not range_within(Range(34, 34, "fighter", None), Range(27, None, "civilian", None))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (SIRTE, LIBYA, True),
        (SIRTE, SURT, True),
        (SIRTE, DERNA, False),
        (SIRTE, TUNIS, False),
        (TUNIS, LIBYA, False),
        (UNKNOWN, LIBYA, True),
        (UNKNOWN, SIRTE, False),
    ],
)
def test_places_meet_where_one_can_lie_in_the_other(one: Spot, other: Spot, meet: bool) -> None:
    assert spots_meet(one, other) is meet
    assert spots_meet(other, one) is meet


def test_who_says_the_town_says_the_country_and_not_the_other_way() -> None:
    assert spot_within(SIRTE, LIBYA)
    assert not spot_within(LIBYA, SIRTE)


def test_days_meet_where_a_day_lies_in_both() -> None:
    march, tenth = Days("2022-03", "2022-03-01", "2022-03-31"), Days(*["2022-03-10"] * 3)
    since = Days("2022-03-20/..", "2022-03-20", None)
    assert days_meet(march, tenth)
    assert days_within(tenth, march)
    assert not days_within(march, tenth)
    assert not days_meet(tenth, since)
    assert days_meet(march, since)


def test_two_means_are_two_happenings_and_a_word_for_harm_fits_any() -> None:
    assert not kinds_meet("airstrike", "shelling")
    assert kinds_meet("airstrike", "death_report")
    assert kinds_meet("airstrike", "armed_clash")
    assert not kinds_meet("airstrike", "protest")


def test_two_entities_are_two_and_a_description_may_be_anybodys() -> None:
    army, brigade = Actor("the army", "e-1"), Actor("the brigade", "e-2")
    assert not actors_meet(army, brigade)
    assert actors_meet(army, Actor("gunmen", None))
