"""The grammar of dates told from another day, of durations and of times that come round again."""

import re
from collections.abc import Iterator

from whoseword.reading.dateline.absolute import Rule
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.match import Match
from whoseword.record import Relative
from whoseword.record.when import Anchor, Direction, Grain, Part

_COUNT = r"(?P<count>(?:N[ -])?(?:V|N|[dzn])(?: o)?)"
_PART = r"(?:(?:t )?(?P<part>[Ekl])(?: o | |-))?"
_CLOCK = (
    r"(?<![-/.:,dnyz;])(?P<hour>[dzn])(?:[:.](?P<minute>[dzn]))?(?![:dnyz])"
    r"(?: ?(?P<half>c|[xN]\.x\.?))?(?: (?P<zone>e))?"
)
_OF_WEEK = r"(?:,?(?: o)? (?P<week>[LHX]) U)?"
_LETTERS: dict[Grain, str] = {
    "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "W", "month": "M",
    "quarter": "M",
    "season": "M", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES = {"quarter": 3, "season": 3, "decade": 10, "century": 100}
_UNCOUNTED = "X"
# After these, "soon" and "shortly" are told from an act and not from the day of the text.
_BESIDE_ACT = ("as", "after", "before", "afterwards", "afterward", "thereafter")


def duration(grain: Grain, count: int | None) -> str:
    """ISO 8601: P2W, PT3H; an unknown count is an X, as in TimeML."""
    number = _UNCOUNTED if count is None else str(count * _TIMES.get(grain, 1))
    return f"P{'T' if grain in ('minute', 'hour') else ''}{number}{_LETTERS[grain]}"


def offset(grain: Grain, count: int) -> str:
    """A signed distance in time."""
    return ("-" if count < 0 else "") + duration(grain, abs(count))


def _count(match: Match) -> int | None:
    """How many; None for "a few" and for no number at all."""
    if not match.has("count") or "V" in match.found["count"]:
        return None
    at = match.found.start("count") + len(match.found["count"].removesuffix(" o")) - 1
    word = match.tokens.word(at)
    if word.isdigit():
        return int(word[:6])
    number = int(match.book.words[word].values.get("number", 1))
    tens = match.number("count")
    return tens + number if at > match.found.start("count") and number < 10 <= tens else number


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
    shift, anchor = _direction(match)
    if match.found["dir"] == "L" and match.day_part() != "night":
        return
    relative = Relative(anchor, offset("day", shift), "day", part=match.day_part())
    yield Found(match.span, relative=relative, type="TIME")


def _direction(match: Match) -> tuple[int, Anchor]:
    """How many units away, and from what: "the next" and "that" are told from the text."""
    code = match.found["dir"]
    shift = {"L": -1, "B": -1, "X": 1, "F": 1}.get(code, 0)
    from_text = code in "FBQ" or (code == "X" and match.before() == "the")
    return shift, "text" if from_text else "published"


def _weekday(match: Match) -> Iterator[Found]:
    """Reads "on Tuesday", "last Friday", "Friday night", "Tuesday of last week"."""
    short = "w" in match.found["weekday"]
    if match.before() in match.book.not_after or (
        short and match.before() != "on" and not match.has("daypart")
    ):
        return
    number = int(match.value("weekday", "weekday") or 1)
    part = match.day_part() or (match.part() if match.has("part") else None)
    direction = match.found["dir"] or ""
    if match.has("week"):
        shift = {"L": "-P1W", "X": "P1W"}.get(match.found["week"], "P0W")
        relative = Relative("published", shift, "day", number, part=part)
    elif direction == "L":
        relative = Relative("published", "-P1D", "day", number, side="past", part=part)
    elif direction:
        relative = Relative(
            "published",
            "P1D" if direction == "X" else "P0D",
            "day",
            number,
            side="future",
            part=part,
        )
    else:
        relative = Relative("published", "P0D", "day", number, part=part)
    yield Found(match.span, relative=relative, type="TIME" if match.has("daypart") else "DATE")


def _unit(match: Match) -> Iterator[Found]:
    """Reads "last week", "the following day", "the last three weeks", "early next year"."""
    grain, word = match.grain(), match.text("unit")
    shift, anchor = _direction(match)
    part = match.part() if match.has("part") else None
    plural = word.endswith("s") and grain != "century"
    if match.has("count") or plural:
        yield _over(match, grain, shift)
    elif grain in ("minute", "hour"):
        return
    elif match.text("dir") == "past":
        yield Found(
            match.span, relative=_behind(grain, 1), type="DURATION", value=duration(grain, 1)
        )
    else:
        relative = Relative(anchor, offset(grain, shift), grain, part=part)
        yield Found(match.span, relative=relative)


def _over(match: Match, grain: Grain, shift: int) -> Found:
    """A stretch before or after the day of publication, of a told or an untold length."""
    count, value = _count(match), duration(grain, _count(match))
    side: Direction = "past" if shift < 0 else "future"
    if shift == 0 or match.found["dir"] in "FBQ":
        return Found(match.span, type="DURATION", value=value)
    if count is None:
        return Found(
            match.span,
            relative=Relative("published", None, grain, side=side),
            type="DURATION",
            value=value,
        )
    if shift < 0:
        return Found(match.span, relative=_behind(grain, count), type="DURATION", value=value)
    ahead = Relative("published", offset(grain, count), grain, reach="over")
    return Found(match.span, relative=ahead, type="DURATION", value=value)


def _behind(grain: Grain, count: int) -> Relative:
    return Relative("published", offset(grain, -count), grain, reach="over")


def _end_of_unit(match: Match) -> Iterator[Found]:
    """Reads "by the end of the year": of the one that runs on the day of publication."""
    part: Part | None = match.part()
    yield Found(
        match.span,
        relative=Relative("published", offset(match.grain(), 0), match.grain(), part=part),
    )


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
    """Reads "in July last year", "the summer of this year"."""
    if match.grain() != "year":
        return
    month, season = match.value("name", "month"), match.value("name", "season")
    edtf = f"XXXX-{int(month):02}" if month else f"XXXX-{season}"
    shift, anchor = _direction(match)
    part = match.part() if match.has("part") else None
    relative = Relative(anchor, offset("year", shift), "year", partial=edtf, part=part)
    yield Found(match.span, relative=relative)


def _weekend(match: Match) -> Iterator[Found]:
    """Reads "over the weekend": the last one."""
    if match.grain() == "weekend":
        yield Found(match.span, relative=Relative("published", "-P1W", "weekend"))


def _ago(match: Match) -> Iterator[Found]:
    """Reads "three days ago", "several weeks ago", "years ago"."""
    grain, count = match.grain(), _count(match)
    if count is None:
        relative = Relative("published", None, grain, side="past")
        yield Found(match.span, relative=relative, value=duration(grain, None))
    else:
        yield Found(match.span, relative=Relative("published", offset(grain, -count), grain))


def _apart(match: Match) -> Iterator[Found]:
    """Reads "two days later", "a week earlier": told from the date before it in the text."""
    grain, count = match.grain(), _count(match)
    sign = 1 if match.found["way"] in "lR" else -1
    if match.follows(("than",)) or (
        match.found["way"] in "ZR" and match.after_code() in tuple("xvtNd")
    ):
        yield from _lasting(match)
        return
    shift = None if count is None else offset(grain, sign * count)
    relative = Relative("text", shift, grain, side="future" if sign > 0 else "past")
    yield Found(match.span, relative=relative)


def _day_beside(match: Match) -> Iterator[Found]:
    """Reads "the day before", "the night after"; not where it says before what."""
    if match.after_code():
        return
    sign = 1 if match.found["way"] in "lR" else -1
    part = match.day_part("unit")
    grain: Grain = "day" if part else match.grain()
    yield Found(match.span, relative=Relative("text", offset(grain, sign), grain, part=part))


def _lasting(match: Match) -> Iterator[Found]:
    """Reads "three weeks", "two-day", "months"; ages are no durations of a deed."""
    if match.age_follows() or match.is_rate():
        return
    span = (
        match.group_span("count", "unit")
        if match.has("count")
        else match.group_span("unit", "unit")
    )
    if match.has("count") or match.text("unit").endswith(("s", "ies")):
        yield Found(span, type="DURATION", value=duration(match.grain(), _count(match)))


def _clock(match: Match) -> Iterator[Found]:
    """Reads "10 p.m.", "15:00 GMT", "5:30am"; which day it is of is not told by it."""
    hour, half = int(match.tokens.word(match.found.start("hour"))[:3]), match.text_of("half")
    minute = match.text_of("minute") or "00"
    colon = match.has("minute") and ":" in match.found.group()
    if not half and not colon:
        return
    if half and not 1 <= hour <= 12:
        return
    if half.replace(".", "") not in ("", "am", "pm") or hour > 24 or int(minute) > 59:
        return
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif not match.has("zone") and match.before() not in ("at", "around", "about", "by"):
        return
    clock = f"T{hour:02}:{minute}"
    yield Found(match.span, type="TIME", value=clock, clock=clock)


def _again(match: Match) -> Iterator[Found]:
    """Reads "every day", "each Friday", "daily"."""
    if match.has("set"):
        yield Found(match.span, type="SET", value=match.value("set", "set"))
    elif match.value("what", "weekday"):
        yield Found(match.span, type="SET", value=f"XXXX-WXX-{match.value('what', 'weekday')}")
    elif match.value("what", "month"):
        yield Found(match.span, type="SET", value=f"XXXX-{match.month('what'):02}")
    elif match.value("what", "unit"):
        yield Found(match.span, type="SET", value=duration(match.grain("what"), _count(match) or 1))


def _of_late(match: Match) -> Iterator[Found]:
    """Reads "in recent weeks"; other amounts ("several weeks") only last."""
    if match.text("word") == "recent":
        relative = Relative("published", None, match.grain(), side="past")
        yield Found(match.span, relative=relative, value="PAST_REF")


def _reference(match: Match) -> Iterator[Found]:
    """Reads "now", "recently", "soon", "in recent weeks": a direction and no distance."""
    code = match.found["word"]
    if code in "fp" and match.follows(_BESIDE_ACT):
        return
    if code == "C":
        yield Found(match.span, relative=Relative("published", None), value="PRESENT_REF")
    else:
        future = code == "f"
        relative = Relative("published", None, side="future" if future else "past")
        yield Found(match.span, relative=relative, value="FUTURE_REF" if future else "PAST_REF")


RULES: tuple[Rule, ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (rf"{_PART}(?P<named>T)(?: (?P<daypart>P))?", _named_day),
        (r"(?:l )?(?P<named>G)", _tonight),
        (r"(?P<dir>[LHXFBQ]) (?P<daypart>P)", _part_of_day),
        (
            rf"{_PART}(?:(?P<dir>[LHX]) )?(?P<weekday>W|w\.?)(?: (?P<daypart>P))?{_OF_WEEK}",
            _weekday,
        ),
        (rf"{_PART}(?P<dir>[LHXFBQ])(?: {_COUNT})? (?P<unit>U)", _unit),
        (r"(?:t )?(?P<part>E) o t (?P<unit>U)", _end_of_unit),
        (rf"{_PART}(?P<dir>[LHXFBQ]) (?P<name>[MmS])", _partial_near),
        (rf"{_PART}(?P<name>[MmS])(?: o)?(?: t)? (?P<dir>[LHXQFB]) (?P<unit>U)", _of_that_year),
        (r"t (?P<unit>U)", _weekend),
        (rf"(?:{_COUNT}[ -])?(?P<unit>U) A", _ago),
        (rf"{_COUNT}[ -](?P<unit>U) (?P<way>[lRkZ])", _apart),
        (r"t (?P<unit>[UP]) (?P<way>[ZR])", _day_beside),
        (r"(?P<word>V) (?P<unit>U)", _of_late),
        (rf"{_COUNT}[ -](?P<unit>U)", _lasting),
        (r"(?P<unit>U)", _lasting),
        (_CLOCK, _clock),
        (r"(?P<set>J)", _again),
        (rf"Y (?:{_COUNT} )?(?P<what>[UWM])", _again),
        (r"(?P<word>[Cpf])", _reference),
    )
)
