"""What weighing gave of one event, in the words of a digest: counts, versions, conflicts, grade."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from whoseword.export.tolls import range_in_words
from whoseword.export.weighed_words import (
    DIGIT_WORDS,
    FIELD_WORDS,
    SIDE_WORDS,
    grade_in_words,
    independence_in_words,
    origin_in_words,
    source_in_words,
    value_in_words,
    would_change,
)
from whoseword.export.words import KIND_WORDS, running
from whoseword.record import Event, Field, FieldValue, Range

_OF_VERSIONS: tuple[Field, ...] = ("perpetrator", "target", "victim", "killed")


@dataclass(frozen=True, slots=True)
class ToldValue:
    """One value of a field that is in conflict: who says it, how far it is judged, who disputes."""

    value: str
    per: tuple[str, ...]
    judged: str
    disputed_by: tuple[str, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A field on which origins exclude each other, with every value that is told of it."""

    field: Field
    values: tuple[ToldValue, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What weighing gave of an event, in words; ``grade`` is a sentence, never a bare code.

    ``would_change`` says what would change it; ``source`` is None until a person rates one.
    ``versions`` has a line each where there are several: what only that one tells. ``denied_by``
    is None unless the event is told and denied.
    """

    event: str
    kind: str | None
    when: str | None
    reports: int
    independence: str
    grade: str
    would_change: str | None
    source: str | None
    versions: tuple[str, ...]
    differences: tuple[Difference, ...]
    denied_by: tuple[str, ...] | None


def finding_of(event: Event) -> Finding:
    """What a digest tells of the event."""
    fields = event.fields
    return Finding(
        event=event.id,
        kind=KIND_WORDS[fields.kind[0].value] if fields.kind else None,
        when=value_in_words(fields.when[0].value) if fields.when else None,
        reports=event.reports,
        independence=independence_in_words(event.independence, len(event.origins)),
        grade=grade_in_words(event.grade),
        would_change=would_change(event.grade),
        source=None if event.grade.source == "F" else source_in_words(event.grade),
        versions=tuple(_versions(event)) if len(event.versions) > 1 else (),
        differences=tuple(_differences(event)),
        denied_by=_named(event, event.disputed_by) if "happened" in event.in_conflict else None,
    )


def _differences(event: Event) -> Iterator[Difference]:
    for field in FIELD_WORDS:
        values = getattr(event.fields, field)
        if field in event.in_conflict and values:
            yield Difference(field, tuple(_told(event, value) for value in values))


def _told(event: Event, value: FieldValue[Any]) -> ToldValue:
    return ToldValue(
        value=_in_words(value.value),
        per=_named(event, value.origins),
        judged=DIGIT_WORDS[value.grade.information],
        disputed_by=_named(event, value.disputed_by),
        chosen=value.chosen,
    )


def _named(event: Event, ids: tuple[str, ...]) -> tuple[str, ...]:
    told = (origin_in_words(one) for one in event.origins if one.id in ids)
    return tuple(dict.fromkeys(told))


def _versions(event: Event) -> Iterator[str]:
    """What each version alone tells: who did it, to whom, how many died."""
    for version in event.versions:
        parts: list[str] = []
        for field in _OF_VERSIONS:
            values: tuple[FieldValue[Any], ...] = getattr(event.fields, field)
            own = (_in_words(one.value) for one in values if one.versions == (version.id,))
            told = ", ".join(dict.fromkeys(own))
            if told:
                parts.append(f"{FIELD_WORDS[field]}: {told}")
        yield "; ".join(parts) or "nothing that only it tells"


def _in_words(value: Any) -> str:
    """The value as in a line of text: of people whose side nobody states no side is told."""
    if not isinstance(value, Range):
        return value_in_words(value)
    told = range_in_words(value.low, value.high)
    side = "" if value.side == "unknown" else f" {SIDE_WORDS[value.side]}"
    return f"{told}{side} ({running(value.who)})" if value.who else f"{told}{side}"
