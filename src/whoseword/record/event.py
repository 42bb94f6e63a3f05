"""One happening over many articles: its versions, its fields' values, its origins, its grade."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from whoseword.record.kinds import DeedKind, How, LinkKind, Precision, Side

State = Literal["established", "not_established", "not_recorded"]
"""Whether origins are known to be independent; the table is in ``weighing/origin``."""

Field = Literal[
    "happened", "kind", "where", "when", "perpetrator", "target", "victim", "killed", "injured"
]
"""What origins may stand against each other on; of whether it ``happened`` there are no values."""

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that gave a result, the claims that it rests on, and the sentence that people see."""

    rule: str
    claims: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Grade:
    """Letter and digit of the Admiralty code, NATO AJP-2.1; neither follows from the other.

    ``source`` is "F", cannot be judged, until a person says otherwise: a machine proposes none.
    ``information`` is 1 to 6, 6 cannot be judged. ``proposed``: this digit is the machine's, by
    ``reasons``; a person's takes its place, and the reasons then tell both.
    """

    scheme: Literal["admiralty"]
    source: Literal["A", "B", "C", "D", "E", "F", "G"]
    information: Literal[1, 2, 3, 4, 5, 6]
    proposed: bool
    reasons: tuple[Reason, ...]

    def __post_init__(self) -> None:
        """Refuse a grade without its reasons."""
        if not self.reasons:
            raise ValueError("a grade needs its reasons")


@dataclass(frozen=True, slots=True)
class Independence:
    """How many origins are known to be independent of each other, and why.

    ``count`` is the size of the largest set that is pairwise established: 1 where origins are
    recorded but no two of them are known to be independent, 0 where none is recorded.
    """

    state: State
    count: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """On whose word: the claims that go back to one voice or one text.

    ``interested`` when it speaks of its own act or its enemy's; ``interested_basis`` holds the
    words, or the judgement, that say so. ``name`` None: not even a description is given.
    """

    id: str
    name: str | None
    kind: LinkKind
    named: bool
    interested: bool
    interested_basis: str | None
    how: How
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two origins, what is known of their independence, and the rule that says so."""

    left: str
    right: str
    state: State
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Range:
    """A number of people; None is an open end."""

    low: int | None
    high: int | None
    side: Side
    who: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what played a part; ``entity`` where the record knows it."""

    text: str
    entity: str | None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a value: degrees WGS84, ISO 3166 alpha-2."""

    name: str
    geonames_id: int | None
    lat: float | None
    lon: float | None
    country: str | None
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days as a value; None is an open or unknown end."""

    edtf: str | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class FieldValue(Generic[V]):
    """One value of one field: who says so, since when, on how many independent words.

    ``since`` is the day of the first article that has it; ``revises`` says that its origin gave
    another value before. ``disputed_by`` are interested origins that deny it. ``chosen`` only by
    a person, who is told in ``judged``; one that no report states has neither claims nor origins.
    """

    value: V
    versions: tuple[str, ...]
    deeds: tuple[str, ...]
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    independence: Independence
    grade: Grade
    since: str | None
    revises: bool
    disputed_by: tuple[str, ...]
    chosen: bool
    judged: Reason | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """Every value that is said of each field: what a person chose, then those of most origins."""

    kind: tuple[FieldValue[DeedKind], ...] = ()
    where: tuple[FieldValue[Spot], ...] = ()
    when: tuple[FieldValue[Days], ...] = ()
    perpetrator: tuple[FieldValue[Actor], ...] = ()
    target: tuple[FieldValue[Actor], ...] = ()
    victim: tuple[FieldValue[Actor], ...] = ()
    killed: tuple[FieldValue[Range], ...] = ()
    injured: tuple[FieldValue[Range], ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One account of an event: deeds that agree on who did it and who suffered."""

    id: str
    deeds: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Why two deeds are one event: their match weight in bits, and what speaks for and against.

    Weights are those of Fellegi and Sunter (1969): the logarithm, to base 2, of how much likelier
    the likeness is between reports of one event than between reports of two.
    """

    left: str
    right: str
    weight: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Deeds judged one happening, with every version of every field under who says so.

    ``formerly`` are ids under which the record knew it before; ``reports`` counts articles.
    """

    id: str
    formerly: tuple[str, ...]
    articles: tuple[str, ...]
    deeds: tuple[str, ...]
    versions: tuple[Version, ...]
    fields: Fields
    in_conflict: tuple[Field, ...]
    disputed_by: tuple[str, ...]
    reports: int
    origins: tuple[Origin, ...]
    pairs: tuple[Pair, ...]
    independence: Independence
    grade: Grade
    joined: tuple[Joined, ...]
