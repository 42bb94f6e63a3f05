"""The grammar of dates that tell a year, a month or a day by themselves."""

import re
from collections.abc import Callable, Iterator

from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.match import Match
from whoseword.record import Relative, Span
from whoseword.record.when import Part

Build = Callable[[Match], Iterator[Found]]
Rule = tuple[re.Pattern[str], Build]

_PART = r"(?:(?:t )?(?P<part>[Ekl])(?: o t | o | t |-| ))?"
_WEEKDAY = r"(?:(?P<weekday>[Ww]\.?),? )?"
_DAY = r"(?P<day>dh?(?!q|[:.,/][dnyz])|O)"
_OTHER_DAY = r"(?P<day2>dh?(?!q|[:.,/][dnyz])|O)"
_MORE_DAYS = r"(?P<more>(?:, ?dh?)*)"
_MONTH = r"(?P<month>[Mm](?:\.(?=,? ?[dyO]))?)"
_YEAR = r"(?P<year>y(?![q']|[.,:]?[dnyz]))"
_THEN_YEAR = rf"(?:,? ?{_YEAR})?"
_TO = r"(?: ?- ?| > )"
_NUMERIC = r"(?<![-/.:,dnyz;])"
_NO_NUMBER = r"(?!q|[-/.:,;]?[dnyz])"
_FIRST_YEAR, _LAST_YEAR = 1900, 2039


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


def _season(match: Match) -> Iterator[Found]:
    """Reads "in the summer of 2015"."""
    part = match.part() if match.has("part") else None
    yield Found(
        match.span, f"{match.number('year'):04}-{match.value('season', 'season')}", part=part
    )


def _year(match: Match) -> Iterator[Found]:
    """Reads "in 2012", "early 2015".

    Four digits are a year only where the words around them let them be.
    """
    part, year = match.part() if match.has("part") else None, match.number("year")
    announced = part is not None or match.before() in match.book.during
    near_enough = _FIRST_YEAR <= year <= _LAST_YEAR or (announced and match.before() != "of")
    if near_enough and not match.counts_things(announced=announced):
        yield Found(match.span, f"{year:04}", part=part)


def _decade(match: Match) -> Iterator[Found]:
    """Reads "the 1990s", "the '80s"."""
    year = match.number("year")
    if year % 10:
        return
    century = 1900 if 20 <= year < 100 else 2000 if year < 20 else 0
    part = match.part() if match.has("part") else None
    yield Found(match.span, f"{year + century:04}"[:3] + "X", part=part)


def _century(match: Match) -> Iterator[Found]:
    """Reads "the 19th century"."""
    if match.grain() == "century" and 1 <= match.number("day") <= 21:
        yield Found(match.span, f"{match.number('day') - 1:02}XX")


def _quarter(match: Match) -> Iterator[Found]:
    """Reads "the third quarter of 2015", as its three months."""
    number = match.number("day")
    if match.grain() == "quarter" and number <= 4:
        year, first = match.number("year"), number * 3 - 2
        yield Found(
            match.span,
            f"{year:04}-{first:02}/{year:04}-{first + 2:02}",
            value=f"{year:04}-Q{number}",
        )


def _year_range(match: Match) -> Iterator[Found]:
    """Reads "2014-2016", "2014-16"; "2016-02" is a month."""
    first, last = match.number("year"), match.number("end")
    digits = match.text("end")
    if len(digits) == 2 and last <= 12 and last != first % 100 + 1:
        if last:
            yield Found(match.span, f"{first:04}-{last:02}")
        return
    last = last if last > 99 else first // 100 * 100 + last
    if first < last <= first + 150 and len(digits) != 1:
        yield Found(match.span, f"{first:04}/{last:04}")


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


def _lunar(match: Match) -> Iterator[Found]:
    """Reads "Ramadan 2016": somewhere in the year, since no calendar of ours says where."""
    if match.has("year"):
        year = match.number("year")
        yield Found(match.span, bounds=(f"{year:04}-01-01", f"{year:04}-12-31"), value=f"{year:04}")
    else:
        yield Found(match.span, value="XXXX")


RULES: tuple[Rule, ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (rf"{_WEEKDAY}{_PART}{_MONTH} ?{_DAY}{_THEN_YEAR}", _day),
        (rf"{_WEEKDAY}(?:t )?{_DAY}(?: o)?(?: |-){_MONTH}(?:[,-]? ?{_YEAR})?", _day),
        (rf"{_MONTH} {_DAY}{_MORE_DAYS},? & {_OTHER_DAY}{_THEN_YEAR}", _days),
        (rf"{_DAY}{_MORE_DAYS},? & {_OTHER_DAY}(?: o)? {_MONTH}{_THEN_YEAR}", _days),
        (rf"{_MONTH} {_DAY}{_TO}{_OTHER_DAY}{_THEN_YEAR}", _day_range),
        (rf"{_DAY}{_TO}{_OTHER_DAY}(?: o)? {_MONTH}{_THEN_YEAR}", _day_range),
        (rf"{_PART}{_MONTH}(?:(?:,| o)? {_YEAR})?", _month),
        (rf"{_PART}(?:t )?(?P<season>S)(?: o|,)? {_YEAR}", _season),
        (rf"{_NUMERIC}(?<![dnz] ){_PART}{_YEAR}(?![-/ ][dnyz])", _year),
        (rf"{_NUMERIC}{_PART}(?:t )?(?P<year>'?[yzd])'?q", _decade),
        (r"(?P<day>dh|O)[ -](?P<unit>U)", _century),
        (rf"(?P<day>dh|O)[ -](?P<unit>U)(?: o| x)?(?: x)? {_YEAR}", _quarter),
        (rf"{_NUMERIC}(?P<year>y) ?- ?(?P<end>[ydz]){_NO_NUMBER}", _year_range),
        (rf"{_NUMERIC}(?P<year>y)(?P<sep>[-/.])(?P<month>d)(?P=sep)(?P<day>d){_NO_NUMBER}", _iso),
        (
            rf"{_NUMERIC}(?P<day>d)(?P<sep>[-/.])(?P<month>d)(?P=sep)(?P<year>y){_NO_NUMBER}",
            _numeric,
        ),
        (rf"{_NUMERIC}(?P<day>d)(?P<sep>/)(?P<month>d)/(?P<year>[dz]){_NO_NUMBER}", _numeric),
        (rf"(?P<lunar>u)(?: {_YEAR})?", _lunar),
    )
)
