"""Which deeds belong together: best pairs first, by the mean weight between two groups."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from whoseword.weighing.event.groups import Edge, Graph, Groups, Merge, Step, groups_of

_PARTS = 1_000_000
"""Weights are whole millionths of a bit: sums do not depend on the order of adding."""


def linked(graph: Graph, threshold: float, unseen: float) -> list[tuple[list[int], list[Merge]]]:
    """The groups, each with the merges that made it, in the order of their least members.

    What is decided in one connected part depends on nothing outside of it.
    """
    groups = _run(graph, threshold, unseen)
    made: dict[int, list[Merge]] = defaultdict(list)
    home = {member: root for root, members in groups.members.items() for member in members}
    for merge in groups.merges:
        made[home[merge.left]].append(merge)
    return [(sorted(groups.members[root]), made[root]) for root in sorted(groups.members)]


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


def _run(graph: Graph, threshold: float, unseen: float) -> Groups:
    least, otherwise = round(threshold * _PARTS), round(unseen * _PARTS)
    wholes = {edge: round(weight * _PARTS) for edge, weight in graph.weights.items()}
    if otherwise < least:
        wholes = _within_parts(graph, wholes, least)
    groups = groups_of(graph, wholes)
    _judge_all(groups, graph.together - graph.parted)
    _merge_all(groups, least, otherwise)
    return groups


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


def _judge_all(groups: Groups, together: Iterable[Edge]) -> None:
    """Make two groups one because a person says so, unless another judgement parts them."""
    home = {member: root for root, members in groups.members.items() for member in members}
    for one, other in sorted(together):
        left, right = sorted((home[one], home[other]))
        if left != right and right not in groups.parted[left]:
            home.update(dict.fromkeys(groups.members[right], left))
            groups.join(left, right)
            groups.merges.append(Merge(min(one, other), max(one, other), judged=True))


def _merge_all(groups: Groups, threshold: int, unseen: int) -> None:
    heap = list(_offers(groups, groups.sums, threshold, unseen))
    heapify(heap)
    while heap:
        mean, left, right = heappop(heap)
        if left not in groups.members or right not in groups.members:
            continue
        # One of them may have grown since: what it took in may stay apart from the other.
        if groups.stay_apart(left, right):
            continue
        if -mean != groups.mean(left, right, unseen):
            continue
        _, (one, other) = groups.best[left, right]
        groups.merges.append(Merge(one, other, judged=False))
        groups.steps.append(
            Step(-mean, frozenset(groups.members[left]), frozenset(groups.members[right]))
        )
        groups.join(left, right)
        for offer in _offers(groups, (left,), threshold, unseen):
            heappush(heap, offer)


def _offers(
    groups: Groups, roots: Iterable[int], threshold: int, unseen: int
) -> Iterable[tuple[float, int, int]]:
    """The pairs of groups that may become one, best first by their first element."""
    for root in roots:
        for other in groups.sums[root]:
            left, right = min(root, other), max(root, other)
            if groups.stay_apart(left, right):
                continue
            mean = groups.mean(left, right, unseen)
            if mean >= threshold:
                yield -mean, left, right
