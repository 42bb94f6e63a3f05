"""The part of a record in which deeds that come can change what is one happening.

Groups become one by their mean weight, the likest first, so a deed that comes can change how far
a group lasts, and with that another group, and so on. Two groups that lasted side by side and did
not become one will not do so now either, as long as both last from and until the same merges as
before. So only groups that are new, or last otherwise than they did, are held against what lies
outside; what they could become one with is taken in, and the rest of the record is left alone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from whoseword.record import Event
from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.board import Board, board_of
from whoseword.weighing.event.holders import Holders
from whoseword.weighing.event.judged import NOTHING_JUDGED, Couple, Judged
from whoseword.weighing.event.known import KnownDeeds
from whoseword.weighing.event.linkage import mean_of, reaches
from whoseword.weighing.event.lives import Deeds, Life, lives_of
from whoseword.weighing.event.scoring import Scored, Scorer
from whoseword.weighing.event.sketch import Sketch


@dataclass(frozen=True, slots=True)
class Gauge:
    """What pairs of deeds are weighed by, what their weights mean, and what people judged."""

    scorer: Scorer
    weights: MatchWeights
    judged: Judged = NOTHING_JUDGED


@dataclass(slots=True)
class Region:
    """Deeds that came, and the events of the record that are taken in with them.

    ``void`` are the deeds that came and those that they take the place of: known bonds to them do
    not count. ``before`` tells how long groups lasted in events in which nothing else changed.
    """

    gauge: Gauge
    known: KnownDeeds
    void: frozenset[str]
    sketches: dict[str, Sketch] = field(default_factory=dict)
    _scored: dict[Couple, Scored] = field(default_factory=dict)
    _before: dict[Deeds, Life] = field(default_factory=dict)
    _holders: Holders = field(default_factory=Holders)

    def begin(
        self, come: Iterable[Sketch], scored: Iterable[Scored], bound: Collection[str]
    ) -> None:
        """Take in the deeds that came with all their pairs, and the events that they touch.

        These are the events that deeds go out of, and those that hold deeds ``bound`` to them.
        """
        self.sketches.update((one.deed, one) for one in come)
        self._keep(scored)
        self._take(self.known.events(self.void), lasting=False)
        judged = (one for one in self.gauge.judged.together if not one.isdisjoint(self.void))
        touched = frozenset(bound).union(*judged) - self.void
        self._take(self.known.events(touched), lasting=True)

    def grow(self) -> None:
        """Take in what groups that are new or last otherwise could become one with."""
        reached = self.known.events(self._reached()) if self._is_beside_others() else ()
        while reached:
            self._take(reached, lasting=True)
            reached = self.known.events(self._reached())

    def inside(self, deeds: Collection[str]) -> tuple[Scored, ...]:
        """The pairs of which both are among these deeds."""
        return tuple(
            one for one in self._scored.values() if one.left in deeds and one.right in deeds
        )

    def _is_beside_others(self) -> bool:
        return not self.sketches.keys() <= self.void

    def _keep(self, scored: Iterable[Scored]) -> None:
        self._scored.update((frozenset((one.left, one.right)), one) for one in scored)

    def _take(self, events: Iterable[Event], *, lasting: bool) -> None:
        """Take events in; of those that nothing goes out of it is known how their groups lasted."""
        loaded = [self._sketches_of(event) for event in events]
        taken = [one for one in loaded if one and one[0].deed not in self.sketches]
        self._compare(sketch for sketches in taken for sketch in sketches)
        for sketches in taken:
            self.sketches.update((one.deed, one) for one in sketches)
            if lasting:
                self._before |= self._lives(sketches)

    def _sketches_of(self, event: Event) -> tuple[Sketch, ...]:
        wanted = frozenset(event.deeds) - self.void
        return tuple(one for one in self.known.sketches(event.articles) if one.deed in wanted)

    def _lives(self, sketches: Sequence[Sketch]) -> dict[Deeds, Life]:
        scored = self.inside({one.deed for one in sketches})
        return lives_of(sketches, scored, self.gauge.weights, self.gauge.judged)

    def _compare(self, sketches: Iterable[Sketch]) -> None:
        """Score known deeds with each other; with those that came they are compared already."""
        every: dict[str, Sketch] = {}
        pairs: list[tuple[str, str]] = []
        for sketch in sketches:
            if sketch.deed not in self._holders:
                found = self._holders.add(sketch)
                pairs += ((sketch.deed, other) for other in found)
                every |= {**found, sketch.deed: sketch}
        place = {deed: at for at, deed in enumerate(every)}
        places = [(place[one], place[other]) for one, other in pairs]
        self._keep(self.gauge.scorer.score([*every.values()], places))

    def _reached(self) -> frozenset[str]:
        """Deeds outside that a group which is new or lasts otherwise could become one with."""
        lives = self._lives([*self.sketches.values()])
        changed = [group for group, life in lives.items() if self._before.get(group) != life]
        bonds = self.known.bonds(frozenset[str]().union(*changed) - self.void)
        articles = {one.article for one in bonds if self._is_outside(one.other)}
        outside = [one for one in self.known.sketches(articles) if self._is_outside(one.deed)]
        if not outside:
            return frozenset()
        self._compare(outside)
        every = (*self.sketches.values(), *outside)
        scored = self.inside({one.deed for one in every})
        board = board_of(every, scored, self.gauge.weights, NOTHING_JUDGED)
        return frozenset(_within_reach(changed, outside, board, self.gauge.weights))

    def _is_outside(self, deed: str) -> bool:
        return deed not in self.void and deed not in self.sketches


def _within_reach(
    groups: Iterable[Deeds], outside: Sequence[Sketch], board: Board, weights: MatchWeights
) -> Iterable[str]:
    """The deeds whose mean weight beside one of the groups reaches the threshold.

    A group outside is no nearer than the nearest of its units.
    """
    unit = {board.ordered[at].deed: n for n, ats in enumerate(board.units.members) for at in ats}
    beside: dict[int, dict[int, float]] = {}
    for (left, right), weight in board.graph.weights.items():
        beside.setdefault(left, {})[right] = weight
        beside.setdefault(right, {})[left] = weight
    for group in groups:
        units = {unit[deed] for deed in group}
        near = {other for one in units for other in beside.get(one, ())}
        for sketch in outside:
            if unit[sketch.deed] in near:
                told = [beside[one].get(unit[sketch.deed]) for one in units if one in beside]
                known = [weight for weight in told if weight is not None]
                if reaches(mean_of(known, len(units), weights.unseen), weights.threshold):
                    yield sketch.deed
