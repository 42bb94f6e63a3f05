"""Deeds that are one happening: found, named, told in versions, with the reason of each merge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from whoseword.record import Joined, Version
from whoseword.record.ids import digits
from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.camps import made_one
from whoseword.weighing.event.linkage import Edge, Graph, Merge, linked
from whoseword.weighing.event.reasons import joined_of, judged_of
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch
from whoseword.weighing.event.units import (
    Units,
    by_unit,
    graph_of_units,
    stated_between,
    units_of,
)
from whoseword.weighing.event.versions import versions_of

Couple = frozenset[str]
"""Two ids of deeds, in no order."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Which deeds people said are one event, and which are not; ``apart`` goes before.

    ``why`` has who said so of those in ``together``, as a sentence.
    """

    apart: frozenset[Couple] = frozenset()
    together: frozenset[Couple] = frozenset()
    why: Mapping[Couple, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Happening:
    """Deeds judged one happening, in order of publication, with versions and reasons.

    The id is ``v-`` and the digits of the first deed.
    """

    id: str
    deeds: tuple[str, ...]
    versions: tuple[Version, ...]
    joined: tuple[Joined, ...]


NOTHING_JUDGED = Judged()


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
    _, holding = made_one(graph.together, graph.parted)
    graph = replace(graph, together=holding)
    units = units_of([sketch.article for sketch in ordered], graph, weights.within)
    minor = frozenset(n for n, sketch in enumerate(ordered) if sketch.sort == "harm")
    lifted, best = graph_of_units(units, graph, minor)
    inside = by_unit(units)
    best = {**best, **stated_between(units, holding)}
    found = []
    for members, merges in linked(lifted, weights.threshold, weights.unseen):
        deeds = sorted(deed for unit in members for deed in units.members[unit])
        made = [merge for unit in members for merge in inside.get(unit, ())]
        made += [_between(merge, best, units) for merge in merges]
        found.append(_happening(deeds, made, ordered, _Why(by_pair, judged.why)))
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


@dataclass(frozen=True, slots=True)
class _Why:
    """What tells why two deeds are one: how alike they are, and what people said."""

    by_pair: Mapping[Couple, Scored]
    judged: Mapping[Couple, str]


def _happening(
    members: Sequence[int], merges: Sequence[Merge], ordered: Sequence[Sketch], why: _Why
) -> Happening:
    sketches = [ordered[member] for member in members]
    deeds = tuple(sketch.deed for sketch in sketches)
    joined = tuple(_joined(merge, ordered, why) for merge in merges)
    return Happening(f"v-{digits(deeds[0])}", deeds, versions_of(sketches), joined)


def _joined(merge: Merge, ordered: Sequence[Sketch], why: _Why) -> Joined:
    left, right = ordered[merge.left], ordered[merge.right]
    couple = frozenset((left.deed, right.deed))
    scored = why.by_pair.get(couple)
    if merge.judged or scored is None:
        return judged_of(left, right, scored, why.judged.get(couple))
    return joined_of(scored, left, right)
