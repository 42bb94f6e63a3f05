"""An event without anything of its own that could name whom a public file withholds."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from whoseword.export.weighed_words import WOULD_CHANGE
from whoseword.record import (
    Actor,
    Event,
    Fields,
    FieldValue,
    Grade,
    Independence,
    Origin,
    Range,
    Reason,
    Spot,
)

V = TypeVar("V")
Telling = Callable[[str], str]

_A_PERSON = Reason("a_person", (), "A person decided so.")


def withheld_event(event: Event, told: Telling) -> Event:
    """The event with ids, numbers and days, and with names only as ``told`` gives them.

    What people decided stays as a value; who they are and what they wrote does not, nor a value
    that no report states, nor a letter. Why deeds were joined and origins held apart is left out.
    """
    fields = event.fields
    return replace(
        event,
        formerly=(),
        fields=Fields(
            kind=_values(fields.kind, lambda kind: kind),
            where=_values(fields.where, lambda spot: _spot(spot, told)),
            when=_values(fields.when, lambda days: days),
            perpetrator=_values(fields.perpetrator, lambda actor: _actor(actor, told)),
            target=_values(fields.target, lambda actor: _actor(actor, told)),
            victim=_values(fields.victim, lambda actor: _actor(actor, told)),
            killed=_values(fields.killed, lambda toll: _toll(toll, told)),
            injured=_values(fields.injured, lambda toll: _toll(toll, told)),
        ),
        origins=tuple(_origin(one, told) for one in event.origins),
        pairs=(),
        independence=_independence(event.independence),
        grade=_grade(event.grade),
        joined=(),
    )


def _values(values: tuple[FieldValue[V], ...], said: Callable[[V], V]) -> tuple[FieldValue[V], ...]:
    return tuple(
        replace(
            one,
            value=said(one.value),
            independence=_independence(one.independence),
            grade=_grade(one.grade),
            judged=None,
        )
        for one in values
        if one.claims or one.deeds
    )


def _spot(spot: Spot, told: Telling) -> Spot:
    return replace(spot, name=told(spot.name))


def _actor(actor: Actor, told: Telling) -> Actor:
    return Actor(told(actor.text), None)


def _toll(toll: Range, told: Telling) -> Range:
    return replace(toll, who=None if toll.who is None else told(toll.who))


def _origin(origin: Origin, told: Telling) -> Origin:
    name = None if origin.name is None else told(origin.name)
    return replace(origin, name=name, interested_basis=None)


def _independence(independence: Independence) -> Independence:
    return replace(independence, reasons=())


def _grade(grade: Grade) -> Grade:
    """The digit with the sentence of its rule; of a person's, that it is one."""
    rules = tuple(one for one in grade.reasons if grade.proposed and one.rule in WOULD_CHANGE)
    return replace(grade, source="F", reasons=rules or (_A_PERSON,))
