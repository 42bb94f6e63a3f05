"""Groups of deeds under way, and what they weigh beside each other while they grow."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Graph:
    """Deeds by their place in an order that decides between equals; weights of compared pairs.

    ``apart`` are told as two and stay so, unless ``together`` says that they are one; what is
    ``parted`` stays apart whatever else is said.
    """

    size: int
    weights: Mapping[Edge, float]
    apart: frozenset[Edge]
    together: frozenset[Edge] = frozenset()
    parted: frozenset[Edge] = frozenset()


@dataclass(frozen=True, slots=True)
class Merge:
    """Two deeds by which two groups became one, and whether a judgement made them one."""

    left: int
    right: int
    judged: bool


class Step(NamedTuple):
    """Two groups that became one, and their mean weight then, in millionths of a bit.

    Means only fall: what a group of two weighs beside a third lies between what both weigh.
    """

    mean: float
    left: frozenset[int]
    right: frozenset[int]


@dataclass(slots=True)
class Groups:
    """Groups, each under its least member; weights are whole millionths of a bit.

    ``sums`` and ``counts`` are of the pairs compared between two groups, ``best`` is the likest.
    """

    members: dict[int, list[int]]
    sums: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    counts: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    best: dict[Edge, tuple[int, Edge]] = field(default_factory=dict)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    parted: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    merges: list[Merge] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def stay_apart(self, left: int, right: int) -> bool:
        """Whether something keeps the two from being one."""
        return right in self.apart[left] or right in self.parted[left]

    def mean(self, left: int, right: int, unseen: int) -> float:
        """The mean weight of all pairs between two groups; of those never compared ``unseen``."""
        pairs = len(self.members[left]) * len(self.members[right])
        missing = pairs - self.counts[left][right]
        return (self.sums[left][right] + missing * unseen) / pairs

    def join(self, left: int, right: int) -> None:
        """Put the right group into the left one, whose least member is lesser."""
        self.members[left].extend(self.members.pop(right))
        for other in [*self.sums.pop(right, {})]:
            self._redirect(left, right, other)
        self.counts.pop(right, None)
        for kept in (self.apart, self.parted):
            for other in kept.pop(right, set()) - {left}:
                kept[other].discard(right)
                kept[other].add(left)
                kept[left].add(other)
            kept[left].discard(right)

    def _redirect(self, left: int, right: int, other: int) -> None:
        """What was between the right group and another is now between the left and that one."""
        weight = self.sums[other].pop(right)
        count = self.counts[other].pop(right)
        best = self.best.pop((min(right, other), max(right, other)))
        if other == left:
            return
        for here, there in ((left, other), (other, left)):
            self.sums[here][there] = self.sums[here].get(there, 0) + weight
            self.counts[here][there] = self.counts[here].get(there, 0) + count
        pair = (min(left, other), max(left, other))
        known = self.best.get(pair, best)
        self.best[pair] = min(best, known, key=lambda one: (-one[0], one[1]))


def groups_of(graph: Graph, wholes: Mapping[Edge, int]) -> Groups:
    """Each deed by itself, with the weights of the pairs that were compared."""
    groups = Groups({number: [number] for number in range(graph.size)})
    for (one, other), whole in wholes.items():
        for here, there in ((one, other), (other, one)):
            groups.sums[here][there] = whole
            groups.counts[here][there] = 1
        groups.best[one, other] = (whole, (one, other))
    for edges, kept in ((graph.apart, groups.apart), (graph.parted, groups.parted)):
        for one, other in edges:
            kept[one].add(other)
            kept[other].add(one)
    return groups
