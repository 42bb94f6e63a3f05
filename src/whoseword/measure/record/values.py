"""What is said of each field, with whose word, who disputes it, its digit; fields in conflict."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from whoseword.language.spelling import folded
from whoseword.measure.answers import Answer
from whoseword.measure.expected import Expected, ExpectedValue
from whoseword.measure.matching import same_days
from whoseword.measure.record.held import Held
from whoseword.measure.record.origins import origins_found
from whoseword.record import Actor, Days, Event, FieldValue, Origin, Range, Spot

_TOLLS = ("killed", "injured")
_SMALL = frozenset(["a", "an", "the", "of", "in", "at", "on", "by", "and", "or", "to", "no", "not"])

Ours = Mapping[str, Origin | None]
AnyValue = FieldValue[Any]


def value_answers(expected: Expected, event: Event | None, held: Held) -> Iterator[Answer]:
    """Each expected value of each field, and the fields in conflict."""
    ours = origins_found(expected, event, held)
    for wanted in expected.values:
        found = [] if event is None else values_like(wanted, event)
        yield from _of_value(expected, wanted, found, ours)
    in_conflict = frozenset() if event is None else frozenset(event.in_conflict)
    for field in sorted(expected.in_conflict | (in_conflict - expected.may_conflict)):
        told = field if field in expected.in_conflict else ""
        read = field if field in in_conflict else ""
        yield Answer("fields in conflict", told == read, expected.name, told, read)


def values_like(wanted: ExpectedValue, event: Event) -> Sequence[AnyValue]:
    """The event's values that say what is expected; none of a field that events do not have."""
    held: Sequence[AnyValue] = getattr(event.fields, wanted.field, ())
    return [one for one in held if _says(one.value, wanted)]


def digit_answers(expected: Expected, event: Event | None) -> Iterator[Answer]:
    """For each expected toll whether it is there with its digit."""
    for wanted in (one for one in expected.values if one.field in _TOLLS):
        yield _digit(expected, wanted, [] if event is None else values_like(wanted, event))


def _of_value(
    expected: Expected, wanted: ExpectedValue, found: Sequence[AnyValue], ours: Ours
) -> Iterator[Answer]:
    told = told_of_value(wanted)
    kind = "tolls" if wanted.field in _TOLLS else "other values"
    yield Answer(kind, bool(found), expected.name, told, "")
    yield _digit(expected, wanted, found)
    if not found:
        return
    best = _likest(found, wanted, ours)
    names = {one.id: id_ for id_, one in ours.items() if one is not None}
    sides = (
        ("who states a value", best.origins, frozenset(wanted.origins)),
        ("who disputes a value", best.disputed_by, wanted.disputed_by),
    )
    for figure, some, right in sides:
        said = frozenset(names.get(one, one) for one in some)
        words = f"{told}: {', '.join(sorted(right)) or 'nobody'}"
        yield Answer(figure, said == right, expected.name, words, ", ".join(sorted(said)))
    revises = wanted.revises is not None
    yield Answer(
        "revisions", best.revises == revises, expected.name, f"{told}: {revises}", f"{best.revises}"
    )


def _digit(expected: Expected, wanted: ExpectedValue, found: Sequence[AnyValue]) -> Answer:
    figure = "digits of tolls" if wanted.field in _TOLLS else "digits of other values"
    digits = [one.grade.information for one in found]
    right = not wanted.digits.isdisjoint(digits)
    told = f"{told_of_value(wanted)}: {' or '.join(map(str, sorted(wanted.digits)))}"
    rules = [f"{one.grade.information} {one.grade.reasons[0].rule}" for one in found]
    return Answer(figure, right, expected.name, told, ", ".join(rules))


def told_of_value(wanted: ExpectedValue) -> str:
    """The field, and what is said of it."""
    if wanted.field not in _TOLLS:
        return f"{wanted.field} {wanted.text}"
    high = "or more" if wanted.high is None else f"to {wanted.high}"
    side = f" {wanted.side}" if wanted.side else ""
    return f"{wanted.field}{side} {wanted.low} {high}"


def _likest(found: Sequence[AnyValue], wanted: ExpectedValue, ours: Ours) -> AnyValue:
    """Of several values of these words the one with most of the expected origins."""
    ids = {one.id for id_ in wanted.origins if (one := ours[id_]) is not None}
    return max(found, key=lambda one: (len(ids & {*one.origins}), -len(one.origins)))


def _says(value: object, wanted: ExpectedValue) -> bool:
    if isinstance(value, Range):
        return (value.low, value.high) == (wanted.low, wanted.high)
    if isinstance(value, Days):
        return _same_days(value, wanted.text)
    name = value.text if isinstance(value, Actor) else value.name if isinstance(value, Spot) else ""
    return not words_of(name).isdisjoint(words_of(wanted.text))


def _same_days(value: Days, text: str) -> bool:
    try:
        return same_days(text, value.earliest, value.latest)
    except ValueError:  # told in words: "about 8 a.m."
        return False


def words_of(text: str) -> set[str]:
    """The words of a value that tell it from others."""
    plain = folded(text.replace("’", "'").replace("'s", "")).replace(",", " ")
    return {word.strip(".;()") for word in plain.split()} - _SMALL
