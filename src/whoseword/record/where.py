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
    runners-up, best first.
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
