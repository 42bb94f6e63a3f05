"""What is true of synthetic readings: of which event, on whose word, who is who."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from whoseword.measure.synthetic.happening import Account, Happening, Who
from whoseword.record import (
    Field,
    How,
    Independence,
    LinkKind,
    Pair,
    Reading,
)


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
