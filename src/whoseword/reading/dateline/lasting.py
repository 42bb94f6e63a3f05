"""The grammar of durations, of days so long before or after another, and of what comes again."""

from collections.abc import Iterator

from whoseword.reading.dateline.absolute import Rule, compiled
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.lengths import COUNT, count_of, duration, offset
from whoseword.reading.dateline.match import Match
from whoseword.record import Relative, Span
from whoseword.record.when import Grain

# After these, "soon" and "shortly" are told from an act and not from the day of the text.
_BESIDE_ACT = ("as", "after", "before", "afterwards", "afterward", "thereafter")


def _ago(match: Match) -> Iterator[Found]:
    """Reads "three days ago", "several weeks ago", "years ago"."""
    grain, count, span = match.grain(), count_of(match), match.widened(match.span)
    if count is None:
        relative = Relative("published", None, grain, side="past")
        yield Found(span, relative=relative, value=duration(grain, None))
    else:
        yield Found(span, relative=Relative("published", offset(grain, -count), grain))


def _apart(match: Match) -> Iterator[Found]:
    """Reads "two days later", "weeks earlier": told from the date before it in the text."""
    grain, count = match.grain(), count_of(match)
    if not match.has("count") and not match.is_plural():
        return
    sign = 1 if match.found["way"] in "lR" else -1
    if match.follows(("than",)) or (
        match.found["way"] in "ZR" and match.after_code() in tuple("xvtNdar")
    ):
        yield from _lasting(match)
        return
    shift = None if count is None else offset(grain, sign * count)
    relative = Relative("text", shift, grain, side="future" if sign > 0 else "past")
    yield Found(match.widened(match.span), relative=relative)


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
    if match.age_follows() or match.is_rate() or match.is_fraction():
        return
    if match.has("count") and not (match.found["count"] == "a" and match.is_plural()):
        yield Found(_extent(match), type="DURATION", value=duration(match.grain(), count_of(match)))
    elif match.is_plural() and match.grain() != "quarter":
        span = match.group_span("unit", "unit")
        yield Found(span, type="DURATION", value=duration(match.grain(), None))


def _extent(match: Match) -> Span:
    """The characters of a duration; the article of "a two-day march" is the march's."""
    counted, start, end = match.found["count"], match.found.start(), match.found.end("unit")
    if counted != "a" and not match.is_plural() and "V" not in counted:
        start = match.found.start("count") + (2 if counted.startswith("a ") else 0)
        return match.tokens.span(start, end)
    return match.widened(match.tokens.span(start, end))


def _and_a_half(match: Match) -> Iterator[Found]:
    """Reads "2 1/2 years", "five and a half hours"."""
    whole = duration(match.grain(), int(match.number("count")))
    yield Found(match.widened(match.span), type="DURATION", value=f"{whole[:-1]}.5{whole[-1]}")


def _bygone(match: Match) -> Iterator[Found]:
    """Reads "in the past", where no time is told behind it."""
    if match.text("word") == "past" and match.after_code() not in tuple("UNVdznxvaSW"):
        yield Found(match.span, relative=Relative("published", None, side="past"), value="PAST_REF")


def _again(match: Match) -> Iterator[Found]:
    """Reads "every day", "each Friday", "daily"; an "annual dinner" is only a kind of dinner."""
    if match.has("set"):
        period = match.value("set", "set")
        adverb = match.after_code() != "x" or match.text("set").endswith("lly")
        if adverb or period not in ("P1Y", "P3M"):
            yield Found(match.span, type="SET", value=period)
    elif match.value("what", "weekday"):
        yield Found(match.span, type="SET", value=f"XXXX-WXX-{match.value('what', 'weekday')}")
    elif match.value("what", "month"):
        yield Found(match.span, type="SET", value=f"XXXX-{match.month('what'):02}")
    elif match.value("what", "unit"):
        value = duration(match.grain("what"), count_of(match) or 1)
        yield Found(match.span, type="SET", value=value)


def _of_late(match: Match) -> Iterator[Found]:
    """Reads "in recent weeks"; other amounts ("several weeks") only last."""
    if match.text("word") == "recent":
        grain = match.grain()
        value = "PAST_REF" if grain in ("year", "decade") else duration(grain, None)
        relative = Relative("published", None, grain, side="past")
        yield Found(match.span, relative=relative, value=value)


def _reference(match: Match) -> Iterator[Found]:
    """Reads "now", "recently", "soon", "in recent weeks": a direction and no distance.

    "Soon" is to come only beside "will" and the like: "it soon fell" is told from another day.
    """
    code = match.found["word"]
    if code in "fp" and match.follows(_BESIDE_ACT):
        return
    if code == "C":
        yield Found(match.span, relative=Relative("published", None), value="PRESENT_REF")
    elif code == "p":
        relative = Relative("published", None, side="past")
        yield Found(match.span, relative=relative, value="PAST_REF")
    elif match.is_to_come() or match.text("word") == "future":
        relative = Relative("published", None, side="future")
        yield Found(match.span, relative=relative, value="FUTURE_REF")


RULES: tuple[Rule, ...] = compiled(
    ("A", rf"(?:{COUNT}[ -])?(?P<unit>U) A", _ago),
    ("lRkZ", rf"(?:{COUNT}[ -])?(?P<unit>U) (?P<way>[lRkZ])", _apart),
    ("ZR", r"t (?P<unit>[UP]) (?P<way>[ZR])", _day_beside),
    ("V", r"(?P<word>V) (?P<unit>U)", _of_late),
    ("U", rf"(?:t )?(?:O )?{COUNT}[ -](?P<unit>U)", _lasting),
    ("/", r"(?P<count>[dN]) d/d[ -](?P<unit>U)", _and_a_half),
    ("b", r"(?P<count>[dN]) & a b (?P<unit>U)", _and_a_half),
    ("L", r"t (?P<word>L)", _bygone),
    ("U", r"(?P<unit>U)", _lasting),
    ("J", r"(?P<set>J)", _again),
    ("Y", rf"Y (?:{COUNT} )?(?P<what>[UWM])", _again),
    ("Cpf", r"(?:t (?=f))?(?P<word>[Cpf])", _reference),
)
