"""What is said to have happened: kind, place, time, who did it to whom, and the toll."""

from dataclasses import dataclass

from whoseword.record.kinds import DeedKind, Reality, RoleKind, Side, Status
from whoseword.record.span import Span
from whoseword.record.when import When
from whoseword.record.where import Where


@dataclass(frozen=True, slots=True)
class Role:
    """Who or what played a part in a deed; ``who`` is the id of a Name, where it has one.

    ``alleged``: the words only lay it to them ("blamed on", "claimed by"); ``claims`` are then the
    ids of the claims that do.
    """

    role: RoleKind
    who: str | None
    span: Span
    text: str
    alleged: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people as a range; None is an open end. Zero is a number, not an unknown.

    ``part``: these are some of those that another toll of the deed counts already. ``also``:
    where the same number is told again of the same deed, maybe by another voice.
    """

    low: int | None
    high: int | None
    who: str | None
    side: Side
    span: Span
    part: bool = False
    also: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a range whose ends are crossed."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"not a range: {self.low} to {self.high}")


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed of one article; ``claims`` assert it, deny it or doubt it.

    ``background``: told as the past that the news stands against, not as the news.
    """

    id: str
    kind: DeedKind
    trigger: Span
    claims: tuple[str, ...]
    reality: Reality
    background: bool
    when: When | None
    where: tuple[Where, ...]
    roles: tuple[Role, ...]
    killed: tuple[Toll, ...]
    injured: tuple[Toll, ...]
    made_by: str
    status: Status = "machine"
