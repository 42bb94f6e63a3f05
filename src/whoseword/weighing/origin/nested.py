"""Claims that hold others: "Alalam said an officer confirmed …" is on the officer's word."""

from collections.abc import Sequence
from dataclasses import replace

from whoseword.weighing.origin.ends import End

_SHARE = 0.5


def led_inwards(ends: Sequence[End]) -> tuple[End, ...]:
    """The ends of one article's claims, those that hold a claim with a longer chain led to its end.

    The longer chain must go on where the other stops: what an outlet adds in its own voice to
    what it was told stays its own.
    """
    return tuple(
        replace(led, claim=end.claim) for end in ends for led in (_inner(end, ends) or (end,))
    )


def _inner(end: End, ends: Sequence[End]) -> tuple[End, ...]:
    """The ends of the longest chains that go on from this one inside what it says."""
    further = [other for other in ends if _goes_on(end, other) and _holds(end, other)]
    longest = max((len(other.way) for other in further), default=0)
    found = {other.key: other for other in further if len(other.way) == longest}
    return tuple(found.values())


def _goes_on(end: End, other: End) -> bool:
    return len(other.way) > len(end.way) and other.way[: len(end.way)] == end.way


def _holds(end: End, other: End) -> bool:
    """Whether most of what the other says stands in what this one says."""
    size = sum(span.end - span.start for span in other.claim.said)
    both = sum(span.overlap(own) for span in other.claim.said for own in end.claim.said)
    return both >= _SHARE * size
