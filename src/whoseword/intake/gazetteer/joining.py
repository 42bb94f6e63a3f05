"""A dump beside the gazetteer as shipped: what is in both is the dump's, with the names of both."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whoseword.intake.gazetteer.compiler import Compiler, Facts, Watch, unwatched
from whoseword.intake.gazetteer.dump import Dump
from whoseword.intake.gazetteer.row import Row
from whoseword.intake.gazetteer.runs import Named
from whoseword.language.spelling import folded
from whoseword.reference.gazetteer import Entry, Gazetteer
from whoseword.reference.packed import MAIN

_INDEX = int(MAIN) - 1


@dataclass(frozen=True, slots=True)
class Joined:
    """How many places are the dump's, how many stayed the shipped one's, how many had no kind."""

    taken: int
    kept: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Tables:
    """Names that GeoNames gives apart: of regions by code, of countries by alpha-2 code."""

    regions: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)


def write_joined(
    dump: Dump,
    shipped: Gazetteer,
    target: Path,
    tables: Tables = Tables(),
    watch: Watch = unwatched,
) -> Joined:
    """Compile the dump and the shipped gazetteer into one file; what became of the places.

    SourceError when the dump is none; the target is then as it was.
    """
    with Compiler(target.with_name(f"{target.name}.rows")) as compiler:
        numbers, countries = _take(dump, compiler, watch)
        taken = compiler.count
        regions = _Regions(shipped, {**tables.regions, **dump.region_names})
        moved = _keep(shipped, numbers, compiler, regions)
        compiler.names(_moved_names(shipped, moved))
        entries = {
            code: int(moved[row]) for code, row in shipped.packed.header.country_entries.items()
        }
        entries = {**countries, **entries}
        compiler.names(_country_names(tables.countries, entries))
        header = shipped.packed.header
        facts = Facts(
            inputs={**header.inputs, "dump": dump.path.name},
            demonyms=header.demonyms,
            country_entries=entries,
            region_codes={**header.region_codes, **regions.first_order()},
            regions=regions.name,
        )
        compiler.write(target, facts, watch)
    return Joined(taken, compiler.count - taken, dump.skipped)


def _take(dump: Dump, compiler: Compiler, watch: Watch) -> tuple[NDArray[Any], dict[str, int]]:
    """Add the dump's rows; their GeoNames numbers in order, and the rows of its countries."""
    numbers = array("I")
    countries: dict[str, int] = {}
    for row in watch("places", dump.rows()):
        at = compiler.add(row)
        numbers.append(row.geonames_id)
        if row.feature == "PCLI":
            countries.setdefault(row.country, at)
    return np.frombuffer(numbers, np.uint32), countries


def _keep(
    shipped: Gazetteer, numbers: NDArray[Any], compiler: Compiler, regions: "_Regions"
) -> NDArray[Any]:
    """Where each row of the shipped gazetteer is now: the dump's of its number, or a new one."""
    order = np.argsort(numbers, kind="stable")
    own = shipped.packed.columns["geonames_id"]
    at = np.searchsorted(numbers, own, sorter=order)
    moved = np.zeros(len(own), np.int64)
    for row, number in enumerate(own.tolist()):
        place = order[at[row]] if at[row] < len(order) else None
        if number and place is not None and numbers[place] == number:
            moved[row] = place
        else:
            moved[row] = compiler.place(_as_row(shipped.entry(row), regions))
    return moved


def _as_row(entry: Entry, regions: "_Regions") -> Row:
    row = Row(entry.name, entry.lat, entry.lon, entry.kind, entry.feature, entry.country or "")
    row.geonames_id, row.population = entry.geonames_id or 0, entry.population
    row.admin1 = regions.key(entry)
    row.admin2 = f"={entry.admin2}" if entry.admin2 else ""
    return row


def _moved_names(shipped: Gazetteer, moved: NDArray[Any]) -> Iterator[Named]:
    """Every name of the shipped gazetteer with the row that bears it now, in order."""
    entries = shipped.packed.columns["key_entry"].tolist()
    named = zip(shipped.keys, entries, strict=True)
    for key, bearers in groupby(named, key=itemgetter(0)):
        yield from sorted((key, int(moved[entry & _INDEX]), entry > _INDEX) for _, entry in bearers)


def _country_names(names: Mapping[str, str], entries: Mapping[str, int]) -> Iterable[Named]:
    return sorted(
        (folded(name).encode(), entries[code], True)
        for code, name in names.items()
        if code in entries
    )


class _Regions:
    """Names of regions by key: GeoNames' codes, or "=" and a name where no code is known."""

    def __init__(self, shipped: Gazetteer, told: Mapping[str, str]) -> None:
        codes = shipped.packed.header.region_codes
        self._names = {**codes, **told}
        self._codes = {(code.partition(".")[0], name): code for code, name in codes.items()}

    def key(self, entry: Entry) -> str:
        """The key of the first-order region that an entry of the shipped gazetteer lies in."""
        if entry.admin1 is None:
            return ""
        return self._codes.get((entry.country or "", entry.admin1)) or f"={entry.admin1}"

    def name(self, key: str) -> str:
        """The name of a region; "" where its code has none."""
        return key[1:] if key.startswith("=") else self._names.get(key, "")

    def first_order(self) -> dict[str, str]:
        """The names of first-order regions by code."""
        return {code: name for code, name in self._names.items() if code.count(".") == 1}
