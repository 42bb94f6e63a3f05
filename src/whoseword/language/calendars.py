"""Days of the Hijri calendars, lunar and solar, and Easter, in the Gregorian calendar."""

from datetime import date, timedelta
from functools import cache

from whoseword.language.hijri_months import FIRST_DAY, FIRST_YEAR, LONG_MONTHS

_SOLAR_ANCHOR = (1395, date(2016, 3, 20))
# Years of the 33-year cycle that have a leap day, which is astronomically right from 1277 to 1472.
_SOLAR_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_SOLAR_YEARS = range(1277, 1473)
_JULIAN_LAG = timedelta(13)


def lunar_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month of the Umm al-Qura calendar; None outside its table.

    Elsewhere a month can begin a day earlier or later, with the sight of the new moon.
    """
    at = (year - FIRST_YEAR) * 12 + month - 1
    starts = _lunar_starts()
    if not (1 <= month <= 12 and 0 <= at < len(starts) - 1):
        return None
    return starts[at], starts[at + 1] - timedelta(1)


@cache
def _lunar_starts() -> tuple[date, ...]:
    """The first day of each month of the table, and the day after its end."""
    starts = [date.fromisoformat(FIRST_DAY)]
    for at in range(0, len(LONG_MONTHS), 3):
        bits = int(LONG_MONTHS[at : at + 3], 16)
        for month in range(11, -1, -1):
            starts.append(starts[-1] + timedelta(29 + (bits >> month & 1)))
    return tuple(starts)


def lunar_years(day: date) -> range:
    """The years of the Hijri calendar that a Gregorian year may touch."""
    first = round((day.year - 622) * 1.0307)
    return range(first - 1, first + 3)


def solar_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month of the Solar Hijri calendar, Iran's and Afghanistan's.

    None outside 1277 to 1472 (1898 to 2094).
    """
    if year not in _SOLAR_YEARS or not 1 <= month <= 12:
        return None
    months_before = min(month - 1, 6) * 31 + max(month - 7, 0) * 30
    first = _new_year(year) + timedelta(months_before)
    length = 31 if month <= 6 else 30 if month < 12 or year % 33 in _SOLAR_LEAPS else 29
    return first, first + timedelta(length - 1)


def _new_year(year: int) -> date:
    anchor, day = _SOLAR_ANCHOR
    between = range(anchor, year) if year > anchor else range(year, anchor)
    days = sum(365 + (one % 33 in _SOLAR_LEAPS) for one in between)
    return day + timedelta(days if year > anchor else -days)


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    sun = (century + 8) // 25
    moon = (century - sun + 1) // 3
    epact = (19 * golden + century - century // 4 - moon + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, 1900 to 2099 (Meeus, as above)."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + _JULIAN_LAG
