"""A place on its way into the gazetteer."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """One place with all its names.

    ``code`` is GeoNames' key of the first-order region, where there is one.
    """

    name: str
    lat: float
    lon: float
    kind: str
    feature: str
    country: str = ""
    geonames_id: int = 0
    admin1: str = ""
    admin2: str = ""
    code: str = ""
    population: int = 0
    own_names: set[str] = field(default_factory=set)
    other_names: set[str] = field(default_factory=set)
