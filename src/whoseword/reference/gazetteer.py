"""The gazetteer: which places of the world bear a name."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import numpy as np
from rapidfuzz.distance import JaroWinkler

from whoseword.language.spelling import folded, loosened, skeleton
from whoseword.record.globe import Point
from whoseword.reference.packed import KINDS, MAIN, Keys, Packed, open_packed
from whoseword.reference.places import PlaceWords, open_place_words

EntryKind = Literal[
    "settlement",
    "province",
    "district",
    "country",
    "region",
    "sea",
    "continent",
    "quarter",
    "area",
    "facility",
]
Match = Literal["name", "other_name", "loose", "spelling"]
_INDEX = np.uint32(MAIN - 1)
_SHORTEST_BONES = 3
_LEAST_LIKE = 0.88
_ALIKE = 24
# Bones that so many names share tell nothing.
_MOST_ALIKE = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer: degrees WGS84, ISO 3166 alpha-2, names of its regions.

    ``geonames_id`` is None for regions and seas whose number the sources do not carry.
    """

    geonames_id: int | None
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    admin2: str | None
    kind: EntryKind
    population: int
    feature: str

    @property
    def point(self) -> Point:
        """Where it lies."""
        return self.lat, self.lon


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a name may mean, by which spelling, and how like the two are (0 to 1)."""

    entry: Entry
    match: Match
    likeness: float


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """Places by name; a mapped file, so that opening costs nothing and threads may share it."""

    packed: Packed
    keys: Keys
    words: PlaceWords

    def find(self, name: str, *, fuzzy: bool) -> tuple[Entry, ...]:
        """The entries that bear the name, best first.

        With ``fuzzy`` also those of a like spelling.
        """
        return tuple(hit.entry for hit in self.search(name, fuzzy=fuzzy))

    def search(self, name: str, *, fuzzy: bool) -> tuple[Hit, ...]:
        """As ``find``, with how each matches.

        The looser spellings are tried only when the closer give none.
        """
        fold = folded(name)
        if not fold:
            return ()
        return _search(self, fold, fuzzy)

    def country(self, code: str) -> Entry | None:
        """The entry of the country with this ISO 3166 alpha-2 code."""
        index = self.packed.header.country_entries.get(code)
        return None if index is None else self.entry(index)

    def country_of_people(self, word: str) -> str | None:
        """The alpha-2 code of the country whose people the word names ("Tunisian", "Iraqis")."""
        demonyms = self.packed.header.demonyms
        fold = folded(word)
        return demonyms.get(fold) or demonyms.get(fold.removesuffix("s"))

    def entry(self, index: int) -> Entry:
        """The entry in this row."""
        header, columns = self.packed.header, self.packed.columns
        starts = columns["name_start"]
        name = bytes(
            self.packed.blobs["names"][int(starts[index]) : int(starts[index + 1])]
        ).decode()
        number = int(columns["geonames_id"][index])
        return Entry(
            geonames_id=number or None,
            name=name,
            lat=round(float(columns["lat"][index]), 5),
            lon=round(float(columns["lon"][index]), 5),
            country=header.countries[int(columns["country"][index])] or None,
            admin1=header.regions[int(columns["admin1"][index])] or None,
            admin2=header.regions[int(columns["admin2"][index])] or None,
            kind=KINDS[int(columns["kind"][index])],  # type: ignore[arg-type] # the literal's own words
            population=int(columns["population"][index]),
            feature=header.features[int(columns["feature"][index])],
        )

    def rows_with_key(self, key: str) -> Iterator[tuple[int, bool]]:
        """Rows of the entries with this folded name, and whether it is the entry's own."""
        wanted = key.encode()
        at = self.keys.first_not_before(wanted)
        entries = self.packed.columns["key_entry"]
        while at < len(self.keys) and self.keys[at] == wanted:
            yield int(entries[at] & _INDEX), bool(entries[at] & MAIN)
            at += 1

    def keys_with_variant(self, variant: str) -> Iterator[int]:
        """Positions in ``keys`` whose loosened form ("l:…") or skeleton ("s:…") may be this one."""
        checksum = zlib.crc32(variant.encode())
        starts = self.packed.columns["variant_start"]
        start, end = int(starts[checksum >> 16]), int(starts[(checksum >> 16) + 1])
        lows, wanted = self.packed.columns["variant_low"][start:end], np.uint16(checksum & 0xFFFF)
        first, last = np.searchsorted(lows, wanted, "left"), np.searchsorted(lows, wanted, "right")
        positions = self.packed.columns["variant_key"][start + int(first) : start + int(last)]
        yield from (int(at) for at in positions)


def open_gazetteer(own: Path | None = None, file: Path | None = None) -> Gazetteer:
    """The gazetteer as shipped, or that of ``file``; a places.yaml in ``own`` replaces its words.

    LexiconError when it is missing, damaged or of another version.
    """
    if file is None:
        packed = open_packed(Path(str(files("whoseword").joinpath("reference/data/gazetteer.bin"))))
    else:
        packed = open_packed(file, "import the dump again, or set WHOSEWORD_GAZETTEER=shipped")
    return Gazetteer(packed, Keys(packed), open_place_words(own))


@lru_cache(maxsize=20_000)
def _search(gazetteer: Gazetteer, fold: str, fuzzy: bool) -> tuple[Hit, ...]:
    rows: dict[int, tuple[Match, float]] = {}
    for row, own in gazetteer.rows_with_key(fold):
        rows[row] = ("name", 1.0) if own else rows.get(row, ("other_name", 1.0))
    if not rows:
        rows = _loose(gazetteer, loosened(fold))
    if not rows and fuzzy:
        rows = _alike(gazetteer, loosened(fold))
    if fuzzy and rows:
        rows |= _towns_alike(gazetteer, fold, rows)
    hits = [Hit(gazetteer.entry(row), match, like) for row, (match, like) in sorted(rows.items())]
    return tuple(sorted(hits, key=_worth))


def _loose(gazetteer: Gazetteer, loose: str) -> dict[int, tuple[Match, float]]:
    """Rows whose name is the same without articles and with one form of Bin/Ben and the like."""
    found: dict[int, tuple[Match, float]] = {
        row: ("loose", 0.95) for row, _ in gazetteer.rows_with_key(loose)
    }
    for at in gazetteer.keys_with_variant(f"l:{loose}"):
        if loosened(gazetteer.keys[at].decode()) == loose:
            found[int(gazetteer.packed.columns["key_entry"][at] & _INDEX)] = ("loose", 0.95)
    return found


def _alike(gazetteer: Gazetteer, loose: str) -> dict[int, tuple[Match, float]]:
    """Rows whose name has the same consonants and is like enough when its vowels count too."""
    bones = skeleton(loose)
    if len(bones) < _SHORTEST_BONES:
        return {}
    found: dict[int, float] = {}
    alike = tuple(gazetteer.keys_with_variant(f"s:{bones}"))
    for at in alike if len(alike) <= _MOST_ALIKE else ():
        other = loosened(gazetteer.keys[at].decode())
        like = JaroWinkler.similarity(loose, other)
        row = int(gazetteer.packed.columns["key_entry"][at] & _INDEX)
        if like >= _LEAST_LIKE and like > found.get(row, 0.0):
            found[row] = like
    best = sorted(found.items(), key=lambda pair: -pair[1])[:_ALIKE]
    return {row: ("spelling", 0.9 * like) for row, like in best}


def _towns_alike(
    gazetteer: Gazetteer, fold: str, rows: dict[int, tuple[Match, float]]
) -> dict[int, tuple[Match, float]]:
    """Towns of a like spelling in the country where only districts bear the name itself."""
    found = [gazetteer.entry(row) for row in rows]
    if any(entry.kind != "district" for entry in found):
        return {}
    countries = {entry.country for entry in found}
    alike = _alike(gazetteer, loosened(fold))
    towns = {row: told for row, told in alike.items() if row not in rows}
    return {
        row: told
        for row, told in towns.items()
        if gazetteer.entry(row).kind == "settlement" and gazetteer.entry(row).country in countries
    }


_ORDER = {"name": 0, "other_name": 0, "loose": 1, "spelling": 2}


def _worth(hit: Hit) -> tuple[float, ...]:
    """Sorts by closeness of spelling, countries first, then by how many people live there."""
    first = hit.entry.kind in ("country", "continent") and hit.match == "name"
    return (
        _ORDER[hit.match],
        not first,
        -round(hit.likeness, 2),
        -hit.entry.population,
        hit.entry.geonames_id or 0,
    )
