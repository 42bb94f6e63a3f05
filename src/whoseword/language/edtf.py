"""EDTF, levels 0 and 1: the days that a date stands for, its parts, the same in TimeML.

https://www.loc.gov/standards/datetime/
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from whoseword.record.when import Grain, Part, Reach

_DATE = re.compile(
    r"(?P<year>-?[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<sure>[~?%])?\Z"
)
# The first months of EDTF's seasons and quarters.
_THREE_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}
_SEASON_NAMES = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_YEAR_PARTS = {"start": (1, 1), "early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12)}
_DECADE_PARTS = {"start": (0, 1), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (8, 9)}
_MONTH_PARTS = {
    "start": (1, 10),
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "end": (21, 31),
}
_AS_EARLY = {"start": "early", "end": "late"}
_MONTH_DAYS = (28, 29, 30)
_FIRST_YEAR, _LAST_YEAR = 1, 9999


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from ``first`` to ``last`` as one unit of time.

    ``edtf`` None when it could be one of several.
    """

    first: date
    last: date
    grain: Grain
    edtf: str | None


def bounds(edtf: str) -> tuple[str | None, str | None]:
    """The first and last day that the date allows, as ISO days; None is an open or unknown end.

    Approximate dates (``~``, ``%``) reach one unit of their own further on both sides; an
    uncertain date (``?``) is in doubt as a whole, which moves no bound. A date of an unknown
    year has no bounds. Seasons are those of the north, winter running into the next year.
    """
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return _ends(start)[0], _ends(end)[1]
    return _ends(edtf)


def _ends(edtf: str) -> tuple[str | None, str | None]:
    found = _DATE.match(edtf.partition("T")[0])
    if not found:
        return None, None
    days = _days(found["year"], found["month"], found["day"])
    if days is None:
        return None, None
    first, last = days
    if found["sure"] in ("~", "%"):
        first, last = _wider(first, last, found["month"], found["day"])
    return first.isoformat(), last.isoformat()


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    """First and last day of a year, month or day, of which digits may be unspecified."""
    if year.startswith(("X", "-")) or year == "0000":
        return None
    low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
    if month is None or "X" in year:
        return date(low, 1, 1), date(high, 12, 31)
    if "X" in month:
        return date(low, 1, 1), date(low, 12, 31)
    number = int(month)
    if number in _THREE_MONTHS:
        return _three_months(low, _THREE_MONTHS[number])
    return _days_of_month(low, number, day) if 1 <= number <= 12 else None


def _days_of_month(year: int, month: int, day: str | None) -> tuple[date, date] | None:
    length = calendar.monthrange(year, month)[1]
    if day is None or "X" in day:
        return date(year, month, 1), date(year, month, length)
    return (date(year, month, int(day)),) * 2 if 1 <= int(day) <= length else None


def _three_months(year: int, month: int) -> tuple[date, date]:
    last_month, last_year = (
        (month + 2, year) if month <= 10 else (month - 10, min(year + 1, _LAST_YEAR))
    )
    return date(year, month, 1), date(
        last_year, last_month, calendar.monthrange(last_year, last_month)[1]
    )


def _wider(first: date, last: date, month: str | None, day: str | None) -> tuple[date, date]:
    """The days with one unit more on both sides."""
    try:
        if day is not None:
            return first - timedelta(1), last + timedelta(1)
        if month is not None:
            before = (first - timedelta(1)).replace(day=1)
            after = last + timedelta(1)
            return before, after.replace(day=calendar.monthrange(after.year, after.month)[1])
        return date(first.year - 1, 1, 1), date(last.year + 1, 12, 31)
    except (OverflowError, ValueError):
        return first, last


def narrowed(edtf: str, part: Part | None) -> str:
    """The date narrowed to a part of it: the end of 2015 is ``2015-12~``.

    Times of day narrow nothing.
    """
    if part not in _YEAR_PARTS or not re.fullmatch(r"[\dX]{4}(?:-(?:0\d|1[0-2]|XX))?", edtf):
        return _narrowed_week(edtf, part)
    if "-" in edtf:
        return _narrowed_month(edtf, part)
    if edtf.endswith("X") and edtf[2] != "X":
        first, last = _DECADE_PARTS[part]
        return f"{edtf[:3]}{first}~/{edtf[:3]}{last}~"
    if "X" in edtf:
        return edtf
    first, last = _YEAR_PARTS[part]
    return f"{edtf}-{first:02}~" if first == last else f"{edtf}-{first:02}~/{edtf}-{last:02}~"


def _narrowed_month(edtf: str, part: Part) -> str:
    first, last = _MONTH_PARTS[part]
    if "X" in edtf[-2:]:
        return edtf
    year = 2000 if "X" in edtf[:4] else max(int(edtf[:4]), 1)
    last = min(last, calendar.monthrange(year, int(edtf[-2:]))[1])
    return f"{edtf}-{first:02}~/{edtf}-{last:02}~"


def _narrowed_week(edtf: str, part: Part | None) -> str:
    """Early in the week is Monday to Wednesday, late Thursday to Sunday; Ramadan has thirds."""
    start, _, end = edtf.replace("~", "").partition("/")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", end) or not re.fullmatch(r"\d{4}-\d\d-\d\d", start):
        return edtf
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    days = (last - first).days
    if days == 6 and part != "mid":
        thirds = {"early": (0, 2), "late": (3, 6)}
    elif days in _MONTH_DAYS:
        thirds = {"early": (0, 9), "mid": (10, 19), "late": (20, days)}
    else:
        return edtf
    ends = thirds.get(_AS_EARLY.get(part or "", part or ""))
    if ends is None:
        return edtf
    return f"{first + timedelta(ends[0])}~/{first + timedelta(ends[1])}~"


def reaching(edtf: str, reach: Reach) -> str:
    """The interval that begins ("since") or ends ("until") with the date."""
    if reach == "since":
        return f"{edtf.partition('/')[0]}/.."
    if reach == "until":
        return f"../{edtf.rpartition('/')[2]}"
    return edtf


def in_months(edtf: str) -> str:
    """A quarter of a year (33 to 36) as its three months, which level 1 has no number for."""
    year, _, number = edtf.partition("-")
    first = _THREE_MONTHS.get(int(number), 0) if number.isdigit() and int(number) > 24 else 0
    return f"{year}-{first:02}/{year}-{first + 2:02}" if first else edtf


def timex_value(told: Stretch | str) -> str:
    """TimeML's value of a date, which has notations of its own for weeks and seasons."""
    if isinstance(told, Stretch):
        return _unit_value(told)
    told = told.replace("~", "")
    if re.fullmatch(r"[\dX]{4}-2[1-4]", told):
        return told[:5] + _SEASON_NAMES[told[5:]]
    if re.fullmatch(r"[\dX]{4}-3[3-6]", told):
        return f"{told[:5]}Q{int(told[5:]) - 32}"
    if re.fullmatch(r"\d{2,3}X{1,2}", told):
        return told.rstrip("X")
    return told


def _unit_value(told: Stretch) -> str:
    year, week, _ = told.first.isocalendar()
    if told.grain in ("week", "weekend"):
        return f"{year:04}-W{week:02}{'-WE' if told.grain == 'weekend' else ''}"
    if told.grain == "quarter":
        return f"{told.first.year:04}-Q{(told.first.month + 2) // 3}"
    return timex_value(told.edtf or "XXXX")
