"""Expected events: which marked deeds are one, on whose word, with which values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from whoseword.record import How, LinkKind, Side, State

Told = Mapping[str, Any]
"""A part of the record as it is written down."""

Member = tuple[str, int]
"""A report and the place of a marked event in it."""
Index = int | Literal["author"]
"""The place of a marked attribution in its report, or what the report says in its own voice."""

_NOTHING: Told = {}
_STATES: tuple[State, ...] = ("established", "not_established", "not_recorded")


@dataclass(frozen=True, slots=True)
class ExpectedOrigin:
    """One origin; where the text allows a second answer, a set has both, ``hows`` beside ``how``.

    ``same_as`` is the origin that it may be one with; one that is ``optional`` may be missing.
    """

    id: str
    name: str
    kind: LinkKind
    kinds: frozenset[LinkKind]
    named: frozenset[bool]
    interested: frozenset[bool]
    how: How
    hows: frozenset[How]
    claims: Mapping[str, tuple[Index, ...]]
    same_as: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class ExpectedPair:
    """Two origins by their ids, and the states that are right for them.

    ``on_a_witness``: they are established, and it rests on an unnamed witness.
    """

    left: str
    right: str
    states: frozenset[State]
    on_a_witness: bool


@dataclass(frozen=True, slots=True)
class ExpectedValue:
    """One value of a field, who states and who disputes it, and the digits that are right.

    Tolls have ``low`` and ``high``, other fields ``text``; ``revises`` is the place in its field
    of the value whose place it takes. ``field`` may be one that no event has yet.
    """

    field: str
    text: str
    low: int | None
    high: int | None
    side: Side | None
    origins: tuple[str, ...]
    disputed_by: frozenset[str]
    revises: int | None
    digits: frozenset[int]


@dataclass(frozen=True, slots=True)
class Expected:
    """One expected event; ``loose`` may stand alone, ``within`` is the event it may be part of.

    ``versions`` are the members of each account, none where all tell one; ``one_account``: that
    there is but one is right too. ``reports`` counts articles, ``counts`` are the right counts of
    independent origins. Fields ``in_conflict`` must be so, those that ``may_conflict`` can be.
    """

    name: str
    members: frozenset[Member]
    versions: tuple[frozenset[Member], ...]
    loose: frozenset[Member]
    within: str | None
    one_account: bool = False
    origins: tuple[ExpectedOrigin, ...] = ()
    pairs: tuple[ExpectedPair, ...] = ()
    reports: int = 0
    counts: frozenset[int] = frozenset()
    values: tuple[ExpectedValue, ...] = ()
    in_conflict: frozenset[str] = frozenset()
    may_conflict: frozenset[str] = frozenset()


def event_of(told: Told) -> Expected:
    """An event as it is written down."""
    second = told.get("or", _NOTHING)
    conflicts = frozenset(told.get("in_conflict", ()))
    others = frozenset(second.get("in_conflict", conflicts))
    return Expected(
        name=told["name"],
        members=_members(told["members"]),
        versions=tuple(_members(one["members"]) for one in told.get("versions", ())),
        loose=_members(second.get("apart", _NOTHING)),
        within=second.get("with"),
        one_account="versions" in second,
        origins=tuple(_origin(one, second) for one in told["origins"]),
        pairs=tuple(_pairs(told.get("pairs", _NOTHING))),
        reports=told["reports"],
        counts=_either(told["independence"], "count"),
        values=tuple(_values(told.get("values", _NOTHING))),
        in_conflict=conflicts & others,
        may_conflict=conflicts | others,
    )


def _members(told: Mapping[str, list[int]]) -> frozenset[Member]:
    return frozenset((report, index) for report, indices in told.items() for index in indices)


def _either(told: Told, key: str) -> frozenset[Any]:
    """What is written under the key, and the second answer to it."""
    return frozenset((told[key], told.get("or", _NOTHING).get(key, told[key])))


def _origin(told: Told, second: Told) -> ExpectedOrigin:
    return ExpectedOrigin(
        id=told["id"],
        name=told["name"],
        kind=told["kind"],
        kinds=_either(told, "kind"),
        named=_either(told, "named"),
        interested=_either(told, "interested"),
        how=told["how"],
        hows=_either(told, "how"),
        claims={report: tuple(said) for report, said in told["claims"].items()},
        same_as=told.get("or", _NOTHING).get("same_as"),
        optional=told["id"] in second.get("origins_left_out", ()),
    )


def _pairs(told: Told) -> Iterator[ExpectedPair]:
    second = told.get("or", _NOTHING)
    for state in _STATES:
        for left, right in told.get(state, ()):
            others = [other for other in _STATES if [left, right] in second.get(other, ())]
            witness = [left, right] in told.get("on_an_unnamed_witness", ())
            yield ExpectedPair(left, right, frozenset((state, *others)), witness)


def _values(told: Told) -> Iterator[ExpectedValue]:
    for field, values in told.items():
        for one in values:
            yield ExpectedValue(
                field=field,
                text=str(one.get("text", "")),
                low=one.get("low"),
                high=one.get("high"),
                side=one.get("side"),
                origins=tuple(one["origins"]),
                disputed_by=frozenset(one["disputed_by"]),
                revises=one["revises"],
                digits=_either(one, "information"),
            )
