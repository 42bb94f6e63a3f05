"""Windows of whole sentences, overlapping so that each is read in its surroundings."""

from dataclasses import dataclass

import numpy as np

from whoseword.tagger.pieces import Numbers, Pieces

# Pieces in one window, the two marks at its ends left out: what the tagger was trained on.
ROOM = 318
# About how many pieces of its neighbours a window reads on either side.
MARGIN = 40


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``first`` to ``last`` are read together, answers taken for the core; ends exclusive."""

    first: int
    last: int
    core_first: int
    core_last: int

    @property
    def core(self) -> slice:
        """The core, counted from the window's first word."""
        return slice(self.core_first - self.first, self.core_last - self.first)


def windows_over(pieces: Pieces, room: int = ROOM, margin: int = MARGIN) -> tuple[Window, ...]:
    """Windows whose cores follow each other without gap from the first word to the last."""
    bounds = _units(pieces, room)
    if len(bounds) < 2:
        return ()
    at = pieces.starts[bounds]
    windows: list[Window] = []
    start = core = 0
    while True:
        end = _reach(at, start, room)
        while end <= core:
            start += 1
            end = _reach(at, start, room)
        if end >= len(bounds) - 1:
            windows.append(_window(bounds, start, len(bounds) - 1, core, len(bounds) - 1))
            return tuple(windows)
        following = _next_start(at, start, end, room, margin)
        middle = max(core + 1, (following + end + 1) // 2)
        windows.append(_window(bounds, start, end, core, middle))
        start, core = min(following, middle), middle


def _reach(at: Numbers, start: int, room: int) -> int:
    """Where a window that begins with this unit has to end."""
    return max(start + 1, int(np.searchsorted(at, at[start] + room, "right")) - 1)


def _next_start(at: Numbers, start: int, end: int, room: int, margin: int) -> int:
    """Where the next window begins: two units before this one's end, more if they are short."""
    following = end
    while following - 1 > start:
        shared = at[end] - at[following - 1]
        if shared > room // 2 or (shared > 2 * margin and end - following >= 2):
            break
        following -= 1
    return following


def _units(pieces: Pieces, room: int) -> Numbers:
    """Where each unit begins, in words, and the end: sentences, parts of those too long."""
    count = len(pieces.sentence)
    if not count:
        return np.zeros(1, np.int32)
    bounds = np.concatenate(([0], np.flatnonzero(np.diff(pieces.sentence)) + 1, [count])).astype(
        np.int32
    )
    sizes = np.diff(pieces.starts[bounds])
    if sizes.max() <= room:
        return bounds
    cut: list[int] = []
    for first, last, size in zip(
        bounds[:-1].tolist(), bounds[1:].tolist(), sizes.tolist(), strict=True
    ):
        cut.append(first)
        step = room // 4
        while size > room and pieces.starts[last] - pieces.starts[cut[-1]] > step:
            reach = int(np.searchsorted(pieces.starts, pieces.starts[cut[-1]] + step, "right")) - 1
            cut.append(max(reach, cut[-1] + 1))
        if cut[-1] == last:
            cut.pop()
    return np.array([*cut, count], dtype=np.int32)


def _window(bounds: Numbers, first: int, last: int, core_first: int, core_last: int) -> Window:
    """A window given in units, in words."""
    return Window(
        int(bounds[first]), int(bounds[last]), int(bounds[core_first]), int(bounds[core_last])
    )
