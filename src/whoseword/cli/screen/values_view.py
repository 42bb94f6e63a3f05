"""Every value of every field of an event, side by side: who says so, since when, how judged."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.event_view import event_face, values_of
from whoseword.cli.screen.layout import section, under
from whoseword.export.dates import date_in_words
from whoseword.export.weighed_words import (
    DIGIT_WORDS,
    FIELD_WORDS,
    grade_in_words,
    origin_in_words,
    value_in_words,
    would_change,
)
from whoseword.record import Event, Field, FieldValue, Origin

_TELLING: tuple[Field, ...] = ("perpetrator", "target", "victim", "killed")
_TOGETHER = "Nobody is averaged and nobody overruled: a person decides, on record."


def event_values(event: Event) -> RenderableType:
    """The event's face, its versions, and every field with all its values."""
    parts: list[RenderableType] = [event_face(event)]
    if len(event.versions) > 1:
        parts += section("It is told in versions that differ", _versions(event))
    for field, values in values_of(event):
        table = Padding(field_values(event, values), (0, 0, 0, 3))
        parts += [Text(), _heading(event, field), table]
    parts += section("Why judged so", _why(event))
    return Group(*parts, Text(), words(_TOGETHER, "dim italic"))


def _why(event: Event) -> Iterator[Text]:
    """The sentence of each rule that judged a value, with what would change it."""
    grades = {
        grade_in_words(value.grade): value.grade
        for _, values in values_of(event)
        for value in values
    }
    for told, grade in sorted(grades.items(), key=lambda one: one[1].information):
        line = words(told)
        change = would_change(grade)
        if change is not None:
            line.append(" What would change it: ", "dim").append_text(words(f"{change}.", "dim"))
        yield line


def _versions(event: Event) -> Iterator[RenderableType]:
    """Each version by the doers, those who suffered and the tolls that only it has."""
    for number, version in enumerate(event.versions, start=1):
        head = Text.assemble((f"version {number}", "bold"))
        count = "1 deed" if len(version.deeds) == 1 else f"{len(version.deeds)} deeds"
        head.append(f"  {count}  {version.id}", "dim")
        yield under(head, _own(event, number))


def _own(event: Event, number: int) -> Iterator[Text]:
    for field in _TELLING:
        values: tuple[FieldValue[Any], ...] = getattr(event.fields, field)
        own = [one for one in values if _numbers(event, one) == [number]]
        if own:
            line = Text.assemble((f"{FIELD_WORDS[field]}: ", "dim"))
            yield line.append_text(Text("; ").join(words(value_in_words(v.value)) for v in own))


def _heading(event: Event, field: Field) -> Text:
    line = Text.assemble((FIELD_WORDS[field], "bold underline"))
    return line.append("  values exclude each other", "yellow") if differs(event, field) else line


def differs(event: Event, field: Field) -> bool:
    """Whether two origins exclude each other on the field."""
    return field in event.in_conflict


def field_values(event: Event, values: tuple[FieldValue[Any], ...]) -> Table:
    """A line a value: itself, whose word, since when, its digit in words, in which version."""
    origins = {one.id: one for one in event.origins}
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    table.add_column("said", min_width=16)
    table.add_column("on the word of", ratio=2)
    table.add_column("since", no_wrap=True)
    table.add_column("judged")
    several = len(event.versions) > 1
    if several:
        table.add_column("version", justify="right")
    for value in values:
        row = _row(value, origins)
        table.add_row(*row, *((_in(event, value),) if several else ()))
    return table


def _row(value: FieldValue[Any], origins: Mapping[str, Origin]) -> tuple[Text, ...]:
    told = words(value_in_words(value.value), "bold")
    if value.judged is not None:
        told.append("\n").append_text(words(value.judged.text, "green"))
    whose = Text("; ").join(words(origin_in_words(origins[one]), "cyan") for one in value.origins)
    if not value.origins and value.chosen:
        whose.append("no report: a person decided so", "dim")
    if value.revises:
        whose.append("  revises what it said before", "dim")
    if value.disputed_by:
        whose.append("\n").append_text(words(_disputed(value, origins), "yellow"))
    since = words(date_in_words(value.since) if value.since else None)
    digit = words(DIGIT_WORDS[value.grade.information])
    return told, whose, since, digit


def _disputed(value: FieldValue[Any], origins: Mapping[str, Origin]) -> str:
    """The interested voices that say otherwise, in one line."""
    names = [origin_in_words(origins[one]) for one in value.disputed_by]
    parties = "a party to it" if len(names) == 1 else "parties to it"
    return f"disputed by {' and '.join(names)}, {parties}"


def _in(event: Event, value: FieldValue[Any]) -> Text:
    return words(", ".join(map(str, _numbers(event, value))) or "none", "dim")


def _numbers(event: Event, value: FieldValue[Any]) -> list[int]:
    """The numbers of the versions that have the value."""
    return [at for at, one in enumerate(event.versions, start=1) if one.id in value.versions]


def values_as_json(event: Event) -> Iterator[dict[str, Any]]:
    """One object a value, with the words that people see beside the codes."""
    origins = {one.id: one for one in event.origins}
    for field, values in values_of(event):
        for value in values:
            yield {
                "event": event.id,
                "field": field,
                "in_words": value_in_words(value.value),
                "differs": differs(event, field),
                "grade_in_words": grade_in_words(value.grade),
                "per": [origin_in_words(origins[one]) for one in value.origins],
                **{name: getattr(value, name) for name in value.__dataclass_fields__},
            }
