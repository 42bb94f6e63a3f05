"""Where something happened: a name, what the gazetteer makes of it, and how finely it is known."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.kinds import Basis, Precision
from whoseword.record.name import Place
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a role of a deed; without ``geonames_id`` it is outside the gazetteer.

    ``name`` is as told; degrees are WGS84; ``country`` ISO 3166 alpha-2; ``others`` are the
    runners-up, best first. Of a place told from another ("30 km east of Tolo") ``name`` and
    degrees are the other's, ``distance_km`` and ``bearing``, in degrees clockwise from north, what
    is told of the way from there.
    """

    name: str
    role: Literal["place", "from", "to"]
    geonames_id: int | None
    lat: float | None
    lon: float | None
    country: str | None
    precision: Precision | None
    basis: Basis | None
    span: Span | None
    others: tuple[Place, ...] = ()
    distance_km: float | None = None
    bearing: int | None = None
