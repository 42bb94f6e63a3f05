"""From one day to another: three days earlier, the week before, the latest Friday."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from whoseword.language.edtf import Stretch, bounds, in_months
from whoseword.language.feasts import feasts_in, is_feast
from whoseword.record.when import Grain, Relative

_DURATION = re.compile(r"(?P<sign>-)?P(?P<time>T)?(?P<count>\d{1,6})(?P<unit>[HMSDWY])\Z")
_SOON_DAYS, _FAR_OFF_DAYS = 60, 270
_A_YEAR_OFF = 366
# So long before publication, a date is one of the history that is told and not of the news.
_HISTORY_DAYS = 1100


def stretch_from(relative: Relative, anchor: str) -> Stretch | None:
    """The days that a relative date means, told from this day (ISO).

    None when it tells no distance, or one that leads beyond the calendar.
    """
    day = date.fromisoformat(anchor)
    try:
        shifted = None if relative.offset is None else shift(day, relative.offset)
        return None if shifted is None else _stretch(relative, day, shifted)
    except (OverflowError, ValueError):
        return None


def _stretch(relative: Relative, day: date, shifted: date) -> Stretch | None:
    form = relative.partial or relative.feast
    if form is not None and relative.grain == "year":
        return next(iter(_dates_of(form, shifted.year, 0)), None)
    if form is not None:
        return _nearest(relative, form, shifted)
    if relative.weekday is not None:
        return _unit(_weekday(relative, shifted), "day")
    if relative.reach == "over" or relative.grain in ("hour", "minute"):
        return _between(day, shifted)
    return _unit(shifted, relative.grain or "day")


def _between(day: date, other: date) -> Stretch:
    """All the days from one to the other, whichever comes first."""
    first, last = min(day, other), max(day, other)
    return Stretch(first, last, "day", str(first) if first == last else f"{first}/{last}")


def shift(day: date, offset: str) -> date | None:
    """The day this ISO 8601 duration away, hours rounded up to days; None beyond the calendar."""
    found = _DURATION.match(offset)
    if not found:
        return None
    count = int(found["count"]) * (-1 if found["sign"] else 1)
    try:
        if found["time"]:
            hours = abs(count) if found["unit"] == "H" else abs(count) / 60
            whole = int(-(-hours // 24))
            return day + timedelta(whole if count > 0 else -whole)
        if found["unit"] in "DW":
            return day + timedelta(count * (7 if found["unit"] == "W" else 1))
        return _months_on(day, count * (12 if found["unit"] == "Y" else 1))
    except (OverflowError, ValueError):
        return None


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _weekday(relative: Relative, day: date) -> date:
    """The day of the week nearest on the told side, the day itself included.

    Else the one in its week.
    """
    wanted = relative.weekday or 1
    if relative.side == "past":
        return day - timedelta((day.isoweekday() - wanted) % 7)
    if relative.side == "future":
        return day + timedelta((wanted - day.isoweekday()) % 7)
    return day + timedelta(wanted - day.isoweekday())


def _nearest(relative: Relative, partial: str, day: date) -> Stretch | None:
    """The date of this form nearest to the day; without a side past, or else within two months."""
    if relative.near and abs((date.fromisoformat(relative.near) - day).days) > _HISTORY_DAYS:
        return _from_then(partial, date.fromisoformat(relative.near))
    dated = _dates_of(partial, day.year, 8)
    side, weekday = relative.side, relative.weekday
    near = [entry for entry in dated if abs((entry.first - day).days) <= _A_YEAR_OFF]
    dated = [entry for entry in near if entry.first.isoweekday() == weekday] or dated
    before = [entry for entry in dated if entry.first <= day]
    after = [entry for entry in dated if entry.last >= day]
    if side != "past" and after and (side == "future" or (after[0].first - day).days < _SOON_DAYS):
        chosen = after[0]
    elif before:
        chosen = before[-1]
    else:
        return None
    if side == "future" and before and _is_just_past(partial, before[-1], chosen, day):
        chosen = before[-1]
    if side is None and before and (day - before[-1].first).days < (chosen.first - day).days:
        chosen = before[-1]
    return chosen


def _is_just_past(partial: str, before: Stretch, after: Stretch, day: date) -> bool:
    """Whether a day of the year was lately, and comes again only in most of a year."""
    lately = (day - before.first).days < _SOON_DAYS
    return len(partial) > len("XXXX-01") and lately and (after.first - day).days > _FAR_OFF_DAYS


def next_from(partial: str, day: str) -> str | None:
    """The first day of the date of this form that does not end before a day (ISO)."""
    stretch = _from_then(partial, date.fromisoformat(day))
    return None if stretch is None else stretch.first.isoformat()


def _from_then(partial: str, day: date) -> Stretch | None:
    return next((one for one in _dates_of(partial, day.year, 4) if one.last >= day), None)


def _dates_of(partial: str, year: int, reach: int) -> list[Stretch]:
    """The date of this form, or the feast, in the years around one, in order."""
    years = range(max(year - reach, 1), min(year + reach + 1, 9999))
    if is_feast(partial):
        told = (days for number in years for days in feasts_in(partial, number))
        return sorted((Stretch(*days[:2], "day", days[2]) for days in told), key=_first)
    dated = [_in_year(form, number) for number in years for form in _in_months(partial)]
    return [one for one in dated if one is not None]


def _in_months(partial: str) -> Iterator[str]:
    """The form with each month in turn where it tells none: "the 20th"."""
    if "-XX-" not in partial:
        yield partial
        return
    for month in range(1, 13):
        yield partial.replace("-XX-", f"-{month:02}-")


def _first(stretch: Stretch) -> date:
    return stretch.first


def _in_year(partial: str, year: int) -> Stretch | None:
    """The date of this form in a year: "July last year"."""
    edtf = partial.replace("XXXX", f"{year:04}")
    first, last = bounds(edtf)
    if first is None or last is None:
        return None
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Stretch(*days, _grain_of(partial), in_months(edtf))


def _grain_of(partial: str) -> Grain:
    if len(partial) > 7:
        return "day"
    number = int(partial[5:7])
    return "quarter" if number > 24 else "season" if number > 20 else "month"


def _unit(day: date, grain: Grain) -> Stretch:
    """The unit of time that the day lies in."""
    if grain == "week":
        first = day - timedelta(day.isoweekday() - 1)
        return Stretch(first, first + timedelta(6), grain, f"{first}/{first + timedelta(6)}")
    if grain == "weekend":
        first = day + timedelta(6 - day.isoweekday())
        return Stretch(first, first + timedelta(1), grain, f"{first}/{first + timedelta(1)}")
    edtf = _edtf(day, grain)
    earliest, latest = bounds(edtf)
    if earliest is None or latest is None:
        return Stretch(day, day, "day", day.isoformat())
    return Stretch(date.fromisoformat(earliest), date.fromisoformat(latest), grain, edtf)


def _edtf(day: date, grain: Grain) -> str:
    year = f"{day.year:04}"
    if grain == "month":
        return f"{year}-{day.month:02}"
    if grain == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return f"{year}-{first:02}/{year}-{first + 2:02}"
    if grain == "season":
        number = 21 + (day.month - 3) % 12 // 3
        return f"{day.year - (day.month < 3):04}-{number}"
    if grain in ("year", "decade", "century"):
        return year if grain == "year" else year[:3] + "X" if grain == "decade" else year[:2] + "XX"
    return day.isoformat()
