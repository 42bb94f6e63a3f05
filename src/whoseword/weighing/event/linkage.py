"""Which deeds belong together: best pairs first, by the mean weight between two groups."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import NamedTuple

Edge = tuple[int, int]
_PARTS = 1_000_000
"""Weights are whole millionths of a bit: sums do not depend on the order of adding."""


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
class _State:
    """Groups under way, each under its least member."""

    members: dict[int, list[int]]
    sums: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    counts: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    best: dict[Edge, tuple[int, Edge]] = field(default_factory=dict)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    parted: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    merges: list[Merge] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


def linked(graph: Graph, threshold: float, unseen: float) -> list[tuple[list[int], list[Merge]]]:
    """The groups, each with the merges that made it, in the order of their least members.

    What is decided in one connected part depends on nothing outside of it.
    """
    state = _run(graph, threshold, unseen)
    made: dict[int, list[Merge]] = defaultdict(list)
    home = {member: root for root, members in state.members.items() for member in members}
    for merge in state.merges:
        made[home[merge.left]].append(merge)
    return [(sorted(state.members[root]), made[root]) for root in sorted(state.members)]


def steps_of(graph: Graph, threshold: float, unseen: float) -> list[Step]:
    """The steps by which the groups grew, those of judgements left out, in their order."""
    return _run(graph, threshold, unseen).steps


def mean_of(weights: Iterable[float], size: int, unseen: float) -> float:
    """The mean in millionths of a bit of the weights of one element beside a group of that size."""
    told = [round(weight * _PARTS) for weight in weights]
    return (sum(told) + (size - len(told)) * round(unseen * _PARTS)) / size


def reaches(mean: float, threshold: float) -> bool:
    """Whether a mean in millionths of a bit is enough to make two groups one."""
    return mean >= round(threshold * _PARTS)


def _run(graph: Graph, threshold: float, unseen: float) -> _State:
    least, otherwise = round(threshold * _PARTS), round(unseen * _PARTS)
    wholes = {edge: round(weight * _PARTS) for edge, weight in graph.weights.items()}
    if otherwise < least:
        wholes = _within_parts(graph, wholes, least)
    state = _start(graph, wholes)
    for one, other in sorted(graph.together - graph.parted):
        _judge(state, one, other)
    _merge_all(state, least, otherwise)
    return state


def _within_parts(graph: Graph, wholes: Mapping[Edge, int], least: int) -> dict[Edge, int]:
    """The weights that can decide something: those inside of what likely pairs join.

    No mean is above the best pair's weight, so groups that no pair of the least weight joins,
    directly or through others, never become one, and the pairs between them decide nothing.
    """
    home = list(range(graph.size))

    def find(one: int) -> int:
        while home[one] != one:
            home[one] = home[home[one]]
            one = home[one]
        return one

    for one, other in (*graph.together, *(edge for edge in wholes if wholes[edge] >= least)):
        home[find(other)] = find(one)
    return {edge: whole for edge, whole in wholes.items() if find(edge[0]) == find(edge[1])}


def _start(graph: Graph, wholes: Mapping[Edge, int]) -> _State:
    state = _State({number: [number] for number in range(graph.size)})
    for (one, other), whole in wholes.items():
        for here, there in ((one, other), (other, one)):
            state.sums[here][there] = whole
            state.counts[here][there] = 1
        state.best[one, other] = (whole, (one, other))
    for edges, kept in ((graph.apart, state.apart), (graph.parted, state.parted)):
        for one, other in edges:
            kept[one].add(other)
            kept[other].add(one)
    return state


def _judge(state: _State, one: int, other: int) -> None:
    """Make two groups one because a person says so, unless another judgement parts them."""
    home = {member: root for root, members in state.members.items() for member in members}
    left, right = sorted((home[one], home[other]))
    if left != right and right not in state.parted[left]:
        _join(state, left, right)
        state.merges.append(Merge(min(one, other), max(one, other), judged=True))


def _merge_all(state: _State, threshold: int, unseen: int) -> None:
    heap = list(_offers(state, state.sums, threshold, unseen))
    heapify(heap)
    while heap:
        mean, left, right = heappop(heap)
        if left not in state.members or right not in state.members:
            continue
        # One of them may have grown since: what it took in may stay apart from the other.
        if _stay_apart(state, left, right):
            continue
        if -mean != _mean(state, left, right, unseen):
            continue
        _, (one, other) = state.best[left, right]
        state.merges.append(Merge(one, other, judged=False))
        state.steps.append(
            Step(-mean, frozenset(state.members[left]), frozenset(state.members[right]))
        )
        _join(state, left, right)
        for offer in _offers(state, (left,), threshold, unseen):
            heappush(heap, offer)


def _offers(
    state: _State, roots: Iterable[int], threshold: int, unseen: int
) -> Iterable[tuple[float, int, int]]:
    """The pairs of groups that may become one, best first by their first element."""
    for root in roots:
        for other in state.sums[root]:
            left, right = min(root, other), max(root, other)
            if _stay_apart(state, left, right):
                continue
            mean = _mean(state, left, right, unseen)
            if mean >= threshold:
                yield -mean, left, right


def _stay_apart(state: _State, left: int, right: int) -> bool:
    return right in state.apart[left] or right in state.parted[left]


def _mean(state: _State, left: int, right: int, unseen: int) -> float:
    """The mean weight of all pairs between the groups, in millionths of a bit."""
    pairs = len(state.members[left]) * len(state.members[right])
    missing = pairs - state.counts[left][right]
    return (state.sums[left][right] + missing * unseen) / pairs


def _join(state: _State, left: int, right: int) -> None:
    """Put the right group into the left one, whose least member is lesser."""
    state.members[left].extend(state.members.pop(right))
    for other in [*state.sums.pop(right, {})]:
        _redirect(state, left, right, other)
    state.counts.pop(right, None)
    for kept in (state.apart, state.parted):
        for other in kept.pop(right, set()) - {left}:
            kept[other].discard(right)
            kept[other].add(left)
            kept[left].add(other)
        kept[left].discard(right)


def _redirect(state: _State, left: int, right: int, other: int) -> None:
    """What was between the right group and another is now between the left and that one."""
    weight = state.sums[other].pop(right)
    count = state.counts[other].pop(right)
    best = state.best.pop((min(right, other), max(right, other)))
    if other == left:
        return
    for here, there in ((left, other), (other, left)):
        state.sums[here][there] = state.sums[here].get(there, 0) + weight
        state.counts[here][there] = state.counts[here].get(there, 0) + count
    pair = (min(left, other), max(left, other))
    known = state.best.get(pair)
    better = known is None or (-best[0], best[1]) < (-known[0], known[1])
    state.best[pair] = best if better else known  # type: ignore[assignment] # known is not None
