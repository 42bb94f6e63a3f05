"""Days of other calendars, held against days that are known."""

from datetime import date
from itertools import pairwise

import pytest

from whoseword.language.calendars import easter, lunar_month, orthodox_easter, solar_month
from whoseword.language.feasts import feasts_in, hijri_days


@pytest.mark.parametrize(
    ("year", "month", "first"),
    [(1437, 9, "2016-06-06"), (1445, 1, "2023-07-19"), (1365, 1, "1945-12-05")],
)
def test_a_month_of_the_lunar_calendar(year: int, month: int, first: str) -> None:
    days = lunar_month(year, month)
    assert days is not None
    assert days[0].isoformat() == first
    assert (days[1] - days[0]).days in (28, 29)


@pytest.mark.parametrize(("year", "month"), [(1364, 12), (1501, 1), (1437, 0), (1437, 13)])
def test_beyond_its_table_nothing_is_told(year: int, month: int) -> None:
    assert lunar_month(year, month) is None


def test_the_months_of_the_lunar_calendar_follow_each_other_without_gaps() -> None:
    months = [lunar_month(year, month) for year in range(1365, 1501) for month in range(1, 13)]
    told = [days for days in months if days is not None]
    assert len(told) == 136 * 12
    assert all((two[0] - one[1]).days == 1 for one, two in pairwise(told))


@pytest.mark.parametrize(
    ("year", "month", "first", "last"),
    [
        (1395, 1, "2016-03-20", "2016-04-19"),
        (1396, 1, "2017-03-21", "2017-04-20"),
        (1395, 12, "2017-02-19", "2017-03-20"),
        (1357, 11, "1979-01-21", "1979-02-19"),
    ],
)
def test_a_month_of_the_solar_calendar(year: int, month: int, first: str, last: str) -> None:
    assert solar_month(year, month) == (date.fromisoformat(first), date.fromisoformat(last))


def test_a_solar_year_beyond_the_rule_is_unknown() -> None:
    assert solar_month(1276, 1) is None
    assert hijri_days("solar", 1395, 12, 31) is None


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2016, "2016-03-27", "2016-05-01"), (2019, "2019-04-21", "2019-04-28")],
)
def test_easter(year: int, western: str, eastern: str) -> None:
    told = (easter(year).isoformat(), orthodox_easter(year).isoformat())
    assert told == (western, eastern)


def test_a_lunar_feast_can_come_twice_in_a_year() -> None:
    assert [days[0].isoformat() for days in feasts_in("lunar-09", 2030)] == [
        "2030-01-05",
        "2030-12-26",
    ]


def test_a_form_that_is_none_tells_no_day() -> None:
    assert feasts_in("XXXX-12-25", 2016) == ()
    assert [days[2] for days in feasts_in("nth-11-4-4", 2016)] == ["2016-11-24"]
