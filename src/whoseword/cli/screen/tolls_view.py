"""An event at a glance: on how many words it is told, its tolls on one scale, and why."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.event_view import independence_lines
from whoseword.cli.screen.layout import indented, section
from whoseword.export.tolls import range_in_words
from whoseword.export.weighed_words import (
    DIGIT_WORDS,
    SIDE_WORDS,
    independence_in_words,
    origin_in_words,
)
from whoseword.record import Event, FieldValue, Range

_WIDTH = 20
_MOST_VALUES, _MOST_NAMES, _MOST_RULES = 7, 3, 2


def glance_view(event: Event) -> RenderableType:
    """How many reports and origins, every number of dead beside the others, and why."""
    count = "1 report" if event.reports == 1 else f"{event.reports} reports"
    told = independence_in_words(event.independence, len(event.origins))
    lines = tuple(independence_lines(event))[:_MOST_RULES]
    return Group(
        words(f"{count}, {told}", "bold"),
        tolls_view(event),
        *section("Independent of each other?", lines),
        *section("Why these reports are one event", _strongest(event)),
    )


def tolls_view(event: Event) -> RenderableType:
    """A line a number of dead, from the lowest to the highest, those of most origins where many."""
    chosen = sorted(event.fields.killed, key=lambda one: -len(one.origins))[:_MOST_VALUES]
    chosen.sort(key=lambda one: (one.value.low or 0, one.value.high or 0))
    most = max((one.value.high or one.value.low or 0 for one in chosen), default=0) or 1
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 1))
    table.add_column(justify="right", style="bold magenta", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for one in chosen:
        table.add_row(
            _amount(one.value), bar(one.value.low, one.value.high, most), _whose(event, one)
        )
    left = len(event.fields.killed) - len(chosen)
    return Group(table, *([indented(words(f"and {left} more", "dim"))] if left else ()))


def _amount(toll: Range) -> Text:
    told = range_in_words(toll.low, toll.high)
    return words(told if toll.side == "unknown" else f"{told} {SIDE_WORDS[toll.side]}")


def _whose(event: Event, value: FieldValue[Range]) -> Text:
    names = [origin_in_words(one) for one in event.origins if one.id in value.origins]
    line = words("; ".join(names[:_MOST_NAMES]), "cyan")
    if len(names) > _MOST_NAMES:
        line.append(f" and {len(names) - _MOST_NAMES} more", "cyan")
    line.append(f"  {DIGIT_WORDS[value.grade.information]}", "dim")
    if value.disputed_by:
        line.append("  disputed by a party", "yellow")
    return line


def _strongest(event: Event) -> Iterator[Text]:
    """What speaks for the merge of most weight, the first few reasons of it."""
    best = max(event.joined, key=lambda one: one.weight, default=None)
    if best is not None:
        told = "; ".join(reason.text for reason in best.reasons[:_MOST_NAMES])
        yield words(told).append(f"  {best.weight:+.1f} bits in all", "dim")


def bar(low: int | None, high: int | None, most: int) -> Text:
    """Where a range lies between nought and the highest number: ●, ●━━● or an open ●▶."""
    first = round((low or 0) / most * (_WIDTH - 1))
    line = Text("·" * first, "dim")
    if high is None:
        return line.append("●▶", "magenta")
    last = round(high / most * (_WIDTH - 1))
    if last > first:
        line.append("●" + "━" * (last - first - 1), "magenta")
    return line.append("●", "magenta")
