"""Values of an event's fields as people write them, and which value of the record they mean."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, cast, get_args

import msgspec

from whoseword.errors import JudgementError
from whoseword.judging import values
from whoseword.language.spelling import folded
from whoseword.record import (
    Actor,
    Days,
    DeedKind,
    Field,
    FieldValue,
    Name,
    Range,
    Span,
    Spot,
)
from whoseword.weighing.ruled import Chosen

EVENT_FIELDS: frozenset[str] = frozenset(get_args(Field))
_NOWHERE = Span(0, 1)
_ROLES = frozenset({"perpetrator", "target", "victim"})
_TOLLS: Mapping[str, Literal["killed", "injured"]] = {"killed": "killed", "injured": "injured"}


def values_in(field: str, text: str, names: tuple[Name, ...] = ()) -> tuple[Chosen, ...]:
    """The values that a text gives for a field; ValueError when it gives none or does not fit."""
    found = tuple(_values_in(field, values.text(text), names))
    if not found:
        raise ValueError("no value")
    return found


def _values_in(field: str, text: str, names: tuple[Name, ...]) -> Iterator[Chosen]:
    if field == "kind":
        yield cast("DeedKind", values.word(text, DeedKind))
    elif field == "when":
        when = values.when(text)
        if when is not None:
            yield Days(when.edtf, when.earliest, when.latest)
    elif field == "where":
        for one in values.places(text, "place", names):
            yield Spot(one.name, one.geonames_id, one.lat, one.lon, one.country, one.precision)
    elif field in _ROLES:
        yield from (Actor(part.strip(), None) for part in text.split(";") if part.strip())
    else:
        for toll in values.tolls(text, _NOWHERE, _TOLLS[field]):
            yield Range(toll.low, toll.high, toll.side, toll.who)


def chosen_in(field: str, text: str, said: Sequence[FieldValue[Any]]) -> tuple[str, bool]:
    """The text that names the values in full, and whether all of them are said in the record.

    "43" is the 43 fighters of the record where it knows no other 43. JudgementError when the
    text fits no value of this field, or several values that are said.
    """
    try:
        given = values_in(field, text)
    except ValueError as error:
        raise JudgementError(f"this value does not fit {field}: {error}", where=text) from error
    known = True
    told: list[Chosen] = []
    for value in given:
        fitting = [one.value for one in said if _means(value, one.value)]
        if len(fitting) > 1:
            cure = "write one of: " + ", ".join(f'"{written(one)}"' for one in fitting)
            raise JudgementError(f"several values of {field} fit this", where=text, cure=cure)
        known = known and bool(fitting)
        told.append(fitting[0] if fitting else value)
    if field == "where" and len(told) > 1:
        return msgspec.json.encode(told).decode(), known
    return "; ".join(map(written, told)), known


def _means(given: Chosen, said: Chosen) -> bool:
    """Whether a person who writes the first may mean the second."""
    if isinstance(given, Range) and isinstance(said, Range):
        same = (given.low, given.high) == (said.low, said.high)
        side = given.side in ("unknown", said.side)
        return same and side and (given.who is None or folded(given.who) == folded(said.who or ""))
    if isinstance(given, Spot) and isinstance(said, Spot):
        if given.geonames_id is not None:
            return given.geonames_id == said.geonames_id
        return folded(given.name) == folded(said.name)
    if isinstance(given, Days) and isinstance(said, Days):
        return (given.earliest, given.latest) == (said.earliest, said.latest)
    if isinstance(given, Actor) and isinstance(said, Actor):
        return folded(given.text) == folded(said.text)
    return given == said


def written(value: Chosen) -> str:
    """The value in the notation in which it is read again."""
    if isinstance(value, Range):
        low, high = ("" if one is None else str(one) for one in (value.low, value.high))
        told = low if value.low == value.high else f"{low}-{high}"
        return " ".join(_plain(part) for part in (told, value.side, value.who) if part)
    if isinstance(value, Days):
        return value.edtf or f"{value.earliest or '..'}/{value.latest or '..'}"
    if isinstance(value, Actor):
        return _plain(value.text)
    if isinstance(value, Spot):
        if value.geonames_id is None and value.lat is None:
            return _plain(value.name)
        return msgspec.json.encode(value).decode()
    return value


def _plain(text: str) -> str:
    """Without the sign that stands between values."""
    return " ".join(text.replace(";", ",").split())
