"""Deeds that are one happening: found, named, told in versions, with the reason of each merge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Joined, Version
from whoseword.record.ids import digits
from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.judged import NOTHING_JUDGED, Couple, Judged
from whoseword.weighing.event.linkage import Edge, Graph, Merge, linked
from whoseword.weighing.event.reasons import joined_of, judged_of
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch
from whoseword.weighing.event.units import Units, by_unit, graph_of_units, units_of
from whoseword.weighing.event.versions import versions_of


@dataclass(frozen=True, slots=True)
class Happening:
    """Deeds judged one happening, in order of publication, with versions and reasons.

    The id is ``v-`` and the digits of the first deed.
    """

    id: str
    deeds: tuple[str, ...]
    versions: tuple[Version, ...]
    joined: tuple[Joined, ...]


def find_events(
    sketches: Sequence[Sketch],
    scored: Sequence[Scored],
    weights: MatchWeights,
    judged: Judged = NOTHING_JUDGED,
) -> tuple[Happening, ...]:
    """Every deed in one happening, these in the order of their first deeds.

    The same for the same deeds and scores in whatever order they come. Two deeds that a person
    parts, or that one article tells on other days or places, are never one.
    """
    ordered = sorted(sketches, key=lambda sketch: sketch.order)
    by_pair = {frozenset((one.left, one.right)): one for one in scored}
    graph = _graph(ordered, by_pair, judged)
    units = units_of([sketch.article for sketch in ordered], graph, weights.within)
    minor = frozenset(n for n, sketch in enumerate(ordered) if sketch.sort == "harm")
    lifted, best = graph_of_units(units, graph, minor)
    inside = by_unit(units)
    found = []
    for members, merges in linked(lifted, weights.threshold, weights.unseen):
        deeds = sorted(deed for unit in members for deed in units.members[unit])
        made = [merge for unit in members for merge in inside.get(unit, ())]
        made += [_between(merge, best, units) for merge in merges]
        found.append(_happening(deeds, made, ordered, by_pair))
    return tuple(found)


def _between(merge: Merge, best: Mapping[Edge, Edge], units: Units) -> Merge:
    """The merge of two units by the deeds that stand for them."""
    edge = (merge.left, merge.right)
    left, right = best.get(edge, (units.members[edge[0]][0], units.members[edge[1]][0]))
    return Merge(left, right, merge.judged)


def _graph(ordered: Sequence[Sketch], by_pair: Mapping[Couple, Scored], judged: Judged) -> Graph:
    rank = {sketch.deed: number for number, sketch in enumerate(ordered)}
    told_apart = {couple for couple, one in by_pair.items() if _told_apart(one)}
    return Graph(
        size=len(ordered),
        weights={_edge(couple, rank): one.weight for couple, one in by_pair.items()},
        apart=_edges(told_apart, rank),
        together=_edges(judged.together, rank),
        parted=_edges(judged.apart, rank),
    )


def _told_apart(scored: Scored) -> bool:
    return any(one.comparison == "told" and one.label == "apart" for one in scored.levels)


def _edges(couples: frozenset[Couple] | set[Couple], rank: Mapping[str, int]) -> frozenset[Edge]:
    """The couples of which both deeds are here."""
    return frozenset(_edge(couple, rank) for couple in couples if couple <= rank.keys())


def _edge(couple: Couple, rank: Mapping[str, int]) -> Edge:
    one, other = sorted(rank[deed] for deed in couple)
    return one, other


def _happening(
    members: Sequence[int],
    merges: Sequence[Merge],
    ordered: Sequence[Sketch],
    by_pair: Mapping[Couple, Scored],
) -> Happening:
    sketches = [ordered[member] for member in members]
    deeds = tuple(sketch.deed for sketch in sketches)
    joined = tuple(_joined(merge, ordered, by_pair) for merge in merges)
    return Happening(f"v-{digits(deeds[0])}", deeds, versions_of(sketches), joined)


def _joined(merge: Merge, ordered: Sequence[Sketch], by_pair: Mapping[Couple, Scored]) -> Joined:
    left, right = ordered[merge.left], ordered[merge.right]
    scored = by_pair.get(frozenset((left.deed, right.deed)))
    if merge.judged or scored is None:
        return judged_of(left, right, scored)
    return joined_of(scored, left, right)
