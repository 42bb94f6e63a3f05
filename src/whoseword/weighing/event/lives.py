"""How long each group of deeds lasted while events were found: from its making to its merging."""

from collections.abc import Sequence
from typing import NamedTuple

from whoseword.reference.matching import MatchWeights
from whoseword.weighing.event.board import Board, board_of
from whoseword.weighing.event.groups import Step
from whoseword.weighing.event.judged import Judged
from whoseword.weighing.event.linkage import steps_of
from whoseword.weighing.event.scoring import Scored
from whoseword.weighing.event.sketch import Sketch

Deeds = frozenset[str]
When = tuple[float, str, str]
"""A merge by its mean weight and the first deeds of both sides: merges are made in this order."""


class Life(NamedTuple):
    """The merge that made a group, None where it began so; the one that ended it, if any."""

    made: When | None
    ended: When | None


def lives_of(
    sketches: Sequence[Sketch], scored: Sequence[Scored], weights: MatchWeights, judged: Judged
) -> dict[Deeds, Life]:
    """The life of each group that there was on the way to the events of these deeds."""
    board = board_of(sketches, scored, weights, judged)
    made: dict[Deeds, When] = {}
    ended: dict[Deeds, When] = {}
    for step in steps_of(board.graph, weights.threshold, weights.unseen):
        when = _when(step, board)
        left, right = (_deeds(side, board) for side in (step.left, step.right))
        ended[left] = ended[right] = made[left | right] = when
    single = (_deeds((unit,), board) for unit in range(len(board.units.members)))
    return {group: Life(made.get(group), ended.get(group)) for group in (*single, *made, *ended)}


def _when(step: Step, board: Board) -> When:
    first, second = (
        board.ordered[min(board.units.members[unit][0] for unit in side)].deed
        for side in (step.left, step.right)
    )
    return step.mean, first, second


def _deeds(units: Sequence[int] | frozenset[int], board: Board) -> Deeds:
    return frozenset(
        board.ordered[deed].deed for unit in units for deed in board.units.members[unit]
    )
