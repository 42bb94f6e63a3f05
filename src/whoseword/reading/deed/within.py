"""What lies in which sentence, found by where it begins and not by looking through everything."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from whoseword.record import Claim, Span


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


_S = TypeVar("_S", bound=_Spanned)


class InOrder(Generic[_S]):
    """Things of a text by where they begin, to be asked for those of a sentence."""

    def __init__(self, things: Sequence[_S]) -> None:
        """Sort the things once."""
        self._things = sorted(things, key=lambda thing: thing.span)
        self._starts = [thing.span.start for thing in self._things]

    def inside(self, span: Span) -> tuple[_S, ...]:
        """Those that lie inside the span, in order."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return tuple(thing for thing in self._things[first:last] if thing.span.end <= span.end)


def said_in(sentences: Sequence[Span], claims: Sequence[Claim]) -> dict[int, tuple[Claim, ...]]:
    """For each sentence, by its number, the claims whose content has a part in it."""
    ends = [sentence.end for sentence in sentences]
    said: dict[int, dict[int, Claim]] = {}
    for place, claim in enumerate(claims):
        for part in claim.said:
            at = bisect_right(ends, part.start)
            while at < len(sentences) and sentences[at].start < part.end:
                said.setdefault(at, {})[place] = claim
                at += 1
    return {at: tuple(held.values()) for at, held in said.items()}
