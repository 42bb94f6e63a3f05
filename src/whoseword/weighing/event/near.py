"""The deeds whose happenings have to be found again when some are new, and what they weigh."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.keys import asked_keys, pairs_of
from whoseword.weighing.event.known import NO_DEEDS, Bond, KnownDeeds
from whoseword.weighing.event.region import Gauge, Region
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch

# Weights are rounded to whole millionths where groups are compared.
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Gathered:
    """Deeds that are one happening with each other or with none, and their pairs.

    ``bonds`` are those of the deeds that came, from either side; ``gone`` the deeds that the
    articles which came told before.
    """

    sketches: tuple[Sketch, ...]
    scored: tuple[Scored, ...]
    bonds: tuple[Bond, ...]
    gone: frozenset[str]


def gather(
    come: Mapping[str, Sequence[Sketch]], gauge: Gauge, known: KnownDeeds = NO_DEEDS
) -> Gathered:
    """The deeds of articles that come, by their ids, and the known ones that they can change."""
    new = tuple(one for article in sorted(come) for one in come[article])
    asked = frozenset[int]().union(*map(asked_keys, new))
    every = (*new, *known.sketches(known.holders(asked) - come.keys()))
    scored = gauge.scorer.score(every, pairs_of(every, len(new)))
    bonds = tuple(_bonds(scored, {one.deed: one.article for one in every}, gauge.weights))
    gone = frozenset(one.deed for one in known.sketches(come.keys()))
    region = Region(gauge, known, frozenset(one.deed for one in new) | gone)
    region.begin(new, scored, {bond.other for bond in bonds})
    region.grow()
    return Gathered(tuple(region.sketches.values()), region.inside(region.sketches), bonds, gone)


def _bonds(
    scored: Iterable[Scored], article: Mapping[str, str], weights: MatchWeights
) -> Iterator[Bond]:
    """Pairs that are enough to make two deeds one happening, or one article's two one unit."""
    for one in scored:
        left, right = article[one.left], article[one.right]
        least = weights.threshold if left != right else min(weights.threshold, weights.within)
        if one.weight >= least - _ROUNDING:
            yield Bond(one.left, one.right, right)
            yield Bond(one.right, one.left, left)
