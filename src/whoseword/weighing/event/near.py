"""The deeds whose happenings have to be found again when some are new, and what they weigh."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.judged import Couple
from whoseword.weighing.event.keys import asked_keys, key_of_deed, pairs_of
from whoseword.weighing.event.known import NO_DEEDS, Bond, KnownDeeds
from whoseword.weighing.event.scoring import Scored, Scorer
from whoseword.weighing.event.sketch import Sketch

# Weights are rounded to whole millionths where groups are compared.
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Gathered:
    """Deeds that may be one happening with each other and with no others, and their pairs.

    ``bonds`` are those of the deeds that came, from either side; ``gone`` the deeds that the
    articles which came told before.
    """

    sketches: tuple[Sketch, ...]
    scored: tuple[Scored, ...]
    bonds: tuple[Bond, ...]
    gone: frozenset[str]


def gather(
    come: Mapping[str, Sequence[Sketch]],
    together: Collection[Couple],
    scorer: Scorer,
    weights: MatchWeights,
    known: KnownDeeds = NO_DEEDS,
) -> Gathered:
    """The deeds of articles that come, by their ids, and all known ones that bonds lead to.

    Two groups of deeds become one only by a mean weight that reaches the threshold, so by at
    least one pair that does: what no bond leads to cannot be one happening with any of these.
    """
    new = tuple(one for article in sorted(come) for one in come[article])
    asked = frozenset[int]().union(*map(asked_keys, new))
    every = (*new, *known.sketches(known.holders(asked) - come.keys()))
    scored = scorer.score(every, pairs_of(every, len(new)))
    bonds = tuple(_bonds(scored, {one.deed: one.article for one in every}, weights))
    gone = frozenset(one.deed for one in known.sketches(come.keys()))
    near = _Way(known, new, gone, bonds, together).followed()
    found = (*new, *near)
    held = {one.deed for one in found}
    inside = [one for one in scored if one.left in held and one.right in held]
    inside += scorer.score(near, pairs_of(near))
    return Gathered(found, tuple(inside), bonds, gone)


def _bonds(
    scored: Iterable[Scored], article: Mapping[str, str], weights: MatchWeights
) -> Iterable[Bond]:
    for one in scored:
        left, right = article[one.left], article[one.right]
        least = weights.threshold if left != right else min(weights.threshold, weights.within)
        if one.weight >= least - _ROUNDING:
            yield Bond(one.left, one.right, right)
            yield Bond(one.right, one.left, left)


class _Way:
    """Follows bonds and judgements from the deeds that came, and from those that are no more."""

    def __init__(
        self,
        known: KnownDeeds,
        come: Sequence[Sketch],
        gone: frozenset[str],
        bonds: Iterable[Bond],
        together: Iterable[Couple],
    ) -> None:
        self._known = known
        self._void = gone | {one.deed for one in come}
        self._new: dict[str, list[Bond]] = {}
        for bond in bonds:
            self._new.setdefault(bond.deed, []).append(bond)
        self._judged: dict[str, set[str]] = {}
        for couple in together:
            for deed in couple:
                self._judged.setdefault(deed, set()).update(couple - {deed})

    def followed(self) -> tuple[Sketch, ...]:
        """The known deeds that a way leads to, in the order of ids."""
        found: dict[str, Sketch] = {}
        front: Collection[str] = self._void
        while front:
            bonds = self._bonds(front)
            articles = {bond.article for bond in bonds} | self._articles_of_judged(front)
            wanted = {bond.other for bond in bonds} | self._others(front)
            near = {one.deed: one for one in self._known.sketches(articles)}
            front = [deed for deed in wanted & near.keys() if deed not in found]
            found.update((deed, near[deed]) for deed in front)
        return tuple(found[deed] for deed in sorted(found))

    def _bonds(self, deeds: Collection[str]) -> list[Bond]:
        """Bonds to deeds that were known before and are so still."""
        own = [bond for deed in deeds for bond in self._new.get(deed, ())]
        return [one for one in (*own, *self._known.bonds(deeds)) if one.other not in self._void]

    def _others(self, deeds: Iterable[str]) -> set[str]:
        return {other for deed in deeds for other in self._judged.get(deed, ())} - self._void

    def _articles_of_judged(self, deeds: Iterable[str]) -> frozenset[str]:
        others = self._others(deeds)
        return (
            self._known.holders([key_of_deed(other) for other in others]) if others else frozenset()
        )
