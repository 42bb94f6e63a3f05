"""Which sentences of two narratives are the same, and how much of them stands in both."""

from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.weighing.copy.narrative import Narrative
from whoseword.weighing.copy.runs import Run


@dataclass(frozen=True, slots=True)
class Bar:
    """What makes two sentences the same, and same sentences a copy.

    ``part`` of the own words of the shorter of two sentences lie in shared runs; ``shortest`` own
    words a sentence must have to be compared; ``plain`` words in same sentences are a copy, which
    is more than names, figures and set phrases give by chance.
    """

    part: float
    shortest: int
    plain: int


# Chosen on one half of the events of our marked pairs: python -m benchmarks.copies.
BAR = Bar(part=0.55, shortest=8, plain=12)


@dataclass(slots=True)
class _Both:
    own: int = 0
    plain: int = 0


@dataclass(frozen=True, slots=True)
class Sameness:
    """The pairs of sentences that are the same, and how many plain words those share."""

    pairs: frozenset[tuple[int, int]]
    plain: int


def sameness(one: Narrative, other: Narrative, runs: Iterable[Run], bar: Bar = BAR) -> Sameness:
    """The same sentences: most own words of the shorter of the two lie in shared runs.

    A word counts when it is own on both sides: what one has as a quotation is no text of either.
    """
    shared: dict[tuple[int, int], _Both] = {}
    for run in runs:
        for step in range(run.length):
            first, second = run.one + step, run.other + step
            if one.own[first] and other.own[second]:
                pair = (one.sentences[first], other.sentences[second])
                both = shared.setdefault(pair, _Both())
                both.own += 1
                both.plain += one.plain[first] and other.plain[second]
    same = {
        (first, second): both.plain
        for (first, second), both in shared.items()
        if _is_same(both.own, min(one.own_in[first], other.own_in[second]), bar)
    }
    return Sameness(frozenset(same), sum(same.values()))


def _is_same(shared: int, shorter: int, bar: Bar) -> bool:
    return shorter >= bar.shortest and shared >= bar.part * shorter
