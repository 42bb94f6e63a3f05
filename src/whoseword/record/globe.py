"""Distances on the earth, taken as a ball."""

from math import asin, cos, radians, sin, sqrt

_RADIUS_KILOMETRES = 6371.0

Point = tuple[float, float]
"""Latitude and longitude in degrees, WGS84."""


def kilometres(one: Point, other: Point) -> float:
    """The distance along a great circle between two points (the haversine formula)."""
    (lat, lon), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * _RADIUS_KILOMETRES * asin(min(1.0, sqrt(half)))
