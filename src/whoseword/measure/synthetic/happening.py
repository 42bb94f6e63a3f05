"""What the synthetic world is made of: towns, those who are there, and what happens."""

from dataclasses import dataclass
from datetime import date

from whoseword.record import DeedKind, NameKind, Side, Tier


@dataclass(frozen=True, slots=True)
class Town:
    """A settlement where things happen; ``others`` are further spellings of its name."""

    geonames_id: int
    name: str
    lat: float
    lon: float
    country: str
    province: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody of the synthetic world: spellings of the name, first the commonest, and aliases.

    ``institution`` is the id of what it belongs to or speaks for; None where it is its own.
    """

    id: str
    kind: NameKind
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    tier: Tier | None = None
    title: str | None = None
    institution: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What somebody holds to have happened; None is not told.

    ``target`` is a thing in words, ``party`` the armed side that was hit, ``victim`` one of
    ``killed`` by name; ``people`` says in words who suffered.
    """

    kind: DeedKind
    town: Town
    day: date
    perpetrator: Who | None
    target: str | None
    party: Who | None
    victim: Who | None
    people: str
    side: Side
    killed: int | None
    injured: int | None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as it was; ``other`` is the second version that some hold.

    ``like`` is the event that this one is easily taken for, in the same town or the next.
    """

    id: str
    account: Account
    other: Account | None = None
    like: str | None = None
