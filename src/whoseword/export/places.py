"""The place under which a deed is filed, and countries by their English names."""

from dataclasses import dataclass
from functools import cache

from babel import Locale

from whoseword.record import Deed, Precision, Where

METRES: dict[Precision, int | None] = {
    "exact": 10,
    "street": 100,
    "neighbourhood": 1_000,
    "settlement": 5_000,
    "near_settlement": 25_000,
    "district": 50_000,
    "province": 150_000,
    "line_or_area": None,
    "country": None,
    "region": None,
}
"""How far from the point the place may lie, in metres; None where a shape would be needed."""

FINER_THAN_SETTLEMENT: frozenset[Precision] = frozenset(("exact", "street", "neighbourhood"))
_ROLES = ("place", "to", "from")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a deed is filed; None is not known. ``key`` is the same for the same place.

    A ``name`` that is None with a country: no more than the country is told.
    """

    key: str
    name: str | None
    country: str | None
    country_name: str | None
    geonames_id: int | None
    precision: Precision | None


def where_filed(deed: Deed) -> Where | None:
    """The place of the deed: where it happened, else where it led to, else where it came from."""
    return next((w for role in _ROLES for w in deed.where if w.role == role), None)


def place_of(deed: Deed) -> Place:
    """The place under which a digest files the deed."""
    where = where_filed(deed)
    if where is None:
        return Place("", None, None, None, None, None)
    country = country_name(where.country)
    if where.precision == "country" and where.country is not None:
        return Place(where.country, None, where.country, country, where.geonames_id, "country")
    key = str(where.geonames_id or f"{where.country}/{where.name.casefold()}")
    return Place(key, where.name, where.country, country, where.geonames_id, where.precision)


def country_name(code: str | None) -> str | None:
    """The English name of an ISO 3166 alpha-2 code; the code where there is none."""
    return None if code is None else _territories().get(code, code)


@cache
def _territories() -> dict[str, str]:
    return dict(Locale("en").territories)
