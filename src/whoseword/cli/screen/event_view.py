"""An event: how many reports on how many words, what they say, and how far it is judged."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.continued_view import circle_lines
from whoseword.cli.screen.layout import section
from whoseword.cli.screen.told import Told
from whoseword.export.dates import date_in_words
from whoseword.export.face import UNREVIEWED
from whoseword.export.weighed_words import (
    FIELD_WORDS,
    STATE_WORDS,
    grade_in_words,
    independence_in_words,
    origin_in_words,
    origin_remarks,
    source_in_words,
    title_of,
    value_in_words,
    would_change,
)
from whoseword.record import Continued, Copy, Event, Field, FieldValue, Origin, Reading

_SHORT = 3


def event_view(
    event: Event, told: Told, copies: Iterable[Copy], continued: Iterable[Continued]
) -> RenderableType:
    """The event's face, its values in short, its reports, and on whose word they have it."""
    return Group(
        event_face(event),
        *section("What is said", [_values(event)]),
        *section("Reports", [_reports(told.readings, tuple(copies))]),
        *section("On whose word", (origin_line(one) for one in event.origins)),
        *section("In a circle: each has it from the next", circle_lines(continued, told)),
        *section("Independent of each other?", independence_lines(event)),
        Text(),
        words(f"next: whoseword versions {event.id}, whoseword explain {event.id}", "dim"),
    )


def event_face(event: Event) -> RenderableType:
    """The event in a box: what it is, on how many words, and how far it is judged."""
    count = f"{event.reports} reports" if event.reports > 1 else "1 report"
    lines = [
        words(title_of(event), "bold"),
        words(f"{count}, {independence_in_words(event.independence, len(event.origins))}"),
    ]
    lines += [_labelled(label, told) for label, told in _judged(event) if told is not None]
    lines += [_disputed(origin) for origin in event.origins if origin.id in event.disputed_by]
    told = UNREVIEWED if event.grade.proposed else "judged by a person"
    return Panel(
        Group(*lines),
        border_style="cyan",
        title=Text(event.id, "dim"),
        title_align="left",
        subtitle=Text(told, "dim"),
        subtitle_align="right",
    )


def _judged(event: Event) -> Iterator[tuple[str, str | None]]:
    yield "that it happened", grade_in_words(event.grade)
    yield "what would change that", would_change(event.grade)
    yield "how reliable its sources are", source_in_words(event.grade)


def _labelled(label: str, told: str) -> Text:
    return Text.assemble((f"{label}: ", "dim")).append_text(words(told))


def _disputed(origin: Origin) -> Text:
    line = Text.assemble(("disputed by ", "yellow")).append_text(words(origin_in_words(origin)))
    return line.append(", a party to it", "dim")


def _values(event: Event) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for field, values in values_of(event):
        line = Text("; ").join(_short(one) for one in values[:_SHORT])
        if len(values) > _SHORT:
            line.append(f"; and {len(values) - _SHORT} more", "dim")
        if field in event.in_conflict:
            line.append("  (these exclude each other)", "yellow")
        table.add_row(FIELD_WORDS[field], line)
    if "happened" in event.in_conflict:
        table.add_row("whether it happened", Text("told and denied", "yellow"))
    return table


def _short(value: FieldValue[Any]) -> Text:
    line = words(value_in_words(value.value), "bold")
    return line.append(" (chosen by a person)", "green") if value.chosen else line


def values_of(event: Event) -> Iterator[tuple[Field, tuple[FieldValue[Any], ...]]]:
    """The fields of which anything is said, with their values."""
    for field in FIELD_WORDS:
        values = getattr(event.fields, field)
        if values:
            yield field, values


def _reports(readings: tuple[Reading, ...], copies: tuple[Copy, ...]) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for style in ("", "cyan", "bold", "dim"):
        table.add_column(style=style)
    outlets = {one.article.id: one.article.outlet or one.article.id[:12] for one in readings}
    for reading in readings:
        article = reading.article
        day = date_in_words(article.published) if article.published else None
        copied = (_copied(one, outlets) for one in copies if one.later == article.id)
        title = words(article.title, "", "no title")
        for line in copied:
            title.append("\n").append_text(line)
        table.add_row(words(day), words(article.outlet), title, article.id[:12])
    return table


def _copied(copy: Copy, outlets: dict[str, str]) -> Text:
    credited = "with credit" if copy.credited else "without credit"
    text = f"shares {copy.shared:.0%} of its text with {outlets[copy.earlier]}, {credited}"
    return words(text, "yellow")


def origin_line(origin: Origin) -> Text:
    """An origin in one line: who, how it knows, and with how many claims."""
    line = words(origin_in_words(origin), "bold cyan" if origin.named else "bold")
    line.append("  ").append_text(words(" · ".join(origin_remarks(origin)), "dim"))
    count = len(origin.claims)
    return line.append(f"  {count} claims  {origin.id}" if count > 1 else f"  {origin.id}", "dim")


def independence_lines(event: Event) -> Iterator[Text]:
    """What is known of pairs of origins, by rule, in three states."""
    if not event.pairs:
        yield from (words(reason) for reason in event.independence.reasons)
        return
    rules = Counter((pair.state, pair.text) for pair in event.pairs)
    order = tuple(STATE_WORDS)
    for (state, text), count in sorted(
        rules.items(), key=lambda rule: (order.index(rule[0][0]), -rule[1])
    ):
        counted = "1 pair" if count == 1 else f"{count} pairs"
        line = Text.assemble((f"{counted} {STATE_WORDS[state]}: ", "bold"))
        yield line.append_text(words(text))
