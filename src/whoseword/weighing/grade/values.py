"""Every value of a field, who stands behind it and against it, and how far it is confirmed."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from whoseword.record import FieldValue, Independence, Origin
from whoseword.weighing.grade.digits import Evidence, graded
from whoseword.weighing.grade.letters import Letters, with_letter
from whoseword.weighing.grade.said import Said

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Measure(Generic[V]):
    """How two values of a field compare.

    ``same`` is alike for values that are one, ``scope`` for those that speak of one thing (the
    killed fighters); ``meets`` whether both can be right; ``within`` whether the first says the
    second too, as 34 says "at least 27". ``grows``: it can only rise with time, as the dead do.
    ``named`` is alike for values that people name alike, where that is not ``same``.
    """

    same: Callable[[V], Hashable]
    scope: Callable[[V], Hashable]
    meets: Callable[[V, V], bool]
    within: Callable[[V, V], bool]
    grows: Callable[[V, V], bool] = lambda _one, _other: False
    named: Callable[[V], Hashable] | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """The origins of an event, and what is known of them.

    ``apart`` are pairs of ids that are established as independent, ``recorded`` the ids of those
    of which it is told how the outlet knows; ``independence`` says how many of some ids are
    independent; ``letters`` how people rated whom each one's word hangs on.
    """

    origins: Sequence[Origin]
    recorded: frozenset[str]
    apart: frozenset[frozenset[str]]
    independence: Callable[[Sequence[str]], Independence]
    letters: Letters = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Held(Generic[V]):
    value: V
    said: tuple[Said[V], ...]

    @property
    def origins(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for said in self.said for one in said.telling.origins))

    @property
    def days(self) -> list[str]:
        return sorted(one.telling.published for one in self.said if one.telling.published)

    @property
    def since(self) -> str | None:
        return next(iter(self.days), None)


def values_of(
    said: Iterable[Said[V]], measure: Measure[V], bench: Bench
) -> tuple[FieldValue[V], ...]:
    """The values of one field, those on most independent words first, then the earliest."""
    held = _held(said, measure)
    values = [_value(one, held, measure, bench) for one in held]
    return tuple(sorted(values, key=lambda one: (-one.independence.count, one.since or "9")))


def in_conflict(said: Iterable[Said[V]], measure: Measure[V], bench: Bench) -> bool:
    """Whether two origins give values that cannot both be right; a revision is no conflict."""
    held = _held(said, measure)
    standing = [one for one in held if not _is_revised(one, held, measure)]
    return any(
        set(other.origins) - set(one.origins)
        for one in standing
        for other in _rivals(one, standing, measure, bench)
    )


def _held(said: Iterable[Said[V]], measure: Measure[V]) -> tuple[_Held[V], ...]:
    found: dict[Hashable, list[Said[V]]] = {}
    for one in said:
        found.setdefault(measure.same(one.value), []).append(one)
    return tuple(_Held(same[0].value, tuple(same)) for same in found.values())


def _value(
    one: _Held[V], held: Sequence[_Held[V]], measure: Measure[V], bench: Bench
) -> FieldValue[V]:
    evidence = _evidence(one, held, measure, bench)
    tellings = [said.telling for said in one.said]
    return FieldValue(
        value=one.value,
        versions=tuple(dict.fromkeys(one.version for one in tellings if one.version is not None)),
        deeds=tuple(telling.deed.id for telling in tellings),
        claims=tuple(dict.fromkeys(c for telling in tellings for c in telling.deed.claims)),
        origins=one.origins,
        independence=bench.independence([origin.id for origin in evidence.agree]),
        grade=with_letter(graded(evidence), evidence.agree, bench.letters),
        since=one.since,
        revises=any(_revises(one, other, measure) for other in held),
        disputed_by=tuple(origin.id for origin in evidence.against if origin.interested),
        chosen=False,
    )


def _evidence(
    one: _Held[V], held: Sequence[_Held[V]], measure: Measure[V], bench: Bench
) -> Evidence:
    """Who states the value or one within it, who excludes it, and who else tells of the event."""
    by_id = {origin.id: origin for origin in bench.origins}
    within = [other for other in held if measure.within(other.value, one.value)]
    agree = dict.fromkeys((*one.origins, *(id_ for other in within for id_ in other.origins)))
    rivals = _rivals(one, held, measure, bench)
    against = dict.fromkeys(id_ for other in rivals for id_ in other.origins if id_ not in agree)
    return Evidence(
        agree=tuple(by_id[id_] for id_ in agree),
        against=tuple(by_id[id_] for id_ in against),
        elsewhere=any(origin.id not in agree for origin in bench.origins),
        recorded=bench.recorded,
        apart=bench.apart,
        withdrawn=_is_revised(one, held, measure),
    )


def _rivals(
    one: _Held[V], held: Sequence[_Held[V]], measure: Measure[V], bench: Bench
) -> tuple[_Held[V], ...]:
    """The values that exclude it, those left out that it takes the place of, or that do so to it.

    Who agreed with the earlier figure does not contradict the later one.
    """
    return tuple(
        other
        for other in held
        if measure.scope(one.value) == measure.scope(other.value)
        and not measure.meets(one.value, other.value)
        and not _revises(one, other, measure)
        and not _revises(other, one, measure)
        and not _outgrown(one, other, measure, bench)
        and not _outgrown(other, one, measure, bench)
    )


def _outgrown(early: _Held[V], late: _Held[V], measure: Measure[V], bench: Bench) -> bool:
    """Whether the first figure was the last word of somebody disinterested before the other came.

    Who counted 27 bodies on the first evening does not contradict 34 dead on the third day; an
    army that goes on saying 14 does.
    """
    interested = {origin.id for origin in bench.origins if origin.interested}
    return (
        measure.grows(early.value, late.value)
        and interested.isdisjoint((*early.origins, *late.origins))
        and bool(early.days and late.days)
        and early.days[-1] < late.days[0]
    )


def _is_revised(one: _Held[V], held: Sequence[_Held[V]], measure: Measure[V]) -> bool:
    """Whether everyone who stated the value has given another one since."""
    later = {id_ for other in held if _revises(other, one, measure) for id_ in other.origins}
    return bool(one.origins) and set(one.origins) <= later


def _revises(one: _Held[V], other: _Held[V], measure: Measure[V]) -> bool:
    """Whether an origin gave the other value first and this one, of one thing, on a later day.

    Who says the market after the town revises nothing; who says 53 after "at least 45" does.
    """
    if one is other or measure.scope(one.value) != measure.scope(other.value):
        return False
    if measure.meets(one.value, other.value) and not measure.grows(other.value, one.value):
        return False
    shared = set(one.origins) & set(other.origins)
    return any((_first(other, id_) or "9") < (_first(one, id_) or "") for id_ in sorted(shared))


def _first(held: _Held[V], origin: str) -> str | None:
    days = [s.telling.published for s in held.said if origin in s.telling.origins]
    return min((day for day in days if day), default=None)
