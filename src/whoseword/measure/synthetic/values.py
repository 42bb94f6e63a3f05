"""What is said of each field of an event: every value, by whom, since when."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date

from whoseword.measure.synthetic.happening import Account, Who
from whoseword.measure.synthetic.truth import TrueClaim, Truth
from whoseword.record import Field


@dataclass(frozen=True, slots=True)
class TrueValue:
    """A value of a field as its voices hold it; the words may tell it less exactly.

    ``value`` is a kind, the id of a place of GeoNames, a day, an id of the world, words or a
    number. ``revises``: an origin of it gave another value before. ``right``: it is what happened.
    """

    field: Field
    value: Hashable
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    since: date
    revises: bool
    right: bool


def values_of(truth: Truth, event: str, field: Field) -> tuple[TrueValue, ...]:
    """The values told of a field, oldest first; denials tell none."""
    known = truth.events[event]
    denying = {origin.id for origin in known.origins if origin.denies}
    told: dict[Hashable, list[TrueClaim]] = {}
    first: dict[str, Hashable] = {}
    revised: set[Hashable] = set()
    claims = [one for one in known.claims if field in one.tells and one.origin not in denying]
    for claim in sorted(claims, key=lambda one: (truth.published[one.article], one.claim)):
        value = _OF_FIELD[field](claim.account)
        told.setdefault(value, []).append(claim)
        if first.setdefault(claim.origin, value) != value:
            revised.add(value)
    right = _OF_FIELD[field](known.happening.account)
    return tuple(
        TrueValue(
            field,
            value,
            tuple(one.claim for one in saying),
            tuple(dict.fromkeys(one.origin for one in saying)),
            truth.published[saying[0].article],
            value in revised,
            value == right,
        )
        for value, saying in told.items()
    )


def _id(who: Who | None) -> str | None:
    return None if who is None else who.id


_OF_FIELD: dict[Field, Callable[[Account], Hashable]] = {
    "kind": lambda account: account.kind,
    "where": lambda account: account.town.geonames_id,
    "when": lambda account: account.day,
    "perpetrator": lambda account: _id(account.perpetrator),
    "target": lambda account: _id(account.party) if account.target is None else account.target,
    "victim": lambda account: _id(account.victim) or account.people,
    "killed": lambda account: account.killed,
    "injured": lambda account: account.injured,
}
