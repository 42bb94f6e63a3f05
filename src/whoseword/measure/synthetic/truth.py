"""What is true of synthetic readings: what happened, on whose word it is told, who is who."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from whoseword.record import (
    DeedKind,
    Field,
    How,
    Independence,
    LinkKind,
    NameKind,
    Pair,
    Reading,
    Side,
    Tier,
)


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


@dataclass(frozen=True, slots=True)
class TrueOrigin:
    """A voice on whose word an event is told, and what its independence hangs on.

    ``institution`` is the party, body or outlet that it speaks for; ``recorded`` false where it
    is an outlet that does not say how it knows, "reportedly", or "local media"; ``described``:
    without a name, but with what it saw. ``denies``: it denies the event instead of telling it.
    """

    id: str
    event: str
    name: str | None
    kind: LinkKind
    named: bool
    interested: bool
    how: How
    institution: str
    recorded: bool
    described: bool
    denies: bool

    @property
    def first_hand(self) -> bool:
        """Whether it saw or did it itself."""
        return self.how in ("witnessed", "acted")


@dataclass(frozen=True, slots=True)
class TrueClaim:
    """A claim's event, its origin, and what that holds; ``tells`` are the fields in its words.

    ``version`` is "first" or "other", None where the words fit both. ``way`` are the ids of the
    outlets from the article's own to the one that heard the voice or wrote the text. ``continues``
    are claims of the outlet it cites in which its chain goes on, and ``ends`` whether its own
    chain names its origin already.
    """

    claim: str
    article: str
    event: str
    origin: str
    version: str | None
    account: Account
    tells: frozenset[Field]
    way: tuple[str, ...]
    continues: tuple[str, ...]
    ends: bool


@dataclass(frozen=True, slots=True)
class TrueDeed:
    """A deed's event, and the version that it tells: "first", "other", None where it fits both."""

    deed: str
    article: str
    event: str
    version: str | None


@dataclass(frozen=True, slots=True)
class TrueCopy:
    """Two articles of which one has the other's text, or both an agency's, whose id is ``via``."""

    earlier: str
    later: str
    credited: bool
    via: str | None


@dataclass(frozen=True, slots=True)
class ReadingTruth:
    """What is true of one reading; ``mentions`` are ids of Names and who bears them.

    ``published`` is the day on which the article came out, also where the article hides it.
    """

    article: str
    outlet: Who
    published: date
    happenings: tuple[Happening, ...]
    deeds: tuple[TrueDeed, ...]
    claims: tuple[TrueClaim, ...]
    origins: tuple[TrueOrigin, ...]
    mentions: tuple[tuple[str, Who], ...]
    copies: tuple[TrueCopy, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A synthetic reading and what is true of it."""

    reading: Reading
    truth: ReadingTruth


@dataclass(frozen=True, slots=True)
class TrueEvent:
    """An event over all readings: who tells it, on whose word, and which words are independent.

    ``pairs`` are those of all origins; ``independence`` is that of the origins that do not deny.
    """

    happening: Happening
    articles: tuple[str, ...]
    deeds: tuple[TrueDeed, ...]
    claims: tuple[TrueClaim, ...]
    origins: tuple[TrueOrigin, ...]
    pairs: tuple[Pair, ...]
    independence: Independence


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of many readings, each part by the id of what it is about."""

    events: Mapping[str, TrueEvent]
    deeds: Mapping[str, TrueDeed]
    claims: Mapping[str, TrueClaim]
    entities: Mapping[str, Who]
    mentions: Mapping[str, str]
    published: Mapping[str, date]
    copies: tuple[TrueCopy, ...]
