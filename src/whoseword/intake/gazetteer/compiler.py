"""Compiles rows into the file of columns that look-up opens; memory does not grow with the rows."""

import json
import shutil
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from whoseword.intake.gazetteer.columns import Blob, Column, Variants, narrowest
from whoseword.intake.gazetteer.row import Row
from whoseword.intake.gazetteer.runs import Named, Runs
from whoseword.language.spelling import folded, loosened, skeleton
from whoseword.reference.packed import BLOCK, KINDS, MAGIC, MAIN, aligned

_LONGEST_KEY = 250
_SHORTEST_BONES = 3
_TYPES = {
    "geonames_id": "I",
    "lat": "f",
    "lon": "f",
    "population": "I",
    "country": "I",
    "admin1": "I",
    "admin2": "I",
    "kind": "B",
    "feature": "I",
}
Watch = Callable[[str, Iterable[Any]], Iterable[Any]]


def unwatched(_: str, things: Iterable[Any]) -> Iterable[Any]:
    """The things as they are: nobody looks on."""
    return things


class Words:
    """Words that repeat, each kept once, with its number."""

    def __init__(self) -> None:
        """Begin with the empty word."""
        self.numbers: dict[str, int] = {"": 0}

    def number(self, word: str) -> int:
        """The number of the word, a new one where it is new."""
        return self.numbers.setdefault(word, len(self.numbers))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the header tells beside the words: inputs, peoples, rows of countries, regions' names.

    ``regions`` names the regions' keys; a key that it lacks is its own name.
    """

    inputs: Mapping[str, str]
    demonyms: Mapping[str, str]
    country_entries: Mapping[str, int]
    region_codes: Mapping[str, str]
    regions: Callable[[str], str] = str


class Compiler:
    """Takes rows one by one and writes the file; use it as a context, so that its files go."""

    def __init__(self, folder: Path) -> None:
        """Keep what is under way in that folder, which must not be there yet."""
        folder.mkdir(parents=True)
        self._folder = folder
        self._columns = {name: Column(folder / name, code) for name, code in _TYPES.items()}
        self._names = Blob(folder / "names")
        self._name_starts = Column(folder / "name_start", "I")
        self._words = {name: Words() for name in ("country", "admin1", "feature")}
        self._variants = Variants(folder)
        self._keys = Blob(folder / "keys")
        self._key_columns = {
            name: Column(folder / name, "I") for name in ("block_start", "key_entry")
        }
        self._runs = Runs(folder)
        self.count = 0

    def __enter__(self) -> "Compiler":
        """Nothing more to open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close and remove what was under way."""
        for column in (*self._columns.values(), *self._key_columns.values(), self._name_starts):
            column.close()
        for blob in (self._names, self._keys):
            blob.close()
        self._variants.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, row: Row) -> int:
        """Take a row with its names; its number."""
        number = self.place(row)
        names = {folded(name).encode(): False for name in row.other_names}
        names |= {folded(name).encode(): True for name in row.own_names}
        for name, own in names.items():
            if 0 < len(name) < _LONGEST_KEY:
                self._runs.add(name, number, own=own)
        return number

    def place(self, row: Row) -> int:
        """Take a row without any name to find it by; its number."""
        columns, words = self._columns, self._words
        columns["geonames_id"].append(row.geonames_id)
        columns["lat"].append(row.lat)
        columns["lon"].append(row.lon)
        columns["population"].append(min(row.population, (1 << 32) - 1))
        columns["country"].append(words["country"].number(row.country))
        columns["admin1"].append(words["admin1"].number(row.admin1))
        columns["admin2"].append(words["admin1"].number(row.admin2))
        columns["kind"].append(KINDS.index(row.kind))
        columns["feature"].append(words["feature"].number(row.feature))
        self._name_starts.append(self._names.append(row.name.encode()))
        self.count += 1
        return self.count - 1

    def names(self, names: Iterable[Named]) -> None:
        """Take names of rows, folded and in order already."""
        self._runs.add_sorted(names)

    def write(self, path: Path, facts: Facts, watch: Watch = unwatched) -> None:
        """Write the gazetteer, in one step at the end: never half a file."""
        self._name_starts.append(self._names.count)
        pieces = {**self._row_pieces(), **self._key_pieces(watch)}
        unfinished = path.with_name(f"{path.name}.part")
        with unfinished.open("wb") as file:
            front = _front(self._header(facts, pieces))
            file.write(front)
            for part in pieces.values():
                written = 0
                for data in part.data:
                    file.write(data)
                    written += len(data)
                file.write(bytes(aligned(written) - written))
        unfinished.replace(path)

    def _row_pieces(self) -> dict[str, "_Part"]:
        highest = {name: len(words.numbers) for name, words in self._words.items()}
        highest["admin2"], highest["kind"] = highest["admin1"], len(KINDS)
        parts = {}
        for name, column in self._columns.items():
            dtype = "<f4" if name in ("lat", "lon") else narrowest(highest.get(name, 1 << 32))
            parts[name] = _Part(dtype, column.count, column.pieces(dtype))
        starts = self._name_starts
        parts["name_start"] = _Part("<u4", starts.count, starts.pieces("<u4"))
        parts["names"] = _Part("blob", self._names.count, self._names.pieces())
        return parts

    def _key_pieces(self, watch: Watch) -> dict[str, "_Part"]:
        keys, variants = self._keys, self._variants
        starts, entries = self._key_columns["block_start"], self._key_columns["key_entry"]
        before = b""
        for at, (key, row, own) in enumerate(watch("names in order", self._runs.merged())):
            if at % BLOCK == 0:
                starts.append(keys.count)
                before = b""
            keys.append(_front_coded(key, before))
            entries.append(row | (int(MAIN) if own else 0))
            for checksum in _checksums(key.decode()):
                variants.add(checksum, at)
            before = key
        starts.append(keys.count)
        return {
            "keys": _Part("blob", keys.count, keys.pieces()),
            "block_start": _Part("<u4", starts.count, starts.pieces("<u4")),
            "key_entry": _Part("<u4", entries.count, entries.pieces("<u4")),
            "variant_start": _Part("<u4", (1 << 16) + 1, iter([variants.starts().tobytes()])),
            "variant_low": _Part("<u2", variants.count, variants.lows()),
            "variant_key": _Part("<u4", variants.count, variants.positions()),
        }

    def _header(self, facts: Facts, parts: Mapping[str, "_Part"]) -> dict[str, Any]:
        columns, start = {}, 0
        for name, part in parts.items():
            columns[name] = {"dtype": part.dtype, "start": start, "count": part.count}
            start += aligned(part.count * part.size)
        return {
            "inputs": dict(facts.inputs),
            "demonyms": dict(facts.demonyms),
            "country_entries": dict(facts.country_entries),
            "region_codes": dict(facts.region_codes),
            "countries": list(self._words["country"].numbers),
            "regions": [facts.regions(key) for key in self._words["admin1"].numbers],
            "features": list(self._words["feature"].numbers),
            "columns": columns,
        }


@dataclass(frozen=True, slots=True)
class _Part:
    """A column on its way into the file."""

    dtype: str
    count: int
    data: Iterator[bytes]

    @property
    def size(self) -> int:
        return 1 if self.dtype == "blob" else int(self.dtype[-1])


def _front(header: Mapping[str, Any]) -> bytes:
    told = json.dumps(header, ensure_ascii=False, sort_keys=True).encode()
    front = MAGIC + struct.pack("<I", len(told)) + told
    return front + bytes(aligned(len(front)) - len(front))


def _front_coded(key: bytes, before: bytes) -> bytes:
    """What the key shares with the one before it, how much follows, and that."""
    shared = 0
    for one, other in zip(key, before, strict=False):
        if one != other:
            break
        shared += 1
    return bytes((shared, len(key) - shared)) + key[shared:]


def _checksums(key: str) -> Iterator[int]:
    """Checksums of a name's looser forms."""
    loose = loosened(key)
    if loose != key:
        yield zlib.crc32(f"l:{loose}".encode())
    if key.isascii() and len(bones := skeleton(loose)) >= _SHORTEST_BONES:
        yield zlib.crc32(f"s:{bones}".encode())
