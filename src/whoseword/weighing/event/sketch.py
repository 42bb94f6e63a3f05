"""A deed as it is compared: flat values, so that code and a database compare alike."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record import DeedKind, Side

Sort = Literal["means", "fight", "harm", "other"]
"""What a kind names: the means (shelling), a fight or its damage, the harm (a death), another."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who or what bears a role: ids of entities or names, and what else is told, as word codes."""

    ids: tuple[str, ...] = ()
    words: tuple[int, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether anything is told of the bearer."""
        return bool(self.ids or self.words)


@dataclass(frozen=True, slots=True)
class Site:
    """Where: the point as a vector on the unit ball, and how far the place reaches from it.

    ``wide``: a country, province or region, told by ``country`` and name alone.
    """

    id: int | None
    name: str
    country: str | None
    x: float | None
    y: float | None
    z: float | None
    reach: float
    wide: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many people as a range of numbers; ``side`` whose they are."""

    low: int
    high: int
    side: Side


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of one deed; days are numbers as of ``date.toordinal``, None is not known.

    Deeds of two families are never compared. ``to_come``: planned, threatened or supposed.
    ``denied``: told as not having happened; ``attempted``: as having failed. ``voices`` are those
    at the ends of its claims' chains, the outlet's own left out. ``words`` are codes of its
    sentence's words and ``lead`` of its article's title and lead, each with the sum of their
    weights; ``rare`` are the rarest of the sentence's words, without those by which many deeds of
    any time are told: kind, place, groups, voices. ``disputes`` name the article's conflicts that
    the deed is in.
    """

    deed: str
    article: str
    claims: tuple[str, ...]
    voices: tuple[str, ...]
    published: int | None
    start: int
    kind: DeedKind
    sort: Sort
    family: str
    to_come: bool
    denied: bool
    background: bool
    first: int | None
    last: int | None
    site: Site | None
    doer: Cast
    target: Cast
    victim: Cast
    killed: Count | None
    injured: Count | None
    words: tuple[int, ...]
    words_weight: int
    lead: tuple[int, ...]
    lead_weight: int
    rare: tuple[int, ...]
    disputes: tuple[str, ...]
    attempted: bool = False

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Its place among deeds: by day of publication, article and place in the text."""
        return (self.published or _UNDATED, self.article, self.start, self.deed)


# Behind every day of the calendar.
_UNDATED = 4_000_000
