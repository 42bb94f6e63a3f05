"""Which scorer weighs: plain code, or the database for many pairs on many cores."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from os import cpu_count

from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event import PlainScorer, Scored, Scorer, Sketch

MANY = 1_000_000
"""Pairs from which the database is asked: its start no longer counts, and it uses all cores."""
CORES = 6
"""Cores from which that pays: on two it takes twice as long as plain code, which uses one."""


@dataclass(frozen=True, slots=True)
class ChoosingScorer:
    """Both give the same weights; the number of pairs decides which is asked."""

    few: Scorer
    many: Scorer

    def score(
        self, sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]
    ) -> tuple[Scored, ...]:
        """The weight of each pair, in the order of the pairs."""
        chosen = self.many if len(pairs) >= MANY else self.few
        return chosen.score(sketches, pairs)


def load_scorer(weights: MatchWeights, cores: int | None = None) -> Scorer:
    """The scorer for these weights; on few cores, or without the extra ``weigh``, plain code."""
    plain = PlainScorer(weights)
    if (cores or cpu_count() or 1) < CORES:
        return plain
    if find_spec("splink") is None or find_spec("duckdb") is None:
        return plain
    from whoseword.scorer.splinked import SplinkScorer

    return ChoosingScorer(plain, SplinkScorer(weights))
