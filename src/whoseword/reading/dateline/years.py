"""The grammar of years, and of the seasons, quarters, decades and centuries that go by years."""

from collections.abc import Iterator

from whoseword.reading.dateline.absolute import NO_NUMBER, NUMERIC, PART, YEAR, Rule, compiled
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.match import Match

_FIRST_YEAR, _LAST_YEAR = 1900, 2039
_ERA = r"(?P<era>v(?:\.v(?:\.v)?\.?)?)"
_BEFORE_CHRIST = frozenset({"bc", "bce"})
# "nineteen fifty-two", "twenty sixteen": the century, and the years that are told so in it.
_SPOKEN = {17: range(10, 100), 18: range(10, 100), 19: range(10, 100), 20: range(10, 40)}


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


def _is_era(match: Match) -> bool:
    """Whether the letters behind a year are "BC", and "BC" no province that something is in."""
    if match.text("era").replace(".", "") not in _BEFORE_CHRIST:
        return False
    return not (match.after_code() == "x" and match.tokens.word(match.found.end() + 1)[-1] == "s")


def _year_before_christ(match: Match) -> Iterator[Found]:
    """Reads "in 312 BC"; EDTF counts a year 0, so that this is its year -311."""
    year = match.number("year")
    told = match.before() in match.book.during | match.book.about
    if told and _is_era(match) and year and not _FIRST_YEAR <= year <= _LAST_YEAR:
        edtf = f"-{year - 1:04}" if year > 1 else "0000"
        yield Found(match.span, edtf, value=f"BC{year:04}")


def _century_before_christ(match: Match) -> Iterator[Found]:
    """Reads "the 4th century BC": the years 400 to 301, which EDTF counts as -399 to -300."""
    number = match.number("day")
    if match.grain() == "century" and _is_era(match):
        yield Found(match.span, f"-{number - 1:02}XX", value=f"BC{number - 1:02}")


def _century(match: Match) -> Iterator[Found]:
    """Reads "the 19th century"."""
    part = match.part() if match.has("part") else None
    if match.grain() == "century" and 1 <= match.number("day") <= 21:
        yield Found(match.span, f"{match.number('day') - 1:02}XX", part=part)


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


def _half(match: Match) -> Iterator[Found]:
    """Reads "the first half of 2015", as its six months."""
    second = match.found["day"] == "L" or match.number("day") == 2
    if match.found["day"] != "L" and match.number("day") > 2:
        return
    year, first = match.number("year"), 7 if second else 1
    edtf = f"{year:04}-{first:02}/{year:04}-{first + 5:02}"
    yield Found(match.span, edtf, value=f"{year:04}-H{2 if second else 1}")


def _fiscal_year(match: Match) -> Iterator[Found]:
    """Reads "fiscal 2015": which months it has differs by country, so it is approximate."""
    year = match.number("year")
    yield Found(match.span, f"{year:04}~", value=f"{year:04}")


def _spoken_year(match: Match) -> Iterator[Found]:
    """Reads "nineteen fifty-two", as broadcasts and their transcripts tell years."""
    century, rest = match.number("year"), match.number("tens")
    last = match.number("last") if match.has("last") else 0
    if rest not in _SPOKEN.get(century, ()) or (last and (rest % 10 or last > 9)):
        return
    month = match.month() if match.has("month") else None
    edtf = f"{century * 100 + rest + last:04}" + (f"-{month:02}" if month else "")
    yield Found(match.span, edtf, part=match.part() if match.has("part") else None)


RULES: tuple[Rule, ...] = compiled(
    ("S", rf"{PART}(?:t )?(?P<season>S)(?: o|,)? {YEAR}", _season),
    ("y", rf"{NUMERIC}(?<![dnz] ){PART}{YEAR}(?![-/ ][dnyz])", _year),
    ("yzd", rf"{NUMERIC}{PART}(?:t )?(?P<year>'?[yzd])'?q", _decade),
    ("v", rf"{NUMERIC}(?P<year>[dzny]) {_ERA}", _year_before_christ),
    ("U", rf"(?P<day>dh|O)[ -](?P<unit>U) {_ERA}", _century_before_christ),
    ("U", rf"{PART}(?P<day>dh|O)[ -](?P<unit>U)", _century),
    ("y", rf"(?:t )?(?P<day>dh|O)[ -](?P<unit>U)(?: o| r)?(?: i)? {YEAR}", _quarter),
    ("y", rf"(?:t )?{YEAR} (?P<day>dh|O)[ -](?P<unit>U)", _quarter),
    ("b", rf"(?:t )?(?P<day>dh|O|L) b o {YEAR}", _half),
    ("i", rf"(?:t )?i (?:U )?{YEAR}", _fiscal_year),
    (
        "N",
        rf"(?:{PART}(?P<month>[Mm]) )?(?P<year>N) (?P<tens>N)(?:-(?P<last>N))?(?!-| U)",
        _spoken_year,
    ),
    ("y", rf"{NUMERIC}(?P<year>y) ?- ?(?P<end>[ydz]){NO_NUMBER}", _year_range),
)
