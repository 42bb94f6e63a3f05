"""The grammar of weeks, months, seasons and years told from another day."""

from collections.abc import Iterator

from whoseword.reading.dateline.absolute import PART, Rule, compiled, partial
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.lengths import COUNT, count_of, duration, offset
from whoseword.reading.dateline.match import Match
from whoseword.reading.dateline.telling import THE, direction_of
from whoseword.record import Relative
from whoseword.record.when import Anchor, Direction, Grain, Part

_IN_SEASON = frozenset(
    {"in", "during", "throughout", "over", "this", "by", "since", "until", "before"}
)
OF_YEAR = r"(?: o)?(?: t)? (?P<dir>[LHXQFB]) (?P<unit>U)"
_OF_UNIT = r"(?:'q |-| )"


def _unit(match: Match) -> Iterator[Found]:
    """Reads "last week", "the following day", "the last three weeks", "early next year"."""
    grain = match.grain()
    shift, anchor = direction_of(match)
    part = match.part() if match.has("part") else None
    if match.has("count") or match.is_plural():
        yield _over(match, grain, shift)
    elif grain in ("minute", "hour"):
        return
    elif match.text("dir") == "past":
        length = duration(grain, 1)
        yield Found(match.span, relative=_behind(grain, 1), type="DURATION", value=length)
    elif grain == "decade" and shift > 0:
        yield Found(match.span, type="DURATION", value=duration(grain, 1))
    else:
        relative = Relative(anchor, offset(grain, shift), grain, part=part)
        yield Found(match.span, relative=relative)


def _over(match: Match, grain: Grain, shift: int) -> Found:
    """A stretch before or after the day of publication, of a told or an untold length."""
    count, value = count_of(match), duration(grain, count_of(match))
    side: Direction = "past" if shift < 0 else "future"
    if shift == 0 or match.found["dir"] in "FBQ":
        return Found(match.span, type="DURATION", value=value)
    if count is None:
        relative = Relative("published", None, grain, side=side)
    elif shift < 0:
        relative = _behind(grain, count)
    else:
        relative = Relative("published", offset(grain, count), grain, reach="over")
    return Found(match.span, relative=relative, type="DURATION", value=value)


def _behind(grain: Grain, count: int) -> Relative:
    return Relative("published", offset(grain, -count), grain, reach="over")


def _end_of_unit(match: Match) -> Iterator[Found]:
    """Reads "by the end of the year", "at month's end": of the one that the article lies in."""
    relative = Relative("published", offset(match.grain(), 0), match.grain(), part=match.part())
    yield Found(match.span, relative=relative)


def _within_unit(match: Match) -> Iterator[Found]:
    """Reads "later in the day", "earlier in the year": of the one that the text is at."""
    grain = match.grain()
    if grain not in ("minute", "hour"):
        yield Found(match.span, relative=Relative("text", offset(grain, 0), grain))


def _partial_near(match: Match) -> Iterator[Found]:
    """Reads "last March", "next summer", "this January", "that winter"."""
    month, season = match.value("name", "month"), match.value("name", "season")
    edtf = f"XXXX-{int(month):02}" if month else f"XXXX-{season}"
    code = match.found["dir"]
    side: Direction | None = "past" if code == "L" else "future" if code == "X" else None
    part = match.part() if match.has("part") else None
    anchor: Anchor = "text" if code in "FBQ" else "published"
    grain: Grain | None = "year" if code == "H" else None
    relative = Relative(anchor, "P0D", grain, partial=edtf, side=side, part=part)
    yield Found(match.span, relative=relative)


def _of_that_year(match: Match) -> Iterator[Found]:
    """Reads "in July last year", "3 May of that year", "the summer of this year"."""
    if match.grain() != "year":
        return
    month, season = match.value("name", "month"), match.value("name", "season")
    edtf = f"XXXX-{int(month):02}" if month else f"XXXX-{season}"
    if match.has("day"):
        edtf += f"-{match.number('day'):02}"
    shift, anchor = direction_of(match)
    part = match.part() if match.has("part") else None
    relative = Relative(anchor, offset("year", shift), "year", partial=edtf, part=part)
    yield Found(match.span, relative=relative)


def _season(match: Match) -> Iterator[Found]:
    """Reads "in winter", "the end of summer"; not "the fall of the town" or "Arab Spring"."""
    part: Part | None = match.part() if match.has("part") else None
    lead = match.before() in _IN_SEASON or part is not None
    if lead and match.after_code() != "o":
        yield Found(match.span, relative=partial(f"XXXX-{match.value('season', 'season')}", part))


def _the_unit(match: Match) -> Iterator[Found]:
    """Reads "over the weekend", the last one, and "the quarter", the one the text is at."""
    if match.grain() == "weekend":
        yield Found(match.span, relative=Relative("published", "-P1W", "weekend"))
    elif match.grain() == "quarter" and not match.is_plural() and match.after_code() != "o":
        yield Found(match.span, relative=Relative("text", "P0D", "quarter"))


def _nth_quarter(match: Match) -> Iterator[Found]:
    """Reads "the third quarter", "its third-quarter loss": of the year near the article."""
    if match.grain() == "quarter" and not match.is_plural() and match.number("nth") <= 4:
        yield Found(match.span, relative=partial(f"XXXX-{32 + match.number('nth')}"))


RULES: tuple[Rule, ...] = compiled(
    ("U", rf"{PART}{THE}(?P<dir>[LHXFBQ])(?: {COUNT})?(?: i)? (?P<unit>U)", _unit),
    ("U", r"(?:t )?(?P<part>[ED]) o (?:t )?(?P<unit>U)", _end_of_unit),
    ("U", rf"(?:t )?(?P<unit>U){_OF_UNIT}(?P<part>[ED])", _end_of_unit),
    ("U", r"[kl] r t (?P<unit>U)", _within_unit),
    ("MmS", rf"{PART}{THE}(?P<dir>[LHXFBQ]) (?P<name>[MmS])", _partial_near),
    (
        "MmS",
        rf"{PART}(?:t )?(?P<name>[MmS])(?: (?P<day>d))?{OF_YEAR}",
        _of_that_year,
    ),
    ("Mm", rf"(?P<day>d) (?P<name>[Mm]){OF_YEAR}", _of_that_year),
    ("S", rf"{PART}(?:t )?(?P<season>S)", _season),
    ("U", r"t (?P<unit>U)", _the_unit),
    ("U", r"(?:t (?=(?:dh|O) ))?(?P<nth>dh|O)[ -](?P<unit>U)", _nth_quarter),
)
