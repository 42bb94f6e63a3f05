"""The fields of an event: every value of each, and which are in conflict."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, get_args

from whoseword.language.spelling import folded
from whoseword.record import Actor, Days, DeedKind, Field, Fields, FieldValue, Range, Spot
from whoseword.weighing.grade.chosen import choice_of, with_chosen
from whoseword.weighing.grade.compatible import (
    actors_meet,
    days_meet,
    days_within,
    kinds_meet,
    range_grows,
    range_within,
    ranges_meet,
    spot_within,
    spots_meet,
)
from whoseword.weighing.grade.questions import questioned
from whoseword.weighing.grade.said import (
    Called,
    Said,
    Telling,
    actors_said,
    days_said,
    injured_said,
    killed_said,
    kinds_said,
    spots_said,
)
from whoseword.weighing.grade.values import Bench, Measure, in_conflict, values_of
from whoseword.weighing.ruled import Choice

V = TypeVar("V")
Values = tuple[FieldValue[V], ...]


def _one_thing(_: object) -> str:
    return ""


def _actor(one: Actor) -> str:
    return one.entity or folded(one.text)


KINDS: Measure[DeedKind] = Measure(str, _one_thing, kinds_meet, lambda one, other: one == other)
DAYS: Measure[Days] = Measure(
    lambda one: (one.earliest, one.latest), _one_thing, days_meet, days_within
)
SPOTS: Measure[Spot] = Measure(
    lambda one: one.geonames_id or folded(one.name),
    _one_thing,
    spots_meet,
    spot_within,
    named=lambda one: folded(one.name),
)
ACTORS: Measure[Actor] = Measure(
    _actor,
    _one_thing,
    actors_meet,
    lambda one, other: _actor(one) == _actor(other),
    named=lambda one: folded(one.text),
)
TOLLS: Measure[Range] = Measure(
    lambda one: (one.low, one.high, one.side, one.who),
    lambda one: (one.side, one.who),
    ranges_meet,
    range_within,
    range_grows,
    named=lambda one: (one.low, one.high, one.side),
)


def fields_of(
    tellings: Sequence[Telling], called: Called, bench: Bench, choices: Sequence[Choice] = ()
) -> Fields:
    """Every value that the tellings give of each field, and what a person chose among them."""

    def told(field: Field, said: Iterable[Said[V]], measure: Measure[V]) -> Values[V]:
        said = tuple(said)
        values = values_of(said, measure, bench)
        return with_chosen(values, said, measure, choice_of(choices, field))

    return Fields(
        kind=told("kind", kinds_said(tellings), KINDS),
        where=told("where", spots_said(tellings), SPOTS),
        when=told("when", days_said(tellings), DAYS),
        perpetrator=told("perpetrator", actors_said(tellings, "perpetrator", called), ACTORS),
        target=told("target", actors_said(tellings, "target", called), ACTORS),
        victim=told("victim", actors_said(tellings, "victim", called), ACTORS),
        killed=told("killed", killed_said(tellings), TOLLS),
        injured=told("injured", injured_said(tellings), TOLLS),
    )


def conflicts_of(tellings: Sequence[Telling], called: Called, bench: Bench) -> tuple[Field, ...]:
    """The fields on which two origins stand against each other, in the order of the record.

    Victims may be many: two of them contradict nothing.
    """
    found: dict[Field, bool] = {
        "kind": in_conflict(kinds_said(tellings), KINDS, bench),
        "where": in_conflict(spots_said(tellings), SPOTS, bench),
        "when": in_conflict(days_said(tellings), DAYS, bench),
        "perpetrator": in_conflict(actors_said(tellings, "perpetrator", called), ACTORS, bench),
        "killed": in_conflict(killed_said(tellings), TOLLS, bench),
        "injured": in_conflict(injured_said(tellings), TOLLS, bench),
    }
    in_question = questioned(tellings, called)
    fields: tuple[Field, ...] = get_args(Field)
    return tuple(one for one in fields if found.get(one) or one in in_question)
