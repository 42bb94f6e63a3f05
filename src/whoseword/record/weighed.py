"""What many readings amount to together: the result of weighing."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.entity import Entity, Tie
from whoseword.record.event import Event
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles that share passages; ``shared`` is their part of the later text, 0 to 1.

    Each passage is its characters in the earlier and in the later text. ``credited``: the later
    names the earlier's outlet or is of the same, credits the wire ``via`` that it is of, or both
    name that wire.
    ``order`` is what tells which is the earlier: days of publication or who names whom; None when
    nothing does, and the smaller id stands first.
    """

    earlier: str
    later: str
    shared: float
    credited: bool
    via: str | None
    passages: tuple[tuple[Span, Span], ...]
    order: Literal["date", "credit"] | None = None


@dataclass(frozen=True, slots=True)
class Continued:
    """A claim that cites an outlet, and the claims of the outlet's own article it goes on in.

    ``circle``: following on from there leads back to the claim's own article, or to its outlet
    in an earlier one, which does not say how it knows.
    """

    claim: str
    continues: tuple[str, ...]
    reason: str
    circle: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """Entities, events, chains continued, copies, and the pairs of mentions left open.

    The same for the same readings and judgements, in whatever order they came.
    """

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    continued: tuple[Continued, ...]
    copies: tuple[Copy, ...]
    ties: tuple[Tie, ...]
