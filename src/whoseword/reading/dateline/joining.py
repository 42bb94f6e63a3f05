"""Expressions of time that belong together: from date to date, a weekday with its date, a clock."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from whoseword.language.edtf import bounds
from whoseword.reading.dateline.absolute import joined
from whoseword.reading.dateline.found import Found
from whoseword.record import Span

_RANGE = re.compile(r"(?: ?[-\u2010-\u2015] ?| (?:to|through|until|till) )\Z")
_CLOCK_JOINT = re.compile(r"(?: local time)?(?:,? (?:on |at |of |in |between )?|, )\Z")
_SENTENCE_END = re.compile(r"[.;!?\n]\s")
_SAME_SENTENCE = 80


def joined_up(found: Sequence[Found], text: str) -> list[Found]:
    """Join "from March 3 to April 5", "between X and Y" into one stretch of time."""
    told: list[Found] = []
    for one in found:
        before = told[-1] if told else None
        if before is not None and _is_stretch(text, before, one):
            whole = next(joined(before, one, Span(before.span.start, one.span.end)), None)
            if whole is not None and (whole.relative or _in_order(whole.edtf or "")):
                told[-1] = whole
                continue
        told.append(one)
    return told


def _is_stretch(text: str, first: Found, last: Found) -> bool:
    if (
        first.type != "DATE"
        or last.type != "DATE"
        or first.part
        or last.part
        or first.bounds
        or last.bounds
    ):
        return False
    between = text[first.span.end : last.span.start]
    if between == " and ":
        leading = text[max(0, first.span.start - 10) : first.span.start].lower().split()
        return leading[-1:] == ["between"]
    return bool(_RANGE.match(between))


def _in_order(edtf: str) -> bool:
    first, last = bounds(edtf)
    return first is not None and last is not None and first <= last


def days_of_weekdays(found: Sequence[Found], text: str) -> list[Found]:
    """In "the Friday sermon delivered on 12 February 2016"" the weekday is that day."""
    told = list(found)
    for at, (one, following) in enumerate(pairwise(found)):
        between = text[one.span.end : following.span.start]
        if _SENTENCE_END.search(between) or len(between) > _SAME_SENTENCE:
            continue
        if _is_bare_weekday(one) and _falls_on(following, one):
            told[at] = replace(one, edtf=following.edtf, relative=None, inferred=True)
    return told


def _is_bare_weekday(one: Found) -> bool:
    relative = one.relative
    if relative is None or relative.partial or relative.side:
        return False
    return relative.weekday is not None


def _falls_on(day: Found, weekday: Found) -> bool:
    """Whether a full date is on the told day of the week."""
    if day.edtf is None or len(day.edtf) != len("2016-02-12") or weekday.relative is None:
        return False
    first = bounds(day.edtf)[0]
    return first is not None and date.fromisoformat(first).isoweekday() == weekday.relative.weekday


def with_clocks(found: Sequence[Found], text: str) -> list[Found]:
    """Join "10 p.m. Wednesday", "Wednesday at 10 p.m." into a day with a time of day."""
    told: list[Found] = []
    for one in found:
        before = told[-1] if told else None
        if before is not None and _CLOCK_JOINT.match(text[before.span.end : one.span.start]):
            timed = _timed(before, one)
            if timed is not None:
                told[-1] = timed
                continue
        told.append(one)
    return [one for one in told if not one.needs_day]


def _timed(first: Found, last: Found) -> Found | None:
    """A clock and the day beside it as one; None when the two are not that."""
    bare = [one for one in (first, last) if one.clock and not one.edtf and not one.relative]
    days = [one for one in (first, last) if one.clock is None and one.type in ("DATE", "TIME")]
    if len(bare) != 1 or len(days) != 1 or not (days[0].edtf or days[0].relative):
        return None
    span = Span(first.span.start, last.span.end)
    return replace(days[0], span=span, clock=bare[0].clock, type="TIME", value=None)
