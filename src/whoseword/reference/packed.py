"""The form of the compiled gazetteer: columns of one file, mapped into memory, read-only."""

import mmap
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from whoseword.errors import LexiconError

MAGIC = b"whoseword gazetteer 2\n"
MAIN = np.uint32(1 << 31)
"""Set in ``key_entry`` where the key is the entry's own name and not one of its others."""

KINDS = (
    *("settlement", "province", "district", "country", "region", "sea", "continent"),
    *("quarter", "area", "facility"),
)
BLOCK = 32
"""Keys to a block: the first is whole, the rest are what they share with the last, and an end."""

_ALIGN = 16
_CURE = "install the package again, or run `python -m generate.gazetteer` in a checkout"


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column lies in the file, counted from the end of the header."""

    dtype: str
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the columns: the inputs they were made from, and the small tables.

    ``region_codes`` gives the names of first-order regions by GeoNames' codes ("LY.70").
    """

    inputs: dict[str, str]
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    region_codes: dict[str, str]
    features: tuple[str, ...]
    demonyms: dict[str, str]
    country_entries: dict[str, int]
    columns: dict[str, Column]


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """A gazetteer file opened: its header and its columns, read-only."""

    header: Header
    columns: Mapping[str, NDArray[Any]]
    blobs: Mapping[str, memoryview]


def open_packed(path: Path, cure: str = _CURE) -> Packed:
    """The file's header and columns; LexiconError when it is missing or no gazetteer."""
    try:
        with path.open("rb") as file:
            mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return _packed(mapped)
    except (OSError, ValueError, msgspec.DecodeError, struct.error) as error:
        raise LexiconError(
            f"the gazetteer cannot be opened: {error}", where=str(path), cure=cure
        ) from error


def _packed(mapped: memoryview) -> Packed:
    """The columns of a mapped file; ValueError when one would reach beyond its end."""
    header, body = _header(mapped)
    arrays, blobs = {}, {}
    for name, column in header.columns.items():
        start = body + column.start
        if start + column.count > len(mapped):
            raise ValueError("its end is missing")
        if column.dtype == "blob":
            blobs[name] = mapped[start : start + column.count]
        else:
            arrays[name] = np.frombuffer(mapped, np.dtype(column.dtype), column.count, start)
    return Packed(header, arrays, blobs)


class Keys:
    """The folded names in order, as bytes, unpacked a block at a time."""

    __slots__ = ("_blob", "_count", "_starts")

    def __init__(self, packed: Packed) -> None:
        self._blob = packed.blobs["keys"]
        self._starts = packed.columns["block_start"]
        self._count = len(packed.columns["key_entry"])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[bytes]:
        """Every key, in order."""
        for number in range(len(self._starts) - 1):
            yield from self.block(number)

    def __getitem__(self, index: int) -> bytes:
        return self.block(index // BLOCK, index % BLOCK + 1)[-1]

    def first_not_before(self, wanted: bytes) -> int:
        """The position of the first key that is not smaller; the count of keys if there is none."""
        low, high = 0, len(self._starts) - 1
        while low < high:
            middle = (low + high) // 2
            if self._first(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        if low == 0:
            return 0
        within = self.block(low - 1)
        return (low - 1) * BLOCK + next(
            (at for at, key in enumerate(within) if key >= wanted), len(within)
        )

    def block(self, number: int, count: int = BLOCK) -> list[bytes]:
        """The keys of one block, or only the first few."""
        data = bytes(self._blob[int(self._starts[number]) : int(self._starts[number + 1])])
        keys: list[bytes] = []
        key, at = b"", 0
        while at < len(data) and len(keys) < count:
            shared, length = data[at], data[at + 1]
            key = key[:shared] + data[at + 2 : at + 2 + length]
            keys.append(key)
            at += 2 + length
        return keys

    def _first(self, number: int) -> bytes:
        start = int(self._starts[number])
        return bytes(self._blob[start + 2 : start + 2 + self._blob[start + 1]])


def read_header(path: Path) -> Header:
    """Only what stands before the columns."""
    return open_packed(path).header


def _header(mapped: memoryview) -> tuple[Header, int]:
    if bytes(mapped[: len(MAGIC)]) != MAGIC:
        raise ValueError("it is no gazetteer of this version")
    start = len(MAGIC) + 4
    (length,) = struct.unpack("<I", mapped[len(MAGIC) : start])
    header = msgspec.json.decode(bytes(mapped[start : start + length]), type=Header)
    return header, aligned(start + length)


def aligned(length: int) -> int:
    """The next length at which a column may begin."""
    return (length + _ALIGN - 1) // _ALIGN * _ALIGN
