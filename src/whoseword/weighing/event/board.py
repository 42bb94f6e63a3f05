"""Deeds laid out for linking: their units, and what these weigh beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.record.kinds import SAYINGS
from whoseword.reference.matching import MatchWeights
from whoseword.weighing.camps import made_one
from whoseword.weighing.event.groups import Edge, Graph
from whoseword.weighing.event.judged import Couple, Judged
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch
from whoseword.weighing.event.units import Units, graph_of_units, stated_between, units_of
from whoseword.weighing.event.versions import told_apart


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
    two = {
        couple
        for couple, one in by_pair.items()
        if _are_apart(one) or _two_by_kind(*(ordered[rank[deed]] for deed in couple))
    }
    return Graph(
        size=len(ordered),
        weights={_edge(couple, rank): one.weight for couple, one in by_pair.items()},
        apart=_edges(two, rank),
        together=_edges(judged.together, rank),
        parted=_edges(judged.apart, rank),
    )


def _are_apart(scored: Scored) -> bool:
    return any(one.comparison == "told" and one.label == "apart" for one in scored.levels)


def _two_by_kind(one: Sketch, other: Sketch) -> bool:
    """Whether what one article tells of the two makes them two, whatever else is alike.

    Of three bombs the third was defused, while two accounts of one bomb are rivals; and what two
    say are two acts of speech.
    """
    if one.article != other.article or not set(one.disputes).isdisjoint(other.disputes):
        return False
    if one.kind in SAYINGS and other.kind in SAYINGS:
        return told_apart(one.doer, other.doer)
    return one.attempted != other.attempted and not (one.denied or other.denied)


def _edges(couples: frozenset[Couple] | set[Couple], rank: Mapping[str, int]) -> frozenset[Edge]:
    """The couples of which both deeds are here."""
    return frozenset(_edge(couple, rank) for couple in couples if couple <= rank.keys())


def _edge(couple: Couple, rank: Mapping[str, int]) -> Edge:
    one, other = sorted(rank[deed] for deed in couple)
    return one, other
