"""Holidays, and months and days of the Hijri calendars, told without their year.

A feast is written as a form: ``easter-2`` (Good Friday), ``orthodox+0``, ``lunar-09`` (Ramadan),
``lunar-10-01``, ``solar-11-22`` (22 Bahman), ``nth-11-4-4`` (the fourth Thursday of November).
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from whoseword.language.calendars import (
    easter,
    lunar_month,
    lunar_years,
    orthodox_easter,
    solar_month,
)

_FORM = re.compile(
    r"(?P<moving>easter|orthodox)(?P<days>[+-]\d+)"
    r"|(?P<calendar>lunar|solar)-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|nth-(?P<of>\d+)-(?P<weekday>\d)-(?P<rank>\d)"
)
_SOLAR_LAG = 622
Days = tuple[date, date, str]


def is_feast(form: str) -> bool:
    """Whether a text is such a form."""
    return _FORM.fullmatch(form) is not None


def feasts_in(form: str, year: int) -> tuple[Days, ...]:
    """First and last day of the feast, and its EDTF, as often as it begins in a Gregorian year.

    Days that hang on the sight of the moon are approximate ("2016-07-06~").
    """
    found = _FORM.fullmatch(form)
    if found is None:
        return ()
    if found["moving"]:
        sunday = easter(year) if found["moving"] == "easter" else orthodox_easter(year)
        return (_day(sunday + timedelta(int(found["days"]))),)
    if found["of"]:
        return (_day(_nth(year, int(found["of"]), int(found["weekday"]), int(found["rank"]))),)
    month, day = int(found["month"]), int(found["day"] or 0)
    years: Iterable[int] = (year - _SOLAR_LAG, year - _SOLAR_LAG + 1)
    if found["calendar"] == "lunar":
        years = lunar_years(date(year, 1, 1))
    told = (hijri_days(found["calendar"], number, month, day or None) for number in years)
    return tuple(days for days in told if days is not None and days[0].year == year)


def hijri_days(calendar: str, year: int, month: int, day: int | None) -> Days | None:
    """The days of a month, or one day of it, of a Hijri year; None where there is no such day."""
    whole = lunar_month(year, month) if calendar == "lunar" else solar_month(year, month)
    if whole is None:
        return None
    first, last = whole
    about = "~" if calendar == "lunar" else ""
    if day is None:
        return first, last, f"{first}{about}/{last}{about}"
    there = first + timedelta(day - 1)
    return (there, there, f"{there}{about}") if first <= there <= last else None


def _day(day: date) -> Days:
    return day, day, day.isoformat()


def _nth(year: int, month: int, weekday: int, rank: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (rank - 1))
