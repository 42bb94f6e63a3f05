"""Deeds that are one happening: found, named, told in versions, with the reason of each merge."""

from collections.abc import Sequence
from dataclasses import dataclass

from whoseword.record import Joined, Version
from whoseword.record.ids import digits
from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.board import Board, board_of
from whoseword.weighing.event.groups import Merge
from whoseword.weighing.event.judged import NOTHING_JUDGED, Judged
from whoseword.weighing.event.linkage import linked
from whoseword.weighing.event.reasons import joined_of, judged_of
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch
from whoseword.weighing.event.units import by_unit
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
    board = board_of(sketches, scored, weights, judged)
    inside = by_unit(board.units)
    found = []
    for members, merges in linked(board.graph, weights.threshold, weights.unseen):
        deeds = sorted(deed for unit in members for deed in board.units.members[unit])
        made = [merge for unit in members for merge in inside.get(unit, ())]
        made += [_between(merge, board) for merge in merges]
        found.append(_happening(deeds, made, board))
    return tuple(found)


def _between(merge: Merge, board: Board) -> Merge:
    """The merge of two units by the deeds that stand for them."""
    edge = (merge.left, merge.right)
    members = board.units.members
    left, right = board.best.get(edge, (members[edge[0]][0], members[edge[1]][0]))
    return Merge(left, right, merge.judged)


def _happening(members: Sequence[int], merges: Sequence[Merge], board: Board) -> Happening:
    sketches = [board.ordered[member] for member in members]
    deeds = tuple(sketch.deed for sketch in sketches)
    joined = tuple(_joined(merge, board) for merge in merges)
    return Happening(f"v-{digits(deeds[0])}", deeds, versions_of(sketches), joined)


def _joined(merge: Merge, board: Board) -> Joined:
    left, right = board.ordered[merge.left], board.ordered[merge.right]
    couple = frozenset((left.deed, right.deed))
    scored = board.scored.get(couple)
    if merge.judged or scored is None:
        return judged_of(left, right, scored, board.why.get(couple))
    return joined_of(scored, left, right)
