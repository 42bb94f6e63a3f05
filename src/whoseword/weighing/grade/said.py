"""What each deed of an event says of each field, with whose word it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from whoseword.record import Actor, Days, Deed, DeedKind, Range, RoleKind, Spot, Toll
from whoseword.record.kinds import HARM

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Telling:
    """A deed as one article tells it: its version, its origins by id, the day it was published.

    ``version`` None: it stands in none, since it fits several accounts or there is but one.
    ``conflicts`` are the fields on which the article sets it against what else it tells.
    """

    deed: Deed
    version: str | None
    origins: tuple[str, ...]
    published: str | None
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said(Generic[V]):
    """One value that one deed gives for one field."""

    value: V
    telling: Telling


@dataclass(frozen=True, slots=True)
class Called:
    """The entity of each Name, and the fullest form that its article has for it, by its id."""

    entities: Mapping[str, str]
    names: Mapping[str, str]


def kinds_said(tellings: Sequence[Telling]) -> Iterator[Said[DeedKind]]:
    """What each calls it; a word for its harm is no kind where another one is told."""
    more = any(telling.deed.kind not in HARM for telling in tellings)
    for telling in tellings:
        if telling.deed.kind not in HARM or not more:
            yield Said(telling.deed.kind, telling)


def days_said(tellings: Iterable[Telling]) -> Iterator[Said[Days]]:
    """When each says it was."""
    for telling in tellings:
        when = telling.deed.when
        if when is not None and (when.earliest or when.latest):
            yield Said(Days(when.edtf, when.earliest, when.latest), telling)


def spots_said(tellings: Iterable[Telling]) -> Iterator[Said[Spot]]:
    """Where each says it was."""
    for telling in tellings:
        for one in telling.deed.where:
            if one.role == "place":
                place = (one.name, one.geonames_id, one.lat, one.lon, one.country, one.precision)
                yield Said(Spot(*place), telling)


def actors_said(
    tellings: Iterable[Telling], role: RoleKind, called: Called
) -> Iterator[Said[Actor]]:
    """Whom each names in the role."""
    for telling in tellings:
        for one in telling.deed.roles:
            if one.role == role:
                who = one.who or ""
                actor = Actor(called.names.get(who, one.text), called.entities.get(who))
                yield Said(actor, telling)


def killed_said(tellings: Iterable[Telling]) -> Iterator[Said[Range]]:
    """How many each counts as killed."""
    for telling in tellings:
        yield from _tolls(telling, telling.deed.killed)


def injured_said(tellings: Iterable[Telling]) -> Iterator[Said[Range]]:
    """How many each counts as injured."""
    for telling in tellings:
        yield from _tolls(telling, telling.deed.injured)


def _tolls(telling: Telling, tolls: Iterable[Toll]) -> Iterator[Said[Range]]:
    for one in tolls:
        if one.low is not None or one.high is not None:
            who = one.who if one.part else _only_one(one, telling)
            yield Said(Range(one.low, one.high, one.side, who), telling)


def _only_one(toll: Toll, telling: Telling) -> str | None:
    """Who it was where a death is told by itself: one of the dead, and not their number."""
    if (toll.low, toll.high) != (1, 1):
        return None
    victims = (role.text for role in telling.deed.roles if role.role == "victim" and role.who)
    return next(victims, None)
