"""Names and voices of one article, and what the article says about them."""

from dataclasses import dataclass, field

from whoseword.record.kinds import NameKind, Precision, StatementKind, Status, Tier
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """What the gazetteer holds on a name: degrees WGS84, ISO 3166 alpha-2, score 0 to 1."""

    geonames_id: int | None
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: Precision | None
    score: float
    others: tuple["Place", ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """One name or voice, and where it stands in the text; says nothing on who that is.

    ``text`` is its fullest form; ``tier`` None for what is no person.
    """

    id: str
    kind: NameKind
    tier: Tier | None
    spans: tuple[Span, ...]
    text: str
    place: Place | None = None
    status: Status = "machine"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said about a name, with the claims that say so."""

    about: str
    what: StatementKind
    value: str
    count: int | None
    span: Span
    claims: tuple[str, ...] = ()
    made_by: str | None = None
    status: Status = field(default="machine")
