"""Times of day, of which another expression tells the day."""

from collections.abc import Iterator

from whoseword.language.calendar import CLOCKS
from whoseword.reading.dateline.absolute import Rule, compiled
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.match import Match

_CLOCK = (
    r"(?<![-/.:,dnyz;])(?P<hour>[dzn])(?:[:.](?P<minute>[dzn]))?(?![:dnyz])"
    r"(?: ?(?P<half>c|[xa]\.x\.?))?(?: (?P<zone>e))?"
)


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


def _part_of_a_day(match: Match) -> Iterator[Found]:
    """Reads "the night of", "at dawn on", where a day comes next to it; alone it tells no day."""
    part = match.day_part()
    noon = match.text("daypart") in ("noon", "midday")
    clock = "T12:00" if noon else CLOCKS[part or "night"]
    yield Found(match.span, type="TIME", clock=clock, needs_day=True)


def _early_hours(match: Match) -> Iterator[Found]:
    """Reads "the early hours of", where a day comes next to it."""
    if match.grain() == "hour" and match.is_plural():
        yield Found(match.span, type="TIME", clock=CLOCKS["morning"], needs_day=True)


RULES: tuple[Rule, ...] = compiled(
    ("dzn", _CLOCK, _clock),
    ("P", r"(?:t )?(?:[Elk](?: r t |-| ))?(?P<daypart>P)(?: h)?", _part_of_a_day),
    ("E", r"(?:t )?E (?P<unit>U)", _early_hours),
)
