"""What the likeness of two deeds weighs, in bits: the sum of what each comparison says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Protocol

from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.levels import COMPARISONS
from whoseword.weighing.event.sketch import Sketch


@dataclass(frozen=True, slots=True)
class Level:
    """The level that a comparison reached, and what that says in bits."""

    comparison: str
    label: str
    bits: float


@dataclass(frozen=True, slots=True)
class Scored:
    """Two deeds with their match weight: the prior and the bits of all levels together."""

    left: str
    right: str
    weight: float
    levels: tuple[Level, ...]


class Scorer(Protocol):
    """What weighs pairs of deeds; a pair's weight depends on the pair alone."""

    def score(
        self, sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]
    ) -> tuple[Scored, ...]:
        """The weight of each pair, given by places in the list, in the order of the pairs."""


Bits = Mapping[str, Mapping[str, Level]]


def bits_of(weights: MatchWeights) -> Bits:
    """What each level says, by comparison and label."""
    return {
        name: {label: Level(name, label, one.bits) for label, one in levels.items()}
        for name, levels in weights.comparisons.items()
    }


class Tally:
    """What levels weigh together; the same levels are summed once, and held once by all pairs."""

    def __init__(self, weights: MatchWeights) -> None:
        """Begin without any."""
        self._bits = bits_of(weights)
        self._prior = log2(weights.prior / (1 - weights.prior))
        self._known: dict[tuple[str, ...], tuple[float, tuple[Level, ...]]] = {}

    def scored(self, left: Sketch, right: Sketch, labels: tuple[str, ...]) -> Scored:
        """The pair whose comparisons reached these levels; the lesser id stands left."""
        found = self._known.get(labels)
        if found is None:
            levels = tuple(
                self._bits[name][label] for name, label in zip(COMPARISONS, labels, strict=True)
            )
            found = self._known[labels] = (self._prior + sum(one.bits for one in levels), levels)
        one, other = (left, right) if left.deed < right.deed else (right, left)
        return Scored(one.deed, other.deed, *found)


@dataclass(frozen=True, slots=True)
class PlainScorer:
    """Scores pairs one by one, without a database: right for few, and where none is installed."""

    weights: MatchWeights

    def score(
        self, sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]
    ) -> tuple[Scored, ...]:
        """The weight of each pair, in the order of the pairs."""
        tally, compares = Tally(self.weights), tuple(COMPARISONS.values())
        two = ((sketches[one], sketches[other]) for one, other in pairs)
        return tuple(
            tally.scored(left, right, tuple(compare(left, right) for compare in compares))
            for left, right in two
        )
