"""Numbers that different voices give for one happening, side by side on one scale."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.export.entries import Entry
from whoseword.export.sources import sources_in_words
from whoseword.export.tolls import Version

_WIDTH = 20


def versions_view(entry: Entry, what: str) -> Table:
    """A line a number, from the lowest to the highest: its place on the scale, whose, and where."""
    told = _rows(entry, what)
    most = max((v.high or v.low or 0 for v, _ in told), default=0) or 1
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 1))
    table.add_column(justify="right", style="bold magenta", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for version, source in told:
        whose = words(version.per, "cyan")
        whose.append("  ").append_text(words(source, "dim"))
        table.add_row(words(version.amount), bar(version, most), whose)
    return table


def bar(version: Version, most: int) -> Text:
    """Where a range lies between nought and the highest number: ●, ●━━● or an open ●▶."""
    low = version.low if version.low is not None else 0
    first = round(low / most * (_WIDTH - 1))
    line = Text("·" * first, "dim")
    if version.high is None:
        return line.append("●▶", "magenta")
    last = round(version.high / most * (_WIDTH - 1))
    if last > first:
        line.append("●" + "━" * (last - first - 1), "magenta")
    return line.append("●", "magenta")


def numbers_in(entry: Entry, what: str) -> int:
    """How many different numbers the entry holds."""
    return len({(version.low, version.high) for version, _ in _rows(entry, what)})


def _rows(entry: Entry, what: str) -> list[tuple[Version, str]]:
    found: dict[tuple[int | None, int | None, str], tuple[Version, str]] = {}
    for item in entry.items:
        versions: Iterable[Version] = getattr(item, what)
        for version in versions:
            key = (version.low, version.high, version.per)
            found.setdefault(key, (version, sources_in_words(item.sources)))
    return sorted(found.values(), key=lambda row: (row[0].low or 0, row[0].high or 0))
