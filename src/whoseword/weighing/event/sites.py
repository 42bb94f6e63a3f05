"""Where a deed was, as a point on the unit ball."""

from collections.abc import Sequence
from math import cos, radians, sin

from whoseword.language.spelling import folded, loosened
from whoseword.record import Where
from whoseword.record.kinds import REACH_KILOMETRES
from whoseword.weighing.event.sketch import Site

_EARTH = 6371.0
_WIDE = frozenset({"country", "region", "line_or_area"})
_ROLES = ("place", "to", "from")
_FINEST = tuple(REACH_KILOMETRES)


def best_site(told: Sequence[Where]) -> Site | None:
    """The finest of the places where it was; of a journey where it led."""
    if not told:
        return None
    best = min(told, key=_rank)
    wide = best.precision in _WIDE
    x, y, z = _vector(best)
    return Site(
        id=best.geonames_id,
        name=loosened(folded(best.name)),
        country=best.country,
        x=x,
        y=y,
        z=z,
        reach=REACH_KILOMETRES.get(best.precision, 10) / _EARTH,
        wide=wide,
    )


def _rank(where: Where) -> tuple[int, bool, int]:
    fine = _FINEST.index(where.precision) if where.precision in REACH_KILOMETRES else len(_FINEST)
    return _ROLES.index(where.role), where.lat is None, fine


def _vector(where: Where) -> tuple[float | None, float | None, float | None]:
    """The point as a vector of length one: distances are then sums of products."""
    if where.lat is None or where.lon is None:
        return None, None, None
    lat, lon = radians(where.lat), radians(where.lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)
