"""Names sorted outside of memory: runs of a bounded size on disk, and their merging."""

import struct
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

_MOST_HELD = 300_000
_VALUE = struct.Struct("<IB")
Named = tuple[bytes, int, bool]
"""A folded name in UTF-8, the row that bears it, and whether it is the row's own."""


class Runs:
    """Names as they come, given back in the order of their bytes; few are held at a time.

    External merge sort (Knuth, The Art of Computer Programming 3, 5.4).
    """

    def __init__(self, folder: Path) -> None:
        """Keep the runs in that folder."""
        self._folder = folder
        self._held: list[Named] = []
        self._paths: list[Path] = []

    def add(self, name: bytes, row: int, *, own: bool) -> None:
        """Take one name of a row."""
        self._held.append((name, row, own))
        if len(self._held) >= _MOST_HELD:
            self._held.sort()
            self.add_sorted(self._held)
            self._held = []

    def add_sorted(self, names: Iterable[Named]) -> None:
        """Take names that are in order already."""
        path = self._folder / f"run-{len(self._paths)}"
        with path.open("wb") as file:
            for name, row, own in names:
                file.write(bytes((len(name),)) + name + _VALUE.pack(row, own))
        self._paths.append(path)

    def merged(self) -> Iterator[Named]:
        """Every name of every row once, in order."""
        runs = [_read(path) for path in self._paths]
        everything = merge(*runs, iter(sorted(self._held)))
        for (name, row), same in groupby(everything, key=itemgetter(0, 1)):
            yield name, row, any(own for _, _, own in same)


def _read(path: Path) -> Iterator[Named]:
    with path.open("rb", buffering=1 << 18) as file:
        while length := file.read(1):
            name = file.read(length[0])
            row, own = _VALUE.unpack(file.read(_VALUE.size))
            yield name, row, bool(own)
