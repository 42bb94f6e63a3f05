"""Dates as metadata state them, turned into EDTF days, months or years."""

import re
from datetime import date

_ISO = re.compile(
    r"(?P<year>\d{4})(?:(?P<gap>[-/]?)(?P<month>\d{2})(?:(?P=gap)(?P<day>\d{2}))?)?"
    r"(?:[T ]\d.{0,40})?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_TIME = r"(?:[ ,|-]{1,3}(?:at )?\d{1,2}[:.]\d{2}.{0,30})?"
_IN_WORDS = (
    re.compile(rf"(?:[a-z]{{3,9}},? )?{_DAY}[ -]{_MONTH},?[ -]{_YEAR}{_TIME}", re.IGNORECASE),
    re.compile(rf"(?:[a-z]{{3,9}},? )?{_MONTH} {_DAY},? {_YEAR}{_TIME}", re.IGNORECASE),
    re.compile(rf"{_MONTH},? {_YEAR}", re.IGNORECASE),
)
_LONGEST = 80
_FIRST_YEAR = 1600


def stated_date(stated: str | None) -> str | None:
    """The day, month or year that a date states, in EDTF, or None when it states none for certain.

    ISO 8601 with or without a time, RFC 822, and dates with the month in English words;
    "03/04/2016" is either of two days and so none. The day is kept as the publisher wrote it, in
    the publisher's time zone.
    """
    if stated is None or len(stated) > _LONGEST:
        return None
    told = " ".join(stated.split())
    found = _ISO.fullmatch(told)
    if found:
        return _checked(found["year"], found["month"], found["day"])
    for form in _IN_WORDS:
        found = form.fullmatch(told)
        if found:
            month = f"{_MONTHS.index(found['month'].lower()) + 1:02}"
            return _checked(found["year"], month, found.groupdict().get("day"))
    return None


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    """The parts joined, or None when the calendar has no such date."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if int(year) < _FIRST_YEAR:
        return None
    parts = [year, month, day.zfill(2) if day else None]
    return "-".join(part for part in parts if part)
