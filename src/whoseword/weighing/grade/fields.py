"""The fields of an event: every value of each, and which are in conflict."""

from collections.abc import Sequence
from typing import get_args

from whoseword.language.spelling import folded
from whoseword.record import Actor, Days, DeedKind, Field, Fields, Range, Spot
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
    Telling,
    actors_said,
    days_said,
    injured_said,
    killed_said,
    kinds_said,
    spots_said,
)
from whoseword.weighing.grade.values import Bench, Measure, in_conflict, values_of


def _one_thing(_: object) -> str:
    return ""


def _actor(one: Actor) -> str:
    return one.entity or folded(one.text)


KINDS: Measure[DeedKind] = Measure(str, _one_thing, kinds_meet, lambda one, other: one == other)
DAYS: Measure[Days] = Measure(
    lambda one: (one.earliest, one.latest), _one_thing, days_meet, days_within
)
SPOTS: Measure[Spot] = Measure(
    lambda one: one.geonames_id or folded(one.name), _one_thing, spots_meet, spot_within
)
ACTORS: Measure[Actor] = Measure(
    _actor, _one_thing, actors_meet, lambda one, other: _actor(one) == _actor(other)
)
TOLLS: Measure[Range] = Measure(
    lambda one: (one.low, one.high, one.side, one.who),
    lambda one: (one.side, one.who),
    ranges_meet,
    range_within,
    range_grows,
)


def fields_of(tellings: Sequence[Telling], called: Called, bench: Bench) -> Fields:
    """Every value that the tellings give of each field."""
    doers, targets, victims = (
        values_of(actors_said(tellings, role, called), ACTORS, bench)
        for role in ("perpetrator", "target", "victim")
    )
    return Fields(
        kind=values_of(tuple(kinds_said(tellings)), KINDS, bench),
        where=values_of(spots_said(tellings), SPOTS, bench),
        when=values_of(days_said(tellings), DAYS, bench),
        perpetrator=doers,
        target=targets,
        victim=victims,
        killed=values_of(killed_said(tellings), TOLLS, bench),
        injured=values_of(injured_said(tellings), TOLLS, bench),
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
