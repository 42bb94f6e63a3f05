"""Deeds laid out for linking: their units, and what these weigh beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.camps import made_one
from whoseword.weighing.event.judged import Couple, Judged
from whoseword.weighing.event.linkage import Edge, Graph
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch
from whoseword.weighing.event.units import Units, graph_of_units, stated_between, units_of


@dataclass(frozen=True, slots=True)
class Board:
    """Deeds in their order, the pairs scored, and the graph of their units.

    ``best`` is the pair of deeds that stands for each pair of units; ``why`` has who said of two
    that they are one.
    """

    ordered: tuple[Sketch, ...]
    scored: Mapping[Couple, Scored]
    units: Units
    graph: Graph
    best: Mapping[Edge, Edge]
    why: Mapping[Couple, str]


def board_of(
    sketches: Sequence[Sketch], scored: Sequence[Scored], weights: MatchWeights, judged: Judged
) -> Board:
    """The board of the deeds; the scored pairs are of these deeds alone."""
    ordered = tuple(sorted(sketches, key=lambda sketch: sketch.order))
    by_pair = {frozenset((one.left, one.right)): one for one in scored}
    graph = _graph(ordered, by_pair, judged)
    _, holding = made_one(graph.together, graph.parted)
    graph = replace(graph, together=holding)
    units = units_of([sketch.article for sketch in ordered], graph, weights.within)
    minor = frozenset(n for n, sketch in enumerate(ordered) if sketch.sort == "harm")
    lifted, best = graph_of_units(units, graph, minor)
    best = {**best, **stated_between(units, holding)}
    return Board(ordered, by_pair, units, lifted, best, judged.why)


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
