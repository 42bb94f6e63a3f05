"""A deed while its sentence is being written."""

from dataclasses import dataclass, field

from whoseword.record import DeedKind, Field, Role, Span, StatementKind, Toll, When, Where


@dataclass(frozen=True, slots=True)
class Said:
    """A statement about somebody that comes with a sentence; ``about`` is an id of the world."""

    about: str
    what: StatementKind
    value: str
    span: Span


@dataclass(slots=True)
class Draft:
    """A deed before it has its id; its roles have ids of the world and no text yet."""

    kind: DeedKind
    trigger: Span | None = None
    roles: list[Role] = field(default_factory=list)
    when: When | None = None
    where: tuple[Where, ...] = ()
    killed: list[Toll] = field(default_factory=list)
    injured: list[Toll] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    @property
    def tells(self) -> frozenset[Field]:
        """The fields that it tells."""
        told: dict[Field, bool] = {
            "kind": True,
            "where": bool(self.where),
            "when": self.when is not None,
            "killed": bool(self.killed),
            "injured": bool(self.injured),
        }
        roles = {one.role for one in self.roles}
        parts: tuple[Field, ...] = ("perpetrator", "target", "victim")
        told |= {part: part in roles for part in parts}
        return frozenset(one for one, is_told in told.items() if is_told)
