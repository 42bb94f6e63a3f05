"""What a relative date stands for, and the bounds of an EDTF date."""

import re
from dataclasses import replace
from datetime import date

from whoseword.language.edtf import Stretch, bounds, narrowed, reaching, timex_value
from whoseword.language.shifts import shift, stretch_from
from whoseword.record import Basis, Relative, Span, TimeExpression, Timex3, When
from whoseword.record.when import Part, Reach

__all__ = [
    "CLOCKS",
    "absolute",
    "bounds",
    "dated",
    "hangs_on_publication",
    "next_day",
    "timex_of",
    "when_of",
]

CLOCKS = {"morning": "TMO", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_TIME_OF_DAY = re.compile(r"T(?:\d\d:\d\d|MO|MI|AF|EV|NI)\Z")
_REFERENCES = {"past": "PAST_REF", "future": "FUTURE_REF", None: "PRESENT_REF"}
_LETTERS = {"day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y"}


def when_of(relative: Relative, published: str | None, span: Span | None = None) -> When:
    """The interval that a relative date stands for in an article of this day (EDTF).

    Without a day of publication it has no bounds and stays relative. Reading the article with
    the day gives the same.
    """
    if relative.through is not None:
        return _through(relative, relative.through, published, span)
    stretch = _stretch(relative, published)
    if stretch is None:
        return When(
            _unsolved(relative), *_half_known(relative, published), "relative", relative, span
        )
    told = absolute(stretch.edtf, "relative", part=relative.part, reach=relative.reach)
    if told.edtf is None:
        told = replace(told, earliest=stretch.first.isoformat(), latest=stretch.last.isoformat())
    if relative.part == "night":
        told = replace(told, latest=next_day(told.latest))
    return replace(told, relative=relative, span=span)


def _through(relative: Relative, last: Relative, published: str | None, span: Span | None) -> When:
    """From the days of one relative date to those of another; else the first one's."""
    start, end = when_of(replace(relative, through=None), published), when_of(last, published)
    if start.earliest and end.latest and start.earliest <= end.latest:
        edtf = f"{start.earliest}/{end.latest}"
        start = replace(start, edtf=edtf, latest=end.latest)
    return replace(start, relative=relative, span=span)


def next_day(day: str | None) -> str | None:
    """A night ends on the day after the one that it begins on."""
    following = None if day is None else shift(date.fromisoformat(day), "P1D")
    return day if following is None else following.isoformat()


def absolute(
    edtf: str | None, basis: Basis | None, *, part: Part | None = None, reach: Reach = "at"
) -> When:
    """The interval of a date in EDTF, narrowed ("end") or left open on one side ("since")."""
    if edtf is None:
        return When(None, None, None, basis, None, None)
    whole, inner = bounds(edtf), narrowed(edtf, part)
    earliest, latest = bounds(inner.replace("~", "") if "/" in inner and inner != edtf else inner)
    if inner != edtf:
        earliest, latest = max(earliest or "", whole[0] or ""), min(latest or "~", whole[1] or "~")
    if reach == "since":
        return When(reaching(inner, reach), earliest, None, basis, None, None)
    if reach == "until":
        return When(reaching(inner, reach), None, latest, basis, None, None)
    return When(inner, earliest, latest, basis, None, None)


def dated(expression: TimeExpression, published: str | None) -> TimeExpression:
    """The expression as it would have been read in an article published on this day."""
    relative = expression.when.relative
    if relative is None or not hangs_on_publication(relative):
        return expression
    when = when_of(relative, published, expression.when.span)
    return replace(
        expression,
        edtf=when.edtf,
        timex3=timex_of(relative, published, expression.timex3),
        when=when,
    )


def timex_of(relative: Relative, published: str | None, told: Timex3) -> Timex3:
    """TimeML's type and value of a relative date; durations and sets stay as they were ``told``."""
    if told.type in ("DURATION", "SET") or (relative.offset is None and relative.grain is None):
        return told
    if relative.offset is None and told.value.startswith("PX"):
        return told
    clock = _TIME_OF_DAY.search(told.value)
    end = clock.group() if clock else CLOCKS.get(relative.part or "", "")
    stretch = _stretch(relative, published)
    if stretch is not None and stretch.edtf is not None:
        return Timex3(told.type, timex_value(stretch) + end)
    return Timex3(told.type, _open_value(relative) + end)


def hangs_on_publication(relative: Relative) -> bool:
    """Whether the day of publication decides which days a relative date stands for."""
    return relative.anchor == "published" or (
        relative.of is not None and hangs_on_publication(relative.of)
    )


def _stretch(relative: Relative, published: str | None) -> Stretch | None:
    """The days before any narrowing; None where the anchor or the distance is unknown."""
    if relative.anchor == "text":
        if relative.of is None:
            return None
        anchor = when_of(relative.of, published)
        ends = (anchor.earliest, anchor.latest)
    else:
        ends = bounds(published) if published else (None, None)
    if ends[0] is None or ends[1] is None:
        return None
    first, last = stretch_from(relative, ends[0]), stretch_from(relative, ends[1])
    if first is None or last is None or first == last:
        return first if last else None
    return Stretch(min(first.first, last.first), max(first.last, last.last), first.grain, None)


def _unsolved(relative: Relative) -> str | None:
    """What the words tell by themselves: a day of an unknown year."""
    if relative.partial is None:
        return None
    return reaching(narrowed(relative.partial, relative.part), relative.reach)


def _half_known(relative: Relative, published: str | None) -> tuple[str | None, str | None]:
    """For "recently" and "soon": one bound, the day of publication."""
    if published is None or relative.side is None or relative.anchor != "published":
        return None, None
    earliest, latest = bounds(published)
    return (None, latest) if relative.side == "past" else (earliest, None)


def _open_value(relative: Relative) -> str:
    """TimeML's value where the day is unknown."""
    if relative.partial:
        return timex_value(relative.partial)
    if relative.weekday:
        return f"XXXX-WXX-{relative.weekday}"
    if relative.offset is None:
        return _REFERENCES[relative.side]
    return {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
    }.get(relative.grain or "", "XXXX")
