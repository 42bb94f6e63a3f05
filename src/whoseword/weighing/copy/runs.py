"""Runs of words that two texts share, each word of either text in one run at most."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SHORTEST = 4
# A refrain begins no passage: no text may cost the square of its length.
_MOST_PLACES = 16


class Run(NamedTuple):
    """``length`` words that stand at ``one`` in the first text and at ``other`` in the second."""

    one: int
    other: int
    length: int


def shared_runs(one: Sequence[str], other: Sequence[str]) -> tuple[Run, ...]:
    """Runs of four or more equal words, the longest taken first, in the order of the second text.

    Greedy string tiling: M. Wise, String similarity via greedy string tiling, 1993.
    """
    free_one, free_other = bytearray(b"\x01" * len(one)), bytearray(b"\x01" * len(other))
    kept: list[Run] = []
    for run in sorted(_longest(one, other), key=lambda run: (-run.length, run.one, run.other)):
        left = _free(run, free_one, free_other)
        if left.length >= SHORTEST:
            free_one[left.one : left.one + left.length] = bytes(left.length)
            free_other[left.other : left.other + left.length] = bytes(left.length)
            kept.append(left)
    return tuple(sorted(kept, key=lambda run: run.other))


def _longest(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """Every run that goes on neither to the left nor to the right."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(one) - SHORTEST + 1):
        places.setdefault(tuple(one[at : at + SHORTEST]), []).append(at)
    reached: dict[int, int] = {}
    for at in range(len(other) - SHORTEST + 1):
        held = places.get(tuple(other[at : at + SHORTEST]), ())
        for first in held if len(held) <= _MOST_PLACES else ():
            # What lies on this diagonal before the end of a run is a part of that run.
            if reached.get(at - first, 0) > at:
                continue
            length = _length(one, other, first, at)
            reached[at - first] = at + length
            yield Run(first, at, length)


def _length(one: Sequence[str], other: Sequence[str], first: int, second: int) -> int:
    most = min(len(one) - first, len(other) - second)
    length = SHORTEST
    while length < most and one[first + length] == other[second + length]:
        length += 1
    return length


def _free(run: Run, one: bytearray, other: bytearray) -> Run:
    """The first part of the run of which no word is taken."""
    start = 0
    while start < run.length and not (one[run.one + start] and other[run.other + start]):
        start += 1
    end = start
    while end < run.length and one[run.one + end] and other[run.other + end]:
        end += 1
    return Run(run.one + start, run.other + start, end - start)
