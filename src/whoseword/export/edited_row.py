"""One row of an edited table: which cells a person changed, and what that decides."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from whoseword.export.neutral import as_cell, from_cell
from whoseword.export.table import main_claim
from whoseword.record import Deed, Reading
from whoseword.record.judgement import Decision

PLACE = ("place", "geonames_id", "country", "lat", "lon", "precision")
_FIELDS: Mapping[str, str] = {
    "date": "deed.when",
    "kind": "deed.kind",
    "reality": "deed.reality",
    "perpetrator": "deed.perpetrator",
    "target": "deed.target",
    "victim": "deed.victim",
}
_STATUS: Mapping[str, Decision] = {
    "accepted": "accept",
    "accept": "accept",
    "rejected": "reject",
    "reject": "reject",
}
_SETTLED = {("accept", "accepted"), ("accept", "corrected"), ("reject", "rejected")}
_NUMBERS = {
    n: tuple(f"{n}_{end}" for end in ("low", "chosen", "high")) for n in ("killed", "injured")
}
_NUMERIC = {
    "geonames_id",
    "lat",
    "lon",
    *(column for three in _NUMBERS.values() for column in three),
}
_WHOLE = re.compile(r"(\d+)(?:[.,]0+)?")
_SPREADSHEET_DAY = re.compile(r"(\d{1,4})[./\-](\d{1,2})[./\-](\d{1,4})")


@dataclass(frozen=True, slots=True)
class Decided:
    """What changed cells decide: ``about`` is the deed's or the claim's id, ``field`` a path."""

    column: str
    about: str
    field: str
    decision: Decision
    value: str | None


def is_changed(column: str, before: str, after: str | None) -> bool:
    """Whether a person changed the cell, and not only a spreadsheet its writing."""
    if after is None or after in (before, from_cell(as_cell(before))):
        return False
    if column.startswith("date"):
        return before not in _days_meant(after)
    if column in _NUMERIC:
        return _as_number(before) != _as_number(after)
    if column == "status":
        return (_STATUS.get(after.lower()), before) not in _SETTLED and after.lower() != before
    return " ".join(after.split()) != " ".join(before.split())


def decisions(
    cells: Mapping[str, str], reading: Reading, deed: Deed, changed: set[str]
) -> Iterator[Decided | str]:
    """What the changed cells decide, by column; a text says why one decides nothing."""
    for column in sorted(changed):
        if column in _FIELDS:
            value = cells[column] or None
            yield Decided(column, deed.id, _FIELDS[column], "correct", value)
        elif column == "certainty":
            yield _certainty(cells[column], reading, deed)
        elif column == "status":
            yield _status(cells[column], deed)
        elif column not in _NUMERIC and column not in PLACE:
            yield f"{column}: it is made from other values and cannot be edited here"
    for what, columns in _NUMBERS.items():
        if changed & set(columns):
            yield _amount(what, cells, deed, chosen=f"{what}_chosen" in changed)
    if changed & set(PLACE):
        yield _place(cells, deed, changed)


def _certainty(cell: str, reading: Reading, deed: Deed) -> Decided | str:
    claim = main_claim(reading, deed)
    if claim is None:
        return "certainty: no claim stands behind this deed"
    return Decided("certainty", claim.id, "claim.certainty", "correct", cell or None)


def _status(cell: str, deed: Deed) -> Decided | str:
    decision = _STATUS.get(cell.lower())
    if decision is None:
        return f"status: {cell!r} is neither accepted nor rejected"
    return Decided("status", deed.id, "deed", decision, None)


def _amount(what: str, cells: Mapping[str, str], deed: Deed, *, chosen: bool) -> Decided | str:
    """A chosen number stands for both ends; else the lowest and the highest make a range."""
    low, one, high = (cells.get(column, "") for column in _NUMBERS[what])
    odd = next((told for told in (low, one, high) if told and not _WHOLE.fullmatch(told)), None)
    if odd is not None:
        return f"{what}: {odd!r} is no whole number"
    low, one, high = (_WHOLE.sub(r"\1", told) for told in (low, one, high))
    if chosen and one:
        return Decided(what, deed.id, f"deed.{what}", "correct", one)
    value = f"{low}-{high}" if low or high else None
    return Decided(what, deed.id, f"deed.{what}", "correct", value)


def _place(cells: Mapping[str, str], deed: Deed, changed: set[str]) -> Decided | str:
    """The place as a person says it: of another name, nothing of the old one is kept."""
    name = cells.get("place", "")
    if not name:
        return Decided("place", deed.id, "deed.where", "correct", None)
    kept = changed if "place" in changed else set(PLACE)
    told: dict[str, str | float] = {"name": name}
    for column in kept & {"country", "precision"}:
        if cells.get(column):
            told[column] = cells[column]
    for column in kept & {"geonames_id", "lat", "lon"}:
        number = _as_number(cells.get(column, ""))
        if isinstance(number, float):
            told[column] = int(number) if column == "geonames_id" else number
        elif number:
            return f"{column}: {number!r} is no number"
    return Decided("place", deed.id, "deed.where", "correct", json.dumps(told, ensure_ascii=False))


def _days_meant(cell: str) -> set[str]:
    """The ISO days that a spreadsheet may mean by the cell: 7/3/2016 is two of them."""
    found = _SPREADSHEET_DAY.fullmatch(cell)
    if found is None:
        return set()
    first, middle, last = (int(part) for part in found.groups())
    orders = ((last, middle, first), (last, first, middle), (first, middle, last))
    return {day for order in orders if (day := _day(*order)) is not None}


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None


def _as_number(cell: str) -> float | str:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return cell
