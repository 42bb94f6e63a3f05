"""Days of the month told alone ("on the 20th"): of the month told before, else near publication."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whoseword.language.edtf import bounds
from whoseword.reading.dateline.absolute import partial
from whoseword.reading.dateline.found import Found

_DATED = re.compile(r"(?P<month>(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]))(?:-(?P<day>\d\d))?")
_MONTHLESS = "XXXX-XX-"
_LEAP_YEAR = "2016"


def with_months(found: Sequence[Found], heading: str | None) -> Iterator[Found]:
    """The expressions of a block, days of the month with the month of the date told before them.

    Where none is told, the day of publication tells it. A day before the one told last may be of
    the next month or of the same: it stays untold.
    """
    last = Found(found[0].span, heading) if found and heading else None
    for one in found:
        if one.bare_day is None:
            told: Found | None = one
        elif last is None:
            told = replace(one, relative=partial(f"{_MONTHLESS}{one.bare_day:02}"), bare_day=None)
        else:
            told = _in_month_of(last, one, one.bare_day)
        if told is None:
            continue
        yield told
        if _DATED.fullmatch(told.edtf or told.partial or ""):
            last = told


def without_doubtful(found: Iterable[Found]) -> Iterator[Found]:
    """The expressions of an article, but no day of the publication's month behind other dates.

    A paragraph on "the 20th" may go on with the month of one before it, or with the news.
    """
    other = False
    for one in found:
        if (one.partial or "").startswith(_MONTHLESS):
            if not other:
                yield one
            continue
        other = other or _DATED.fullmatch(one.edtf or one.partial or "") is not None
        yield one


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
