"""The days that a bracket tells, as EDTF."""

import calendar
import re
from collections.abc import Iterator

_MONTHS = {
    form: number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
    for form in {
        name.lower(),
        name.lower()[:3],
        name.lower()[:4] if name == "September" else name.lower(),
    }
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAYS = (
    r"\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:,|and|&|-|–|to)\s*(?:and\s+)?\d{1,2}(?:st|nd|rd|th)?(?!\d))*"
)
DATE = re.compile(
    rf"""(?ix)
      \b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b
    | \b(?P<month>{_MONTH})\b\.?\s+(?P<days>{_DAYS})(?:\s*,?\s*(?P<year>\d{{4}}))?
    | \b(?P<days2>{_DAYS})\s+(?P<month2>{_MONTH})\b\.?(?:\s*,?\s*(?P<year2>\d{{4}}))?
    | \b(?P<month3>{_MONTH})\b\.?\s+(?P<year3>\d{{4}})
    """
)
_SHORTEST_YEAR = 4


def dates_in(part: str) -> Iterator[str]:
    """The EDTF dates of a part: days where the year is told, months where the day is not."""
    found = list(DATE.finditer(part))
    year = ""
    told: list[str] = []
    for match in reversed(found):
        if match["iso"]:
            told.append(match["iso"])
            year = match["iso"][:_SHORTEST_YEAR]
            continue
        year = match["year"] or match["year2"] or match["year3"] or year
        month = _MONTHS[(match["month"] or match["month2"] or match["month3"]).lower()]
        if match["month3"]:
            told.append(f"{year}-{month:02}")
            continue
        days = _days(match["days"] or match["days2"])
        told.extend(_day(year, month, day) for day in reversed(days))
    yield from reversed(told)


def _day(year: str, month: int, day: int) -> str:
    return f"{year or 'XXXX'}-{month:02}-{day:02}"


def _days(days: str) -> list[int]:
    """The days of "9 and 11", "9, 11", "9-11" (every day between)."""
    ranged = re.fullmatch(r"(\d{1,2})\D{0,3}?\s*(?:-|–|to)\s*(\d{1,2})\D*", days)
    if ranged and int(ranged[1]) < int(ranged[2]):
        return list(range(int(ranged[1]), int(ranged[2]) + 1))
    return [int(day) for day in re.findall(r"\d{1,2}", days)]
