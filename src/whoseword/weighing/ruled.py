"""What people decided of events, outlets and origins, as the steps of weighing take it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from whoseword.record import Actor, Days, DeedKind, Field, Range, Reason, Spot

Letter = Literal["A", "B", "C", "D", "E", "F", "G"]
Digit = Literal[1, 2, 3, 4, 5, 6]
Chosen = DeedKind | Spot | Days | Actor | Range


@dataclass(frozen=True, slots=True)
class Choice:
    """The values that a person chose for one field of the event that tells ``deeds``."""

    deeds: tuple[str, ...]
    field: Field
    values: tuple[Chosen, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Graded:
    """A person's digit, or letter, for the event that tells ``deeds`` as a whole."""

    deeds: tuple[str, ...]
    mark: Letter | Digit
    reason: Reason


@dataclass(frozen=True, slots=True)
class OnEvent:
    """What people decided of one event: of what stands on one field the latest alone."""

    choices: tuple[Choice, ...] = ()
    graded: tuple[Graded, ...] = ()


UNTOUCHED = OnEvent()


@dataclass(frozen=True, slots=True)
class Rated:
    """A person's letter for the outlet, agency, body or person of these mentions."""

    mentions: tuple[str, ...]
    letter: Letter
    name: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Interest:
    """Whether a person holds an origin to be a party: in words, who said so, when and why.

    Of one event's origin ``claims`` are those that ended there, and ``deeds`` the event's; of an
    outlet, body or person wherever it speaks ``mentions`` are its own.
    """

    interested: bool
    basis: str
    mentions: tuple[str, ...] = ()
    claims: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Voices:
    """What people judged of voices: who is a party or none, and how reliable each is.

    ``parties`` and ``letters`` are by entity, ``of_claims`` on origins of one event.
    """

    parties: Mapping[str, Interest]
    of_claims: tuple[Interest, ...]
    letters: Mapping[str, Rated]


NO_VOICES = Voices({}, (), {})


def holder_of(parts: Iterable[str], home: Mapping[str, str]) -> str | None:
    """Where most of the parts are now, of equals where the first is; None where none is left.

    What is judged of an event stays with the bulk of what it was judged on when a part leaves.
    """
    homes = Counter(home[part] for part in parts if part in home)
    return homes.most_common(1)[0][0] if homes else None
