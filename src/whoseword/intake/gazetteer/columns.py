"""Columns of numbers and of bytes that grow on disk."""

from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HELD = 1 << 16


class Column:
    """Numbers appended one by one, kept in a file beside the others."""

    def __init__(self, path: Path, code: str) -> None:
        """Make the file; ``code`` is the array's type code."""
        self.path = path
        self.count = 0
        self._held = array(code)
        self._file = path.open("wb")

    def append(self, value: float) -> None:
        """Add a number at the end."""
        self._held.append(value)  # type: ignore[arg-type] # floats only where the code is "f"
        self.count += 1
        if len(self._held) == _HELD:
            self._write()

    def pieces(self, dtype: str) -> Iterator[bytes]:
        """The bytes of the whole column as numbers of this type."""
        self._write()
        self._file.flush()
        held = np.dtype(self._held.typecode).newbyteorder("=")
        with self.path.open("rb") as file:
            while data := file.read(_HELD * held.itemsize):
                yield np.frombuffer(data, held).astype(dtype).tobytes()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _write(self) -> None:
        self._held.tofile(self._file)
        del self._held[:]


class Blob:
    """Bytes appended piece by piece, and where each piece starts."""

    def __init__(self, path: Path) -> None:
        """Make the file and that of its starts."""
        self.path = path
        self.count = 0
        self._file = path.open("wb")

    def append(self, piece: bytes) -> int:
        """Add bytes at the end; where they start."""
        start = self.count
        self._file.write(piece)
        self.count += len(piece)
        return start

    def pieces(self) -> Iterator[bytes]:
        """All bytes, a stretch at a time."""
        self._file.flush()
        with self.path.open("rb") as file:
            while data := file.read(1 << 20):
                yield data

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class Variants:
    """Checksums beside positions of names, sorted part by part.

    A checksum's upper half chooses the part, so that only its lower half needs keeping.
    """

    _PARTS = 64

    def __init__(self, folder: Path) -> None:
        """Make a column for each part."""
        self.count = 0
        self._parts = [Column(folder / f"variants-{at}", "I") for at in range(self._PARTS)]

    def add(self, checksum: int, position: int) -> None:
        """Take the checksum of a looser form of the name at this position."""
        part = self._parts[checksum >> 26]
        part.append(checksum)
        part.append(position)
        self.count += 1

    def starts(self) -> NDArray[Any]:
        """For each upper half where its checksums begin, and at last where they end."""
        counts = np.zeros(1 << 16, np.uint32)
        for sums, _ in self._sorted():
            counts += np.bincount(sums >> 16, minlength=1 << 16).astype(np.uint32)
        return np.concatenate([[0], np.cumsum(counts)]).astype("<u4")

    def lows(self) -> Iterator[bytes]:
        """The lower halves in order of the checksums."""
        return ((sums & 0xFFFF).astype("<u2").tobytes() for sums, _ in self._sorted())

    def positions(self) -> Iterator[bytes]:
        """The positions in order of the checksums."""
        return (positions.astype("<u4").tobytes() for _, positions in self._sorted())

    def close(self) -> None:
        """Close the files."""
        for part in self._parts:
            part.close()

    def _sorted(self) -> Iterator[tuple[NDArray[Any], NDArray[Any]]]:
        for part in self._parts:
            data = b"".join(part.pieces("<u4"))
            pairs = np.frombuffer(data, "<u4").reshape(-1, 2)
            order = np.lexsort((pairs[:, 1], pairs[:, 0]))
            yield pairs[order, 0], pairs[order, 1]


def narrowest(highest: int) -> str:
    """The smallest type of number that holds the highest."""
    return "u1" if highest < 1 << 8 else "<u2" if highest < 1 << 16 else "<u4"
