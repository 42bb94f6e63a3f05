"""When a voice said so: the time beside its cue."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.record import Span, TimeExpression


def told_in(page: Page, sayings: Sequence[Saying]) -> dict[int, list[Span]]:
    """For the number of each time, the stretches of content that it stands in."""
    starts = [time.span.start for time in page.times]
    held: dict[int, list[Span]] = {}
    for part in (part for saying in sayings for part in saying.content):
        for number in range(bisect_left(starts, part.start), bisect_left(starts, part.end)):
            held.setdefault(number, []).append(part)
    return held


def time_of(
    page: Page, told_in: Mapping[int, Sequence[Span]], saying: Saying, hand: Hand
) -> TimeExpression | None:
    """When a voice said so: the time beside its cue, outside of what it or another voice said."""
    if hand.cue is None:
        return None
    cue = hand.cue
    first, end = page.sentence_at(page.word_from(hand.cue.start))
    numbers = {page.time_at[at] for at in range(first, end)} - {-1}
    free = [
        page.times[number]
        for number in numbers
        if all(part.holds(cue) for part in told_in.get(number, ()))
        and not any(
            one.source and one.source.overlap(page.times[number].span) for one in saying.hands
        )
    ]
    return min(free, key=lambda time: _distance(time.span, cue), default=None)


def _distance(one: Span, other: Span | None) -> int:
    if other is None:
        return 0
    return max(other.start - one.end, one.start - other.end, 0)
