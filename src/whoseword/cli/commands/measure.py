"""``whoseword measure``: the reader's figures against marked sets."""

import click
import msgspec
from rich.table import Table
from rich.text import Text

from whoseword.cli.measuring import ABOUT, SETS, Line, Measured, measure
from whoseword.cli.options import json_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, show, words
from whoseword.cli.shaped import Shaped

EXAMPLE = ("whoseword measure samples", "whoseword measure polnear --data ../shared/data --errors")


@click.command("measure", cls=Shaped, example=EXAMPLE)
@click.argument("name", type=click.Choice(list(SETS)), metavar="SET")
@click.option(
    "--data", metavar="DIR", help="The folder of marked sets [default: ../shared/data, if there]."
)
@click.option("--errors", is_flag=True, help="List what was missed, where the set tells.")
@json_option
def command(*, name: str, data: str | None, errors: bool, as_json: bool) -> None:
    """Score the reader against a marked set: samples, seeds, polnear, re3d or uner.

    samples are the invented reports that come with the program; the others must lie in the
    folder of marked sets.
    """
    measured = measure(name, settings_of(data=data))
    if as_json or not is_terminal():
        for line in measured.lines:
            json_line({"set": name, **msgspec.to_builtins(line)})
        for miss in measured.misses if errors else ():
            json_line({"set": name, "miss": msgspec.to_builtins(miss)})
        return
    show(words(ABOUT[name], "dim"), _table(measured))
    if errors:
        show(Text(), _misses(measured))


def _table(measured: Measured) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("figure")
    for title in ("value", "precision", "recall", "right", "found", "marked", "published"):
        table.add_column(title, justify="right")
    for line in measured.lines:
        table.add_row(words(line.name, "bold"), *_cells(line))
    return table


def _cells(line: Line) -> tuple[str, ...]:
    shares = (line.value, line.precision, line.recall)
    told = tuple("" if share is None else f"{share:.1f}" for share in shares)
    counts = tuple("" if n is None else str(n) for n in (line.right, line.found, line.marked))
    return (*told, *counts, "" if line.published is None else f"{line.published:.1f}")


def _misses(measured: Measured) -> Table:
    table = Table(box=None, padding=(0, 2, 1, 0), header_style="dim")
    for title in ("figure", "article", "marked", "read"):
        table.add_column(title)
    for miss in measured.misses:
        table.add_row(miss.figure, miss.article, words(miss.marked), words(miss.read or None))
    return table
