"""Deeds whose day is counted: "eleven days after it had abducted them", "within ten days"."""

from dataclasses import replace

from whoseword.language.calendar import hangs_on_publication
from whoseword.language.shifts import stretch_from
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality, Relative, TimeExpression, When
from whoseword.record.kinds import UNDONE
from whoseword.record.when import Grain

_GRAINS: dict[str, Grain] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_REACH, _CLOSE = 8, 2


def counted_time(
    sentence: Sentence, trigger: Trigger, others: tuple[Trigger, ...], reality: Reality
) -> When | None:
    """The interval that a number of days tells; None where none counts to this deed."""
    for time in sentence.times:
        length = time.timex3.value
        if time.timex3.type != "DURATION" or length[-1:] not in _GRAINS or "X" in length:
            continue
        first, end = (
            sentence.wording.at(time.span.start),
            sentence.wording.at(time.span.end - 1) + 1,
        )
        if sentence.lower(end) in {"after", "before"} and _is_next(trigger, end, others):
            return _counted(sentence, time, back=sentence.lower(end) == "after")
        start = _start_behind(sentence, end)
        if start is not None and 0 <= first - trigger.end <= _CLOSE:
            return _lasting(start.when, length)
        before = {sentence.lower(first - 1), sentence.lower(first - 2)}
        if "within" in before and reality in UNDONE and 0 <= first - trigger.end <= _REACH:
            relative = Relative("published", length, _GRAINS[length[-1]], reach="over")
            return When(None, None, None, "relative", relative, time.span)
    return None


def _start_behind(sentence: Sentence, at: int) -> TimeExpression | None:
    """The day right behind "from" ("thirty days from March 1")."""
    if sentence.lower(at) not in {"from", "beginning", "starting"}:
        return None
    starts = {sentence.wording.at(time.span.start): time for time in sentence.times}
    return starts.get(at + 1) or starts.get(at + 2)


def _lasting(start: When, length: str) -> When | None:
    """So many days or weeks from a day on, that day counted."""
    days = int(length[1:-1]) * {"D": 1, "W": 7}.get(length[-1], 0) - 1
    if days < 0:
        return None
    last = Relative("text", f"P{days}D", "day", of=start.relative)
    if start.relative is not None and hangs_on_publication(start.relative):
        return replace(start, relative=replace(start.relative, through=last))
    end = stretch_from(last, start.earliest) if start.earliest else None
    if end is None:
        return None
    latest = end.last.isoformat()
    return replace(start, edtf=f"{start.earliest}/{latest}", latest=latest, relative=None)


def _is_next(trigger: Trigger, at: int, others: tuple[Trigger, ...]) -> bool:
    """Whether a trigger is the first one behind a word, and not far from it."""
    nearer = any(at <= other.first < trigger.first for other in others)
    return 0 <= trigger.first - at <= _REACH and not nearer


def _counted(sentence: Sentence, length: TimeExpression, *, back: bool) -> When | None:
    """The day so long before, or behind, the last day that the sentence tells before it."""
    told = [
        time.when
        for time in sentence.times
        if time.span < length.span and time.timex3.type in {"DATE", "TIME"} and time.when.span
    ]
    if not told:
        return None
    anchor, value = told[-1], length.timex3.value
    offset = f"-{value}" if back else value
    relative = Relative("text", offset, _GRAINS[value[-1]], of=anchor.relative)
    if anchor.relative is not None and hangs_on_publication(anchor.relative):
        return When(None, None, None, "relative", relative, length.span)
    stretch = stretch_from(relative, anchor.earliest) if anchor.earliest else None
    if stretch is None:
        return None
    days = (stretch.first.isoformat(), stretch.last.isoformat())
    return replace(anchor, edtf=stretch.edtf, earliest=days[0], latest=days[1], relative=None)
