"""The grammar of stretches of a month or year: "the first week of May"."""

import calendar
from collections.abc import Iterator

from whoseword.reading.dateline.absolute import YEAR, Rule, compiled, partial
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.lengths import COUNT, count_of
from whoseword.reading.dateline.match import Match

_RANK = rf"(?:t )?(?P<rank>O|dh|L)(?: {COUNT})? (?P<unit>U) o "
_LAST = "L"
_MONTHS = {"month": 1, "quarter": 3}
_DAYS = {"day": 1, "week": 7}
# Without its year, February has 28 days.
_SOME_YEAR = 2015


def _of_month(match: Match) -> Iterator[Found]:
    """Reads "the first week of May 2015", "the last ten days of June"; weeks only roughly."""
    grain, month = match.grain(), match.month()
    year = match.number("year") if match.has("year") else None
    length = calendar.monthrange(max(year or _SOME_YEAR, 1), month)[1]
    ends = _ends(match, _DAYS.get(grain, 0), length)
    if ends is None:
        return
    about = "~" if grain == "week" else ""
    first, last = (f"{_year(year)}-{month:02}-{day:02}{about}" for day in ends)
    edtf = first if first == last else f"{first}/{last}"
    yield Found(match.span, edtf) if year else Found(match.span, relative=partial(edtf))


def _of_year(match: Match) -> Iterator[Found]:
    """Reads "the first six months of 2015"."""
    year = match.number("year")
    ends = _ends(match, _MONTHS.get(match.grain(), 0), 12)
    if ends is not None and match.has("count"):
        yield Found(match.span, f"{year:04}-{ends[0]:02}/{year:04}-{ends[1]:02}")


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def _ends(match: Match, unit: int, length: int) -> tuple[int, int] | None:
    """The first and last of so many days or months; None where there are not so many."""
    size = unit * ((count_of(match) or 0) if match.has("count") else 1)
    if match.found["rank"] == _LAST:
        first, last = length - size + 1, length
    else:
        first, last = (match.number("rank") - 1) * size + 1, match.number("rank") * size
    return (first, last) if size and first >= 1 and last <= length else None


RULES: tuple[Rule, ...] = compiled(
    ("Mm", rf"{_RANK}(?P<month>[Mm])(?:,? {YEAR})?", _of_month),
    ("y", rf"{_RANK}{YEAR}", _of_year),
)
