"""When a deed happened: the time beside its trigger, never the day of publication."""

from dataclasses import replace

from whoseword.reading.deed.story import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import TimeExpression, When

_FAR = 30
_OTHER_TRIGGER = 6
_SUBORDINATING = frozenset(
    {"who", "whom", "which", "since", "retaliation", "revenge", "response", "avenge", "reprisal"}
)
_TOGETHER = frozenset({"and", "to", "until", "-", "\u2013", "and on", "through"})


def when_of(sentence: Sentence, trigger: Trigger, others: tuple[Trigger, ...]) -> When | None:
    """The interval of the nearest fitting expression of time in the sentence; else None.

    A date that belongs to who reported it and not to the deed only bounds it: what was reported
    on the 12th happened no later.
    """
    fitting = [time for time in sentence.times if _can_date(time)]
    inside = [
        time
        for time in fitting
        if _belongs(sentence, time, trigger) and not _of_another(sentence, time, trigger, others)
    ]
    if inside:
        nearest = min(inside, key=lambda time: _distance(sentence, time, trigger, others))
        return _with_partner(sentence, nearest, inside)
    if not _is_past(sentence, trigger) or not sentence.reported(trigger.span):
        return None
    reports = [time for time in fitting if not _in_bracket(sentence, time)]
    if not reports:
        return None
    return _no_later(min(reports, key=lambda time: _distance(sentence, time, trigger, others)))


def _with_partner(sentence: Sentence, time: TimeExpression, others: list[TimeExpression]) -> When:
    """The interval of a time, from the first to the last of two days told together."""
    for other in others:
        first, last = sorted((time, other), key=lambda told: told.span)
        between = sentence.wording.text[first.span.end : last.span.start].strip().lower()
        start, end = first.when.earliest, last.when.latest
        if between in _TOGETHER and start and end and start <= end:
            relative = None if first.when.relative is None else time.when.relative
            return replace(
                time.when, edtf=f"{start}/{end}", earliest=start, latest=end, relative=relative
            )
    return time.when


def _can_date(time: TimeExpression) -> bool:
    return time.timex3.type in {"DATE", "TIME"}


def _belongs(sentence: Sentence, time: TimeExpression, trigger: Trigger) -> bool:
    """Whether a time speaks of the deed: in the same content, or the outlet tells both itself."""
    reported = sentence.reported(trigger.span)
    if _in_bracket(sentence, time):
        return False
    if not reported:
        return not _dates_a_report(sentence, time, trigger)
    return any(part.overlap(time.span) for claim in reported for part in claim.said)


def _of_another(
    sentence: Sentence, time: TimeExpression, trigger: Trigger, others: tuple[Trigger, ...]
) -> bool:
    """Whether a time behind is another deed's ("freed the nurses who were abducted in 2014")."""
    at = sentence.wording.at(time.span.start)
    for other in others:
        if trigger.end <= other.first < at:
            between = {sentence.lower(word) for word in range(trigger.end, other.first)}
            if between & _SUBORDINATING:
                return True
    return False


def _dates_a_report(sentence: Sentence, time: TimeExpression, trigger: Trigger) -> bool:
    """Whether a time stands in what another reports, and the deed outside of that."""
    claims = [claim for claim in sentence.claims if len(claim.chain) > 1]
    return any(
        part.overlap(time.span) and not any(p.overlap(trigger.span) for p in claim.said)
        for claim in claims
        for part in claim.said
    )


def _in_bracket(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time stands in a closing citation."""
    text = sentence.wording.text
    opened = text.rfind("(", sentence.span.start, time.span.start)
    return opened >= 0 and text.find(")", opened, time.span.start) < 0


def _distance(
    sentence: Sentence, time: TimeExpression, trigger: Trigger, others: tuple[Trigger, ...]
) -> int:
    """Words between a time and a trigger; more where another trigger or a stop stands between."""
    at = sentence.wording.at(time.span.start)
    low, high = sorted((trigger.first, at))
    between = sum(low < other.first < high and other is not trigger for other in others)
    stops = sum(sentence.lower(word) in {";", ":"} for word in range(low, high))
    return abs(at - trigger.first) + _OTHER_TRIGGER * between + _FAR * stops


def _is_past(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the words tell a deed that was over when it was reported."""
    before = [sentence.lower(trigger.first - back) for back in (1, 2, 3)]
    first = sentence.lower(trigger.first)
    return (
        trigger.verb and not first.endswith("ing") and "to" not in before and "will" not in before
    )


def _no_later(time: TimeExpression) -> When | None:
    """An interval that ends with the day of a report ("../2016-02-12")."""
    latest = time.when.latest
    if latest is None or time.when.earliest is None:
        return None
    return replace(time.when, edtf=f"../{latest}", earliest=None, basis="inferred", relative=None)
