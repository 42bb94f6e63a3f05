"""The state of two origins by the table of the design, worked out apart from weighing.

What the table leaves open is read so: a link is shared where every way to both passes through one
outlet on its word; two voices of which one is unnamed have spoken to different outlets unless one
outlet alone heard both; an outlet that cites two named voices is no link that they share.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from whoseword.measure.synthetic.truth import TrueOrigin
from whoseword.record import Independence, Pair, State


@dataclass(frozen=True, slots=True)
class Heard:
    """An origin and the ways by which the readings have it, as ids of outlets."""

    origin: TrueOrigin
    ways: tuple[tuple[str, ...], ...]

    @property
    def hearers(self) -> frozenset[str]:
        """The outlets that heard it themselves."""
        return frozenset(way[-1] for way in self.ways)

    @property
    def bottlenecks(self) -> frozenset[str]:
        """The outlets that every way to it passes through on the word of another."""
        return frozenset.intersection(*(frozenset(way[1:]) for way in self.ways))


def pair_of(one: Heard, other: Heard) -> Pair:
    """The state of the two and the row of the table that says so."""
    state, rule, text = _row(one, other)
    left, right = sorted((one.origin.id, other.origin.id))
    return Pair(left, right, state, rule, text)


def _row(one: Heard, other: Heard) -> tuple[State, str, str]:
    both = (one.origin, other.origin)
    if not all(each.recorded for each in both):
        return "not_recorded", "not_recorded", "one outlet does not say how it knows"
    if both[0].institution == both[1].institution:
        return "not_established", "one_institution", "both speak for one institution or party"
    if one.bottlenecks & other.bottlenecks:
        return "not_established", "shared_link", "both are had through one outlet alone"
    if all(each.interested for each in both):
        return "not_established", "both_interested", "both speak of their own or their enemy's act"
    if not all(each.first_hand for each in both):
        return "not_established", "not_at_first_hand", "one neither saw nor did it"
    return _of_names(one, other)


def _of_names(one: Heard, other: Heard) -> tuple[State, str, str]:
    unnamed = [each.origin for each in (one, other) if not each.origin.named]
    if not unnamed:
        return "established", "first_hand_apart", "both know at first hand"
    if len(unnamed) == 2:
        return "not_established", "both_unnamed", "neither has a name"
    if not unnamed[0].described:
        return "not_established", "not_described", "one is not told by what it saw"
    if one.hearers == other.hearers:
        return "not_established", "one_outlet", "one outlet alone heard both"
    return "established", "unnamed_witness", "it rests on an unnamed witness"


def independence_of(heard: Sequence[Heard], pairs: Sequence[Pair]) -> Independence:
    """How many origins are independent: the largest set of which any two are established."""
    apart = {(pair.left, pair.right) for pair in pairs if pair.state == "established"}
    recorded = any(each.origin.recorded for each in heard)
    best = _largest(sorted(each.origin.id for each in heard), apart)
    if len(best) > 1:
        chosen = set(combinations(best, 2))
        texts = [pair.text for pair in pairs if (pair.left, pair.right) in chosen]
        return Independence("established", len(best), tuple(dict.fromkeys(texts)))
    state: State = "not_established" if recorded else "not_recorded"
    texts = [pair.text for pair in pairs] or ["there is one origin"]
    return Independence(state, int(recorded), tuple(dict.fromkeys(texts)))


def _largest(ids: Sequence[str], apart: set[tuple[str, str]]) -> tuple[str, ...]:
    """The largest set of ids that are pairwise apart; ids are sorted, as each pair is."""
    best: tuple[str, ...] = ()
    ids = [one for one in ids if any(one in pair for pair in apart)]
    open_ = [((), tuple(ids))] if ids else []
    stack: list[tuple[tuple[str, ...], tuple[str, ...]]] = list(open_)
    while stack:
        chosen, left = stack.pop()
        if len(chosen) > len(best):
            best = chosen
        if left and len(chosen) + len(left) > len(best):
            stack.append((chosen, left[1:]))
            near = tuple(one for one in left[1:] if (left[0], one) in apart)
            stack.append(((*chosen, left[0]), near))
    return best
