"""What the words around a date add to it: its year, its side of today, its anchor, its reach."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whoseword.language.edtf import bounds
from whoseword.language.shifts import stretch_from
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.joining import days_of_weekdays, joined_up, with_clocks
from whoseword.reading.dateline.monthless import with_months
from whoseword.reading.dateline.sides import sided, word_before
from whoseword.reading.dateline.yearless import with_years
from whoseword.record import Relative, Span
from whoseword.record.when import Reach
from whoseword.reference.dates import DateBook

_SAME_UNITS = ("day", "week", "weekend")
_REACHES: dict[str, Reach] = {"since": "since", "until": "until"}


def with_surroundings(
    found: Sequence[Found], text: str, span: Span, book: DateBook, heading: str | None
) -> list[Found]:
    """The expressions of one block with what the block (and the heading over it) adds to them."""
    told = with_years(days_of_weekdays(found, text), text, span, heading)
    told = list(with_months(told, heading))
    told = with_clocks(joined_up(told, text), text)
    return [_reaching(sided(one, text, span, book), text, book) for one in told]


def anchored(found: Iterable[Found]) -> list[Found]:
    """Expressions such as "two days later", counted from the date before them in the article."""
    told: list[Found] = []
    last: Found | None = None
    last_day: Found | None = None
    for one in found:
        from_text = one.relative if one.relative and one.relative.anchor == "text" else None
        if from_text and from_text.grain == "quarter" and not (last and _is_quarter(last)):
            continue
        anchor = last_day if from_text and _needs_day(from_text) else last
        dated = _counted_from(one, from_text, anchor) if from_text else one
        told.append(dated)
        if _can_anchor(dated):
            last = dated
            last_day = dated if _is_day(dated) else last_day
    return told


def _is_quarter(one: Found) -> bool:
    """Whether a quarter of a year is told; without one before it, "the quarter" is of a town."""
    told = one.relative.partial if one.relative else None
    counted = one.relative is not None and one.relative.grain == "quarter"
    return counted or (told or "")[5:6] == "3" or "-Q" in (one.value or "")


def _needs_day(relative: Relative) -> bool:
    """Whether "the same week" is told, which only a day or another week can lie in."""
    return relative.grain in _SAME_UNITS and relative.offset in {"P0D", "P0W"}


def _is_day(one: Found) -> bool:
    """Whether a date is a day or a week, and no month or year."""
    return one.edtf is None or len(one.edtf.partition("/")[0]) >= len("2016-02-12")


def _can_anchor(one: Found) -> bool:
    """Whether other dates can be counted from the expression."""
    return one.type in ("DATE", "TIME") and bool(one.edtf or (one.relative and one.relative.offset))


def _counted_from(one: Found, relative: Relative, last: Found | None) -> Found:
    """The expression as a date where the one before it is a date; else as told from that one."""
    if last is None:
        return one
    if last.relative is not None and not last.edtf:
        return replace(one, relative=replace(relative, of=last.relative))
    anchor = bounds(last.edtf or "")[0]
    stretch = stretch_from(relative, anchor) if anchor else None
    return replace(one, edtf=stretch.edtf) if stretch else one


def _reaching(one: Found, text: str, book: DateBook) -> Found:
    """A date after "since" or "until" as an interval open on one side.

    One after "about" as approximate. "Before dawn today" is on that day.
    """
    if one.type not in ("DATE", "TIME") or one.bounds:
        return one
    word = word_before(text, one.span.start)
    if word == "before" and one.span.of(text).lower().split()[0] in book.early:
        return one
    if word in book.about and one.edtf and "/" not in one.edtf and not one.part:
        return replace(one, edtf=f"{one.edtf}~")
    reach: Reach = "since" if word in book.since else "until" if word in book.until else "at"
    if reach == "at" or (word not in _REACHES and not _closes(text, one.span.end)):
        return one
    if one.relative is not None and not one.edtf:
        return replace(one, relative=replace(one.relative, reach=reach))
    return replace(one, reach=reach)


def _closes(text: str, end: int) -> bool:
    """Whether the phrase ends with the date, as "after Friday prayers" does not."""
    return text[end : end + 1] in ("", ".", ",", ";", ")", "\n")
