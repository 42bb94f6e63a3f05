"""A marked set's figures as a table of eighty columns, and what was missed, for reading."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.measure.figures import Line, Measured
from whoseword.measure.misses import Miss, counted, first_of_each


def figures_view(about: str, remark: str, measured: Measured) -> Iterator[RenderableType]:
    """What the set is, its figures, and below them where the published ones are from."""
    yield words(about, "dim")
    yield _table(measured)
    for line in measured.lines:
        if line.value is None:
            yield words(f"{line.name}: {_why(line)}", "dim")
    for told in _published(measured):
        yield words(told, "dim")
    if remark:
        yield words(f"published: {remark}", "dim")


def _why(line: Line) -> str:
    return "nothing is marked" if not line.marked else "this tagger does not tell"


def _published(measured: Measured) -> Iterator[str]:
    """A sentence for each who reached something, with all of it."""
    held: dict[tuple[str, str], list[str]] = {}
    for line in measured.lines:
        if line.published is not None:
            reached = f"{line.name} {_value(line, line.published.value)}"
            held.setdefault((line.published.by, line.published.source), []).append(reached)
    for (by, source), figures in held.items():
        yield f"published: {', '.join(figures)}: {by} ({source})"


_TITLES = ("ours", "prec.", "recall", "right", "found", "marked", "published")


def _table(measured: Measured) -> Table:
    """A row for each figure; columns that would be empty are left out."""
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column("figure", no_wrap=True)
    rows = [_cells(line) for line in measured.lines]
    filled = [number for number in range(len(_TITLES)) if any(row[number] for row in rows)]
    for number in filled:
        table.add_column(_TITLES[number], justify="right", no_wrap=True)
    for line, row in zip(measured.lines, rows, strict=True):
        table.add_row(words(line.name, "bold"), *(row[number] for number in filled))
    return table


def _cells(line: Line) -> tuple[str, ...]:
    pair = (line.precision, line.recall)
    told = tuple("" if share is None else f"{share:.1f}" for share in pair)
    counts = tuple("" if n is None else str(n) for n in (line.right, line.found, line.marked))
    other = "" if line.published is None else _value(line, line.published.value)
    return (_value(line, line.value), *told, *counts, other)


def _value(line: Line, value: float | None) -> str:
    """A share with one digit, anything else with two; a dash for none."""
    if value is None:
        return "\u2013"
    return f"{value:.1f}" if line.form == "share" else f"{value:.2f}"


def misses_view(measured: Measured, limit: int) -> Iterator[RenderableType]:
    """How many misses there are of each kind, then so many of each in their sentences."""
    if not measured.misses:
        yield words("nothing was missed", "dim")
        return
    yield _counts(measured)
    for miss in first_of_each(measured.misses, limit):
        yield from _miss(miss)
    counts = counted(measured.misses).values()
    left = sum(max(0, count - limit) for count in counts) if limit else 0
    if left:
        yield words(f"{left} more; --limit 0 lists them all", "dim")


def _counts(measured: Measured) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim")
    for title in ("figure", "miss"):
        table.add_column(title)
    table.add_column("how many", justify="right")
    for (figure, kind), count in counted(measured.misses).items():
        table.add_row(words(figure, "bold"), kind, str(count))
    return table


def _miss(miss: Miss) -> Iterator[RenderableType]:
    yield Text()
    yield Text.assemble((f"{miss.figure}, {miss.kind}", "bold"), "  ", words(miss.article, "dim"))
    grid = Table.grid(padding=(0, 1))
    grid.add_column(min_width=6)
    for title, told in (("marked", miss.marked), ("read", miss.read), ("in", miss.around)):
        if told:
            grid.add_row(words(title, "dim"), words(told))
    yield grid
