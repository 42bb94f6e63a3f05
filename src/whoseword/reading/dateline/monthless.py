"""Days of the month told alone ("on the 20th"), with the month of the date told before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.language.edtf import bounds
from whoseword.reading.dateline.found import Found

_DATED = re.compile(r"(?P<month>(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]))(?:-(?P<day>\d\d))?")
_LEAP_YEAR = "2016"


def with_months(found: Sequence[Found], heading: str | None) -> Iterator[Found]:
    """The expressions of a block, without the days whose month nothing before them tells.

    A day before the one told last may be of the next month or of the same: it stays untold.
    """
    last = Found(found[0].span, heading) if found and heading else None
    for one in found:
        if one.bare_day is None:
            told: Found | None = one
        else:
            told = _in_month_of(last, one, one.bare_day) if last else None
        if told is None:
            continue
        yield told
        if _DATED.fullmatch(told.edtf or told.partial or ""):
            last = told


def _in_month_of(last: Found, one: Found, day: int) -> Found | None:
    """The day in the month of another date, with its year where that one has it."""
    dated = _DATED.fullmatch(last.edtf or last.partial or "")
    if dated is None or day <= int(dated["day"] or 0):
        return None
    edtf = f"{dated['month']}-{day:02}"
    if bounds(edtf.replace("XXXX", _LEAP_YEAR))[0] is None:
        return None
    if last.edtf:
        return replace(one, edtf=edtf, bare_day=None, inferred=True)
    relative = last.relative and replace(last.relative, partial=edtf, weekday=None, part=None)
    return replace(one, relative=relative, bare_day=None)
