"""A name at one place of the text, before mentions of one name are put together."""

from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.record import NameKind, Span


@dataclass(frozen=True, slots=True)
class Found:
    """One mention; where two overlap the higher ``rank`` stays, then the longer one."""

    span: Span
    kind: NameKind
    rank: int


def without_overlaps(found: Iterable[Found]) -> tuple[Found, ...]:
    """The mentions that stay, in the order of the text."""
    kept: list[Found] = []
    taken: set[int] = set()
    order = sorted(found, key=lambda f: (-f.rank, f.span.start - f.span.end, f.span.start))
    for mention in order:
        places = range(mention.span.start, mention.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    kept.sort(key=lambda f: f.span.start)
    return tuple(kept)
