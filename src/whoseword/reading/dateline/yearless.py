"""Years of dates that are told without one, from the dates beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from whoseword.language.edtf import bounds, in_months
from whoseword.reading.dateline.found import Found
from whoseword.record import Span

_ALSO = re.compile(r"(?:,? (?:and|or|to|through) |, | ?[-\u2010-\u2015] ?)\Z")
_BEFORE = 120
_CLOSE_DAYS, _CITED_DAYS = 45, 120


def with_years(found: Sequence[Found], text: str, block: Span, heading: str | None) -> list[Found]:
    """The expressions of a block, with the years that dates and the heading beside them tell."""
    told = _years_from_citation(_years_from_after(found, text), text, block)
    return _years_from_before(told, heading)


def _years_from_after(found: Sequence[Found], text: str) -> list[Found]:
    """Give a date the year of the next one, where they are coordinated or share a bracket."""
    told = list(found)
    for at in range(len(told) - 2, -1, -1):
        one, following = told[at], told[at + 1]
        if one.partial and following.edtf and one.relative and "X" not in following.edtf:
            between = text[one.span.end : following.span.start]
            if _ALSO.match(between) or _in_one_bracket(text, one.span, between):
                told[at] = _placed(one, one.partial, following.edtf, before=True) or one
    return told


def _in_one_bracket(text: str, span: Span, between: str) -> bool:
    """Whether a bracket opened shortly before the date and is still open at the next one."""
    if len(between) > _BEFORE or "(" in between or ")" in between:
        return False
    before = text[max(0, span.start - _BEFORE) : span.start]
    return before.rfind("(") > before.rfind(")")


def _years_from_citation(found: Sequence[Found], text: str, block: Span) -> list[Found]:
    """Give the dates of an item the year of the citation that closes it, where they are close."""
    whole = text[block.start : block.end].rstrip(" .\n")
    opened = block.start + whole.rfind("(") if whole.endswith(")") else block.end
    cited = [one.edtf for one in found if one.span.start > opened and len(one.edtf or "") == 10]
    if not cited or cited[-1] is None or "X" in cited[-1]:
        return list(found)
    return [_cited(one, cited[-1]) if one.span.end < opened else one for one in found]


def _cited(one: Found, day: str) -> Found:
    """A date without its year in the year that brings it close to the day of the citation."""
    if one.partial is None or one.edtf or (one.relative and one.relative.side):
        return one
    placed = _placed(one, one.partial, day)
    return placed if placed and _near(placed.edtf or "", day, _CITED_DAYS) else one


def _years_from_before(found: Sequence[Found], heading: str | None) -> list[Found]:
    """Give a date the year of a close one told before it in the block, or of the heading."""
    told: list[Found] = []
    context = heading
    for one in found:
        dated = one
        if one.partial and not one.edtf and context and one.relative and one.relative.side is None:
            placed = _placed(one, one.partial, context)
            if placed and (context == heading or _near(placed.edtf or "", context)):
                dated = placed
        told.append(dated)
        if dated.edtf and _can_lend_year(dated):
            context = dated.edtf
    return told


def _near(edtf: str, context: str, days: int = _CLOSE_DAYS) -> bool:
    """Whether few days lie between two dates; a month's name alone says nothing on a day's year."""
    if len(edtf) > len(context):
        return False
    (first, last), (start, end) = bounds(edtf), bounds(context)
    if first is None or last is None or start is None or end is None:
        return False
    between = max(_days(first) - _days(end), _days(start) - _days(last))
    return between <= days


def _can_lend_year(one: Found) -> bool:
    """Whether the date is a day, a month or a season of its own."""
    return one.reach == "at" and len(one.edtf or "") in (7, 10) and "X" not in (one.edtf or "X")


def _days(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _placed(one: Found, partial: str, context: str, *, before: bool = False) -> Found | None:
    """The date in the year that brings it nearest to another date, or just before that."""
    anchor = bounds(context)
    if anchor[0] is None or anchor[1] is None or "/" in partial:
        return None
    if len(context) == 4 and not before:
        edtf = in_months(f"{context}{partial[4:]}")
        return replace(
            one,
            edtf=edtf,
            relative=None,
            part=one.relative.part if one.relative else None,
            inferred=True,
        )
    middle = date.fromisoformat(anchor[1] if before else anchor[0])
    options = []
    for year in (middle.year - 1, middle.year, middle.year + 1):
        edtf = f"{year:04}{partial[4:]}"
        first = bounds(edtf)[0]
        if first and not (before and date.fromisoformat(first) > middle):
            options.append((abs((date.fromisoformat(first) - middle).days), edtf))
    if not options:
        return None
    part = one.relative.part if one.relative else None
    edtf = in_months(min(options)[1])
    return replace(one, edtf=edtf, relative=None, part=part, inferred=True)
