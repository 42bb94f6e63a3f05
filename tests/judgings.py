"""Judgements over the three reports of ``tests/weighings.py``, as a desk would make them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tests.weighings import scales, three_reports
from whoseword.flow import weigh
from whoseword.judging.across import Ruled, anchors_in, judge_across, rule
from whoseword.record import Anchor, Decision, Event, Judgement, Reading, Weighed

FIRST, SECOND, DIGEST = three_reports()
STRIKE, DEAD, DENIED = (deed.id for deed in FIRST.deeds)
STRIKE_AGAIN, DEAD_AGAIN, DENIED_AGAIN = (deed.id for deed in SECOND.deeds)
MOVED, PLANNED = (deed.id for deed in DIGEST.deeds)
EVERY = (FIRST, SECOND, DIGEST)


def anchors(
    ids: Sequence[str], *, apart: bool = False, readings: Iterable[Reading] = EVERY
) -> list[Anchor]:
    """What ties a judgement to these parts."""
    return [one for reading in readings for one in anchors_in(reading, ids, apart=apart)]


def judged(  # noqa: PLR0913 as a judgement is
    field: str,
    decision: Decision,
    near: Sequence[str],
    far: Sequence[str] = (),
    *,
    value: str | None = None,
    at: int = 1,
    by: str = "anna",
    readings: Iterable[Reading] = EVERY,
) -> Judgement:
    """A judgement of the given hour."""
    readings = tuple(readings)
    both = [*anchors(near, readings=readings), *anchors(far, apart=True, readings=readings)]
    moment = f"2031-03-09T{at:02}:00:00Z"
    return judge_across(both, field, decision, value, by=by, at=moment, reason="seen")


def ruled(judgements: Iterable[Judgement], readings: Iterable[Reading] = EVERY) -> Ruled:
    """What holds of the judgements on these readings."""
    return rule(judgements, {reading.article.id: reading for reading in readings})


def weighed_with(judgements: Iterable[Judgement], readings: Sequence[Reading] = EVERY) -> Weighed:
    """The readings weighed, as people judged them."""
    rulings = ruled(judgements, readings).rulings
    return weigh(readings, replace(scales(), rulings=rulings))


def event_of(weighed: Weighed, deed: str) -> Event:
    """The event that a deed is of."""
    return next(event for event in weighed.events if deed in event.deeds)
