"""Our own table of what the packages lack, world.yaml, as rows and as additions to other rows."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from generate.rows import Row

TABLE = Path(__file__).with_name("world.yaml")


def world() -> dict[str, Any]:
    """The table as it stands in the file."""
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return table


def areas(table: dict[str, Any]) -> list[Row]:
    """Rows for continents, seas and regions."""
    kinds = (("continents", "continent", "CONT"), ("seas", "sea", "SEA"), ("regions", "region", "RGN"))
    rows = []
    for part, kind, feature in kinds:
        for area in table[part]:
            row = Row(area["names"][0], area["lat"], area["lon"], kind, feature, area.get("country", ""))
            row.own_names = set(area["names"])
            rows.append(row)
    return rows


def add_names(rows: Iterable[Row], table: dict[str, Any]) -> None:
    """Give countries, states and towns the short forms and spellings of the table."""
    for row in rows:
        if row.kind == "country":
            row.own_names |= set(table["countries"].get(row.country, ()))
        elif row.kind == "province" and row.country == "US":
            row.own_names |= set(table["states"].get(row.name, ()))
        elif row.kind == "settlement":
            row.own_names |= set(table["spellings"].get(row.geonames_id, ()))


def peoples(table: dict[str, Any]) -> dict[str, str]:
    """The word for a people to the country's code."""
    return {word: code for code, words in table["peoples"].items() for word in words}
