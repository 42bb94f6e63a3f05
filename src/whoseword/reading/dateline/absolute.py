"""The grammar of dates that tell a month or a day by themselves."""

import re
from collections.abc import Callable, Iterator

from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.match import Match
from whoseword.record import Relative, Span
from whoseword.record.when import Part

Build = Callable[[Match], Iterator[Found]]
# Letters of which every match holds one, the pattern, and what is made of a match.
Rule = tuple[str, re.Pattern[str], Build]


def compiled(*rules: tuple[str, str, Build]) -> tuple[Rule, ...]:
    """The rules of a page of the grammar, each pattern compiled."""
    return tuple((letters, re.compile(pattern), build) for letters, pattern, build in rules)


# "early 2015", "the end of January"; not "ending May 12" or "close Friday"
PART = r"(?:(?:t )?(?P<part>[EklD])(?:(?<=D) o (?:t )?|(?<!D)(?: o t | o | r | t |-| )))?"
_WEEKDAY = r"(?:(?P<weekday>[Ww]\.?),? )?"
_DAY = r"(?P<day>dh?(?!q|[:.,/][dnyz])|O)"
_OTHER_DAY = r"(?P<day2>dh?(?!q|[:.,/][dnyz])|O)"
_MORE_DAYS = r"(?P<more>(?:, ?dh?)*)"
_MONTH = r"(?P<month>[Mm](?:\.(?=,? ?[dyO]))?)"
YEAR = r"(?P<year>y(?![q']|[.,:]?[dnyz]))"
_THEN_YEAR = rf"(?:,? ?{YEAR})?"
_TO = r"(?: ?- ?| > )"
NUMERIC = r"(?<![-/.:,dnyz;])"
NO_NUMBER = r"(?!q|[-/.:,;]?[dnyz])"


def partial(edtf: str, part: Part | None = None, weekday: int | None = None) -> Relative:
    """A date without its year, told from the day of publication."""
    return Relative("published", "P0D", weekday=weekday, partial=edtf, part=part)


def _full(match: Match, span: Span, day: int | None, *, month: int | None = None) -> Found | None:
    """The day or month with its year where it is told; None for a day that no month has."""
    month, part = month or match.month(), match.part() if match.has("part") else None
    tail = f"-{month:02}" if day is None else f"-{month:02}-{day:02}"
    if day is not None and not 1 <= day <= (
        29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    ):
        return None
    if not match.has("year"):
        weekday = int(match.value("weekday", "weekday") or 0) if match.has("weekday") else 0
        return Found(span, relative=partial(f"XXXX{tail}", part, weekday or None))
    return Found(span, f"{match.number('year'):04}{tail}", part=part)


def _day(match: Match) -> Iterator[Found]:
    """Reads "February 9, 2016", "9 February", "Tuesday, Feb. 9"."""
    found = _full(match, match.span, match.number("day"))
    if found:
        yield found


def _days(match: Match) -> Iterator[Found]:
    """Reads "February 9 and 11, 2016", each day a date, but "between 9 and 11 February" as one."""
    if match.before() == "between":
        yield from _day_range(match)
        return
    first, last = match.number("day"), match.number("day2")
    month_first = match.found.start("month") < match.found.start("day")
    parts = [(first, match.group_span("month" if month_first else "day", "day"))]
    parts += [(number, span) for number, span in match.numbers_in("more")]
    end = "year" if match.has("year") else "day2" if month_first else "month"
    parts.append((last, match.group_span("day2", end)))
    for day, span in parts:
        found = _full(match, span, day)
        if found:
            yield found


def _bare_day(match: Match) -> Iterator[Found]:
    """Reads "on the 20th", whose month the dates before it tell."""
    if match.before() in match.book.on_days:
        yield Found(match.span, bare_day=match.number("day"))


def _day_range(match: Match) -> Iterator[Found]:
    """Reads "9-11 February 2016", "February 9 to 11"."""
    first, last = (
        _full(match, match.span, match.number("day")),
        _full(match, match.span, match.number("day2")),
    )
    if first and last and match.number("day") < match.number("day2"):
        yield from joined(first, last, match.span)


def joined(first: Found, last: Found, span: Span) -> Iterator[Found]:
    """One stretch from two dates of which both have a year, or neither has."""
    if first.edtf and last.edtf:
        yield Found(
            span,
            f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}",
            inferred=last.inferred,
        )
    elif (
        first.partial
        and last.partial
        and not first.edtf
        and not last.edtf
        and "/" not in first.partial
    ):
        yield Found(span, relative=partial(f"{first.partial}/{last.partial}"))


def _month(match: Match) -> Iterator[Found]:
    """Reads "March 2011", "the end of January", "in March".

    A month's name alone may be a person or a verb.
    """
    if not match.has("year") and not _is_month(match):
        return
    found = _full(match, match.span, None)
    if found:
        yield found


def _is_month(match: Match) -> bool:
    """Whether a month's name without a day and a year is one, going by the words around it."""
    name = match.text("month").rstrip(".")
    announced = match.has("part") or match.before() in match.book.during
    if name in match.book.ambiguous:
        return announced and match.after_code() not in ("v", "Mx")
    return announced or match.after_code() != "v"


def _iso(match: Match) -> Iterator[Found]:
    """Reads "2016-02-09"."""
    if len(match.text("month")) == 2 or match.text("sep") != "-":
        yield from _numbers(
            match.span, match.number("year"), match.number("month"), match.number("day")
        )


def _numeric(match: Match) -> Iterator[Found]:
    """Reads "12/02/2016" as both days it could be; with dots the day comes first."""
    year = match.number("year")
    if len(match.text("year")) == 2:
        year += 2000 if year < 50 else 1900
    first, second = match.number("day"), match.number("month")
    by_day = next(_numbers(match.span, year, second, first), None)
    by_month = (
        next(_numbers(match.span, year, first, second), None) if match.text("sep") != "." else None
    )
    if by_day and by_month and by_day.edtf and by_month.edtf and by_day != by_month:
        low, high = sorted((by_day.edtf, by_month.edtf))
        yield Found(match.span, bounds=(low, high), value=f"{year:04}")
    elif by_day or by_month:
        yield by_day or by_month  # type: ignore[misc] # one of them is there


def _numbers(span: Span, year: int, month: int, day: int) -> Iterator[Found]:
    if 1 <= month <= 12 and 1 <= day <= (
        29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    ):
        yield Found(span, f"{year:04}-{month:02}-{day:02}")


RULES: tuple[Rule, ...] = compiled(
    ("Mm", rf"{_WEEKDAY}{PART}{_MONTH} ?{_DAY}{_THEN_YEAR}", _day),
    ("Mm", rf"{_WEEKDAY}(?:t )?{_DAY}(?: o)?(?: |-){_MONTH}(?:[,-]? ?{YEAR})?", _day),
    ("Mm", rf"{_MONTH} {_DAY}{_MORE_DAYS},? & {_OTHER_DAY}{_THEN_YEAR}", _days),
    ("Mm", rf"{_DAY}{_MORE_DAYS},? & (?:t )?{_OTHER_DAY}(?: o)? {_MONTH}{_THEN_YEAR}", _days),
    ("Mm", rf"{_MONTH} {_DAY}{_TO}{_OTHER_DAY}{_THEN_YEAR}", _day_range),
    ("Mm", rf"{_DAY}{_TO}(?:t )?{_OTHER_DAY}(?: o)? {_MONTH}{_THEN_YEAR}", _day_range),
    ("Mm", rf"{NUMERIC}(?P<day>d)/(?P<day2>d)(?: o)? {_MONTH}{_THEN_YEAR}", _day_range),
    ("h", r"t (?P<day>dh)(?=[,.:)\n]|\Z)", _bare_day),
    ("Mm", rf"{PART}{_MONTH}(?:(?:,| o)? {YEAR})?", _month),
    ("y", rf"{NUMERIC}(?P<year>y)(?P<sep>[-/.])(?P<month>d)(?P=sep)(?P<day>d){NO_NUMBER}", _iso),
    (
        "y",
        rf"{NUMERIC}(?P<day>d)(?P<sep>[-/.])(?P<month>d)(?P=sep)(?P<year>y){NO_NUMBER}",
        _numeric,
    ),
    ("/", rf"{NUMERIC}(?P<day>d)(?P<sep>/)(?P<month>d)/(?P<year>[dz]){NO_NUMBER}", _numeric),
)
