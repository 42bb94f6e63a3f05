"""When a deed happened: the time beside its trigger, never the day of publication."""

from collections.abc import Sequence
from dataclasses import replace

from whoseword.language.calendar import hangs_on_publication
from whoseword.language.dispatches import DATELINE
from whoseword.reading.deed.counted import counted_time
from whoseword.reading.deed.days import inferred, no_later
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality, TimeExpression, When
from whoseword.record.kinds import SAYINGS

_FAR = 30
_OTHER_TRIGGER = 6
_TELLING_REACH = 5
_ASIDE = frozenset({"who", "whom", "which", "since"})
_TOGETHER = frozenset({"and", "to", "until", "-", "\u2013", "and on", "through"})
# What stands before the noun for a statement: "in a post on Monday", "from the report of 3 May".
_TOLD_IN = frozenset({"in", "through", "via", "from", "of", "to"})


def when_of(
    sentence: Sentence,
    trigger: Trigger,
    others: tuple[Trigger, ...],
    reality: Reality = "happened",
) -> When | None:
    """The interval of the nearest fitting expression of time in the sentence; else None.

    A date that belongs to who reported it and not to the deed only bounds it: what was reported
    on the 12th happened no later, and what goes on goes on that day.
    """
    counted = counted_time(sentence, trigger, others, reality)
    if counted is not None:
        return counted
    fitting = [time for time in sentence.times if _can_date(time)]
    inside = [
        time
        for time in fitting
        if _belongs(sentence, time, trigger) and not _of_another(sentence, time, trigger, others)
    ]
    if inside:
        nearest = min(inside, key=lambda time: _distance(sentence, time, trigger, others))
        return _lasting(sentence, nearest, _with_partner(sentence, nearest, inside))
    reports = [time for time in fitting if not _in_bracket(sentence, time)]
    if not reports or not sentence.reported(trigger.span):
        return None
    nearest = min(reports, key=lambda time: _distance(sentence, time, trigger, others))
    if reality == "ongoing":
        return inferred(nearest.when)
    return no_later(nearest.when) if _is_past(sentence, trigger) else None


def _with_partner(
    sentence: Sentence, time: TimeExpression, others: Sequence[TimeExpression]
) -> When:
    """The interval of a time, from the first to the last of two days told together."""
    for other in others:
        first, last = sorted((time, other), key=lambda told: told.span)
        between = sentence.wording.text[first.span.end : last.span.start].strip().lower()
        if between in _TOGETHER and first is not last:
            return _from_to(first.when, last.when) or time.when
    return time.when


def _from_to(first: When, last: When) -> When | None:
    """From the first of two days to the last; None where one hangs on publication alone."""
    one, other = first.relative, last.relative
    if one and other and hangs_on_publication(one) and hangs_on_publication(other):
        return replace(first, relative=replace(one, through=other))
    if first.earliest and last.latest and first.earliest <= last.latest:
        edtf = f"{first.earliest}/{last.latest}"
        return replace(first, edtf=edtf, latest=last.latest, relative=None)
    return None


def _lasting(sentence: Sentence, time: TimeExpression, when: When) -> When:
    """What is told to last "from" a day began then, and no end is told."""
    at = sentence.wording.at(time.span.start)
    relative = when.relative
    if sentence.lower(at - 1) != "from" or "/" in (when.edtf or ""):
        return when
    if relative is not None and hangs_on_publication(relative):
        told = relative.reach == "at" and relative.through is None
        return replace(when, relative=replace(relative, reach="since")) if told else when
    if when.edtf is None:
        return when
    return replace(when, edtf=f"{when.edtf}/..", latest=None, relative=None)


def _can_date(time: TimeExpression) -> bool:
    """Whether days are told, and not only a clock, or the day on which something is to end."""
    if time.timex3.type not in {"DATE", "TIME"} or is_clock(time):
        return False
    relative = time.when.relative
    if relative is not None:
        return relative.reach != "until"
    return time.when.earliest is not None


def is_clock(time: TimeExpression) -> bool:
    """Whether only a time of day is told ("at about 8 a.m.")."""
    return time.when.edtf is None and time.when.relative is None and time.timex3.type == "TIME"


def _belongs(sentence: Sentence, time: TimeExpression, trigger: Trigger) -> bool:
    """Whether a time speaks of the deed: in the same content, or the outlet tells both itself."""
    reported = sentence.reported(trigger.span)
    if _in_bracket(sentence, time) or _in_dateline(sentence, time):
        return False
    telling = _telling_before(sentence, time, trigger)
    if telling is not None:
        return trigger.kind in SAYINGS and sentence.lower(telling - 2) == "in"
    if not reported:
        return not _dates_a_report(sentence, time, trigger)
    return any(part.overlap(time.span) for claim in reported for part in claim.said)


def _telling_before(sentence: Sentence, time: TimeExpression, trigger: Trigger) -> int | None:
    """The noun for the statement or the recording that a time stands with; None where none is."""
    at = sentence.wording.at(time.span.start)
    told = [
        word
        for word in range(at - _TELLING_REACH, at)
        if sentence.lower(word) in sentence.clause["tellings"]
        and not trigger.first <= word < trigger.end
        and not _is_site(sentence, word, trigger)
    ]
    if not told:
        return None
    between = {sentence.lower(word) for word in range(told[-1], at - 1)}
    return None if between & sentence.clause["telling_ends"] else told[-1]


def _is_site(sentence: Sentence, word: int, trigger: Trigger) -> bool:
    """Whether a "post" is where it was or what was hit: "at a border post", "hit the post"."""
    prepositions = sentence.clause["prepositions"]
    for back in range(word - 1, word - _TELLING_REACH, -1):
        if back < trigger.end <= word:
            return trigger.kind not in SAYINGS
        if sentence.lower(back) in prepositions:
            return sentence.lower(back) not in _TOLD_IN
    return False


def _of_another(
    sentence: Sentence, time: TimeExpression, trigger: Trigger, others: tuple[Trigger, ...]
) -> bool:
    """Whether a time is another deed's ("freed the nurses who were abducted in 2014")."""
    at = sentence.wording.at(time.span.start)
    if any(sentence.lower(word) in {"if", "unless"} for word in range(at, trigger.first)):
        return True
    aside = _ASIDE | sentence.clause["revenge"] | sentence.clause["sequels"]
    for other in others:
        if trigger.end <= other.first < at:
            between = {sentence.lower(word) for word in range(trigger.end, other.first)}
            if between & aside or _lasts(time) or sentence.lower(at - 1) == "from":
                return True
    return False


def _lasts(time: TimeExpression) -> bool:
    """Whether a time only tells since when: the verb nearest to it tells of what."""
    relative = time.when.relative
    open_end = time.when.latest is None and time.when.earliest is not None
    return open_end if relative is None else relative.reach == "since"


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


def _in_dateline(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time stands in the head of a dispatch: it is the day of the report."""
    head = DATELINE.match(sentence.wording.text, sentence.span.start)
    return head is not None and time.span.end <= head.end()


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
