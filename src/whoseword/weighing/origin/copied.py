"""Claims that stand in copied passages: they end where the text that they were taken from ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whoseword.record import Copy, Span
from whoseword.weighing.origin.ends import End

_SHARE = 0.5


def led_to_originals(ends: Sequence[End], copies: Iterable[Copy]) -> tuple[End, ...]:
    """The ends with those in copied passages led to the ends of the earlier text's claims.

    A copy of a copy leads to the first: copies are taken in the order in which they are given,
    the earliest later text first.
    """
    held: dict[str, list[End]] = {}
    for end in ends:
        held.setdefault(end.article, []).append(end)
    for copy in copies:
        if copy.earlier in held and copy.later in held:
            held[copy.later] = list(_led(held, copy))
    return tuple(end for of_one in held.values() for end in of_one)


def _led(held: Mapping[str, Sequence[End]], copy: Copy) -> Iterable[End]:
    done: set[tuple[str, str]] = set()
    for end in held[copy.later]:
        originals = [
            one
            for one in held[copy.earlier]
            if any(_aligned(one, end, early, late) for early, late in copy.passages)
        ]
        for one in originals or [end]:
            kept = replace(one, claim=end.claim, article=end.article, outlet=end.outlet)
            if (kept.claim.id, kept.key) not in done:
                done.add((kept.claim.id, kept.key))
                yield kept


def _aligned(one: End, other: End, early: Span, late: Span) -> bool:
    """Whether the two claims are the same stretch of one passage."""
    moved = early.start - late.start
    return any(
        _shared(span, Span(max(0, copied.start + moved), max(1, copied.end + moved))) >= _SHARE
        for span in one.claim.said
        if span.overlap(early)
        for copied in other.claim.said
        if copied.overlap(late)
    )


def _shared(one: Span, other: Span) -> float:
    """What the two spans share, as a part of the longer one."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / max(one.end - one.start, other.end - other.start)
