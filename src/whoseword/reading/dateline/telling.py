"""The grammar of days told from another day: "yesterday", "last Friday", "that night"."""

from collections.abc import Iterator

from whoseword.reading.dateline.absolute import PART, Rule, compiled
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.lengths import offset
from whoseword.reading.dateline.match import Match
from whoseword.record import Relative
from whoseword.record.when import Anchor, Part

# "the next day", "that same day"
THE = r"(?:(?P<the>t) |Q (?=Q ))?"
_OF_WEEK = r"(?:,?(?: o)? (?P<week>[LHX]) U)?"


def direction_of(match: Match) -> tuple[int, Anchor]:
    """How many units away, and from what: "the next" and "that" are told from the text."""
    code = match.found["dir"]
    shift = {"L": -1, "B": -1, "X": 1, "F": 1}.get(code, 0)
    from_text = code in "FBQ" or (code == "X" and match.has("the"))
    return shift, "text" if from_text else "published"


def _named_day(match: Match) -> Iterator[Found]:
    """Reads "today", "early yesterday", "tomorrow night"."""
    told = int(match.value("named", "day") or 0)
    part = match.day_part() or (match.part() if match.has("part") else None)
    relative = Relative("published", offset("day", told), "day", part=part)
    yield Found(match.span, relative=relative, type="TIME" if match.has("daypart") else "DATE")


def _tonight(match: Match) -> Iterator[Found]:
    yield Found(match.span, relative=Relative("published", "P0D", "day", part="night"), type="TIME")


def _part_of_day(match: Match) -> Iterator[Found]:
    """Reads "this morning", "last night", "the following evening"."""
    shift, anchor = direction_of(match)
    if match.found["dir"] == "L" and match.day_part() != "night":
        return
    relative = Relative(anchor, offset("day", shift), "day", part=match.day_part())
    yield Found(match.span, relative=relative, type="TIME")


def _weekday(match: Match) -> Iterator[Found]:
    """Reads "on Tuesday", "last Friday", "Friday night", "Tuesday of last week"."""
    short = "w" in match.found["weekday"]
    if match.before() in match.book.not_after or (
        short and match.before() != "on" and not match.has("daypart")
    ):
        return
    part = match.day_part() or (match.part() if match.has("part") else None)
    relative = _of_week(match, part) if match.has("week") else _nearest(match, part)
    yield Found(match.span, relative=relative, type="TIME" if match.has("daypart") else "DATE")


def _of_week(match: Match, part: Part | None) -> Relative:
    shift = {"L": "-P1W", "X": "P1W"}.get(match.found["week"], "P0W")
    return Relative("published", shift, "day", _number(match), part=part)


def _nearest(match: Match, part: Part | None) -> Relative:
    """The day of this name that "last", "next" or nothing before it means."""
    direction = match.found["dir"]
    if direction == "L":
        return Relative("published", "-P1D", "day", _number(match), side="past", part=part)
    if direction:
        shift = "P1D" if direction == "X" else "P0D"
        return Relative("published", shift, "day", _number(match), side="future", part=part)
    return Relative("published", "P0D", "day", _number(match), part=part)


def _number(match: Match) -> int:
    return int(match.value("weekday", "weekday") or 1)


RULES: tuple[Rule, ...] = compiled(
    ("T", rf"{PART}(?P<named>T)(?: (?P<daypart>P))?", _named_day),
    ("G", r"(?:l )?(?P<named>G)", _tonight),
    ("P", rf"{THE}(?P<dir>[LHXFBQ]) (?P<daypart>P)", _part_of_day),
    (
        "Ww",
        rf"{PART}(?:(?P<dir>[LHX]) )?(?P<weekday>W|w\.?)(?: (?P<daypart>P))?{_OF_WEEK}",
        _weekday,
    ),
)
