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


@dataclass(frozen=True, slots=True)
class PlainScorer:
    """Scores pairs one by one, without a database: right for few, and where none is installed."""

    weights: MatchWeights

    def score(
        self, sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]
    ) -> tuple[Scored, ...]:
        """The weight of each pair, in the order of the pairs."""
        bits, prior = bits_of(self.weights), self.weights.prior
        return tuple(_scored(sketches[one], sketches[other], bits, prior) for one, other in pairs)


def _scored(left: Sketch, right: Sketch, bits: Bits, prior: float) -> Scored:
    levels = tuple(bits[name][compare(left, right)] for name, compare in COMPARISONS.items())
    return scored(left, right, levels, prior)


def scored(left: Sketch, right: Sketch, levels: tuple[Level, ...], prior: float) -> Scored:
    """The pair with its weight; the lesser id stands left."""
    weight = log2(prior / (1 - prior)) + sum(level.bits for level in levels)
    one, other = sorted((left.deed, right.deed))
    return Scored(one, other, weight, levels)
