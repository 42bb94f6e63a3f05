"""What one article tells of one happening: its deeds joined first, before articles are compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.weighing.camps import made_one
from whoseword.weighing.event.groups import Edge, Graph, Merge


@dataclass(frozen=True, slots=True)
class Units:
    """The units, each the deeds of one article that tell of one happening; the merges made."""

    members: tuple[tuple[int, ...], ...]
    merges: tuple[Merge, ...]


def units_of(articles: Sequence[str], graph: Graph, threshold: float) -> Units:
    """Deeds of one article whose weight reaches the threshold, the best pairs first.

    One pair is enough: an article goes on about a deed by what it said last, not by all of it.
    A pair that would bring together, through what people joined, what they parted is left out.
    """
    camps, _ = made_one(graph.together, graph.parted)
    home = {number: number for number in range(graph.size)}
    members = {number: [number] for number in home}
    merges = []
    apart = graph.apart | graph.parted
    within = [edge for edge in graph.weights if articles[edge[0]] == articles[edge[1]]]
    for edge in sorted(within, key=lambda edge: (-graph.weights[edge], edge)):
        one, other = sorted(home[each] for each in edge)
        if graph.weights[edge] < threshold or one == other:
            continue
        if not _parted(members[one], members[other], apart) and camps.join(*edge):
            members[one].extend(members.pop(other))
            home.update(dict.fromkeys(members[one], one))
            merges.append(Merge(*edge, judged=False))
    return Units(tuple(tuple(sorted(members[root])) for root in sorted(members)), tuple(merges))


def graph_of_units(
    units: Units, graph: Graph, minor: frozenset[int]
) -> tuple[Graph, Mapping[Edge, Edge]]:
    """The graph of the units, and the pair of deeds that stands for each pair of them.

    Two articles tell one thing as far as the likest of what they tell of it is alike. ``minor``
    deeds, tolls and deaths, stand for a unit only where it has no other: they are alike anywhere.
    """
    home = {deed: number for number, deeds in enumerate(units.members) for deed in deeds}
    standing = {deed for deeds in units.members for deed in (set(deeds) - minor or deeds)}
    best: dict[Edge, Edge] = {}
    for edge, weight in graph.weights.items():
        one, other = home[edge[0]], home[edge[1]]
        if one != other and standing.issuperset(edge):
            lifted = (one, other) if one < other else (other, one)
            known = best.get(lifted, edge)
            better = (-weight, edge) < (-graph.weights[known], known)
            best[lifted] = edge if better else known
    weights = {edge: graph.weights[deeds] for edge, deeds in best.items()}
    apart, together, parted = (
        frozenset(_lifted(edges, home)) for edges in (graph.apart, graph.together, graph.parted)
    )
    return Graph(len(units.members), weights, apart, together, parted), best


def stated_between(units: Units, together: frozenset[Edge]) -> Mapping[Edge, Edge]:
    """For each pair of units that people made one, the first deeds of which they said so."""
    home = {deed: number for number, deeds in enumerate(units.members) for deed in deeds}
    stated: dict[Edge, Edge] = {}
    for edge in sorted(together):
        for lifted in _lifted((edge,), home):
            stated.setdefault(lifted, edge)
    return stated


def _lifted(edges: Iterable[Edge], home: Mapping[int, int]) -> set[Edge]:
    """The pairs of units to which pairs of deeds belong; none for deeds of one unit."""
    pairs = {(home[one], home[other]) for one, other in edges}
    return {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}


def _parted(one: Sequence[int], other: Sequence[int], apart: frozenset[Edge]) -> bool:
    return any((min(a, b), max(a, b)) in apart for a in one for b in other)


def by_unit(units: Units) -> Mapping[int, list[Merge]]:
    """The merges of each unit."""
    home = {deed: number for number, deeds in enumerate(units.members) for deed in deeds}
    found: dict[int, list[Merge]] = defaultdict(list)
    for merge in units.merges:
        found[home[merge.left]].append(merge)
    return found
