"""The table that a coder works in: one row a deed, fixed columns, nothing that is a formula."""

import base64
import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.face import Audience
from whoseword.export.neutral import as_cell
from whoseword.export.passages import claims_of, words_of_claim, words_of_deed
from whoseword.export.places import where_filed
from whoseword.export.sources import sources_in_words, sources_of
from whoseword.export.tolls import total_of
from whoseword.record import Claim, Deed, Reading, Toll

COLUMNS = (
    *("date", "date_earliest", "date_latest", "date_basis"),
    *("place", "geonames_id", "country", "lat", "lon", "precision"),
    *("kind", "reality", "perpetrator", "target", "victim"),
    *("killed_low", "killed_chosen", "killed_high"),
    *("injured_low", "injured_chosen", "injured_high"),
    *("sources", "chain", "certainty", "quote"),
    *("article_id", "deed_id", "status", "note", "handling", "check"),
)
"""What each means stands in ``docs/table.md``; an empty cell is not known."""
CHECKED = COLUMNS[: COLUMNS.index("note")]
CHECK_LENGTH = 3

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Range:
    """What the tolls of a deed amount to; ``chosen`` only where there is nothing to choose."""

    low: int | None
    chosen: int | None
    high: int | None


def table_csv(readings: Iterable[Reading], audience: Audience = "internal") -> Iterator[str]:
    """The table as CSV, line by line: UTF-8 without a mark at its head, every cell quoted."""
    yield _line(COLUMNS)
    for reading in readings:
        for row in rows_of(reading, audience):
            yield _line(as_cell(row[column]) for column in COLUMNS)


def rows_of(reading: Reading, audience: Audience = "internal") -> tuple[Row, ...]:
    """The rows of one reading, in the order of its text."""
    described = described_in(reading)
    deeds = sorted(reading.deeds, key=lambda deed: deed.trigger)
    return tuple(_row(reading, deed, described, audience) for deed in deeds)


def amount_of(tolls: tuple[Toll, ...]) -> Range:
    """The sum of the tolls, which stand side by side; an end that one leaves open is open."""
    low, high = total_of(tolls)
    return Range(low, low if low == high else None, high)


def main_claim(reading: Reading, deed: Deed) -> Claim | None:
    """The claim whose chain and certainty stand in the row; None when nobody's is known."""
    return next(iter(claims_of(reading, deed)), None)


def check_of(row: Mapping[str, str]) -> str:
    """A few letters for each cell, so that an edited table shows which cells were touched."""
    return "".join(cell_check(row[column]) for column in CHECKED)


def cell_check(cell: str) -> str:
    """Three letters that stand for what a cell holds."""
    digest = hashlib.sha256(cell.encode()).digest()
    return base64.b32encode(digest)[:CHECK_LENGTH].decode().lower()


def _row(reading: Reading, deed: Deed, described: Mapping[str, str], audience: Audience) -> Row:
    claim = main_claim(reading, deed)
    claims = claims_of(reading, deed)
    row = {
        **_date_cells(deed),
        **_place_cells(deed),
        "kind": deed.kind,
        "reality": deed.reality,
        **{role: _told(deed, role) for role in ("perpetrator", "target", "victim")},
        **_range_cells("killed", amount_of(deed.killed)),
        **_range_cells("injured", amount_of(deed.injured)),
        "sources": sources_in_words(sources_of(reading, claims)),
        "chain": chain_in_words(claim.chain, described) if claim else "",
        "certainty": claim.certainty if claim else "",
        "quote": _quote(reading, deed, claim),
        "article_id": reading.article.id,
        "deed_id": deed.id,
        "status": deed.status,
        "note": "",
        "handling": _handling(deed, audience),
    }
    row["check"] = check_of(row)
    return row


def _date_cells(deed: Deed) -> Row:
    when = deed.when
    return {
        "date": (when.edtf or "") if when else "",
        "date_earliest": (when.earliest or "") if when else "",
        "date_latest": (when.latest or "") if when else "",
        "date_basis": (when.basis or "") if when else "",
    }


def _place_cells(deed: Deed) -> Row:
    where = where_filed(deed)
    if where is None:
        return dict.fromkeys(("place", "geonames_id", "country", "lat", "lon", "precision"), "")
    return {
        "place": where.name,
        "geonames_id": _number(where.geonames_id),
        "country": where.country or "",
        "lat": _number(where.lat),
        "lon": _number(where.lon),
        "precision": where.precision or "",
    }


def _range_cells(what: str, told: Range) -> Row:
    return {
        f"{what}_low": _number(told.low),
        f"{what}_chosen": _number(told.chosen),
        f"{what}_high": _number(told.high),
    }


def _number(value: float | None) -> str:
    return "" if value is None else str(value)


def _told(deed: Deed, role: str) -> str:
    parts = (part for part in deed.roles if part.role == role)
    return "; ".join(dict.fromkeys(f"{p.text} (alleged)" if p.alleged else p.text for p in parts))


def _quote(reading: Reading, deed: Deed, claim: Claim | None) -> str:
    if claim is None:
        return words_of_deed(reading, deed)
    return words_of_claim(reading, claim, deed.trigger)


def _handling(deed: Deed, audience: Audience) -> str:
    told = "internal" if audience == "internal" else "names withheld"
    return f"{told}; unreviewed" if deed.status == "machine" else told


def _line(cells: Iterable[str]) -> str:
    held = io.StringIO()
    csv.writer(held, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return held.getvalue()
