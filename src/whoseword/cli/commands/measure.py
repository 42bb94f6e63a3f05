"""``whoseword measure``: the reader's figures against marked sets, or a user's own marked file."""

from dataclasses import dataclass
from pathlib import Path

import click
import msgspec
from rich.text import Text

from whoseword.cli.measuring import SETS, measure, measure_marked, tools_of
from whoseword.cli.options import json_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, show
from whoseword.cli.screen.measure_view import figures_view, misses_view
from whoseword.cli.screen.progress import working
from whoseword.cli.shaped import Shaped
from whoseword.errors import SettingsError
from whoseword.measure.figures import Line, Measured
from whoseword.measure.misses import counted, first_of_each

EXAMPLE = (
    "whoseword measure samples --errors",
    "whoseword measure tempeval3 geoparsing --data ../shared/data",
    "whoseword measure --marked my-marks.jsonl --texts my-articles",
)
_EACH = 5


@click.command("measure", cls=Shaped, example=EXAMPLE)
@click.argument("names", type=click.Choice(list(SETS)), metavar="[SET ...]", nargs=-1)
@click.option(
    "--data", metavar="DIR", help="The folder of marked sets [default: ../shared/data, if there]."
)
@click.option("--marked", metavar="FILE", help="A file of your own marks, one article a line.")
@click.option("--texts", metavar="DIR", help="Where its articles lie [default: beside it].")
@click.option("--errors", is_flag=True, help="Count what was missed, and show it in its sentence.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=_EACH,
    metavar="N",
    help=f"How many misses of each kind are shown, 0 for all [default: {_EACH}].",
)
@json_option
def command(  # noqa: PLR0913 a parameter an option
    *,
    names: tuple[str, ...],
    data: str | None,
    marked: str | None,
    texts: str | None,
    errors: bool,
    limit: int,
    as_json: bool,
) -> None:
    """Score the reader against marked sets, beside what others have published.

    The sets are samples, events, origins and record, which come with the program, and, in the
    folder of marked sets, seeds, polnear, muc4, wikievents, factuality, tempeval3, geoparsing,
    name_bench, transliteration, copies, uner, re3d, news_cluster, ecbplus and book. "record
    --errors --limit 0" lists by name all that is expected of the reports and not matched. What a
    file of marks of your own holds is told in docs/marked-files.md.
    """
    settings = settings_of(data=data)
    told = _Telling(errors=errors, limit=limit, as_json=as_json or not is_terminal())
    if not names and marked is None:
        raise SettingsError(
            "nothing to measure", cure=f"name a set ({', '.join(SETS)}) or --marked"
        )
    tools = tools_of(settings)
    for name in names:
        with working(f"measuring {name}"):
            measured = measure(name, settings, tools)
        told.tell(name, f"{name}: {SETS[name].about}", SETS[name].remark, measured)
    if marked is not None:
        folder = None if texts is None else Path(texts)
        with working(f"measuring {marked}"):
            own = measure_marked(Path(marked), folder, tools)
        told.tell("own", f"own: {marked}", "", own)


@dataclass(frozen=True, slots=True)
class _Telling:
    """How figures are put out: JSON lines, or a table."""

    errors: bool
    limit: int
    as_json: bool

    def tell(self, name: str, about: str, remark: str, measured: Measured) -> None:
        """Put the figures out, and what was missed if that is wanted."""
        if self.as_json:
            for line in measured.lines:
                json_line({"set": name, **_flat(line)})
            if self.errors:
                _misses_as_lines(name, measured, self.limit)
            return
        show(*figures_view(about, remark, measured))
        if self.errors:
            show(Text(), *misses_view(measured, self.limit))
        show(Text())


def _flat(line: Line) -> dict[str, object]:
    """A figure's fields; of the published one its value, who reaches it and where that is told."""
    told = msgspec.to_builtins(line)
    held = line.published
    told["published"] = None if held is None else held.value
    told["published_by"] = None if held is None else held.by
    told["published_in"] = None if held is None else held.source
    return dict(told)


def _misses_as_lines(name: str, measured: Measured, limit: int) -> None:
    for (figure, kind), count in counted(measured.misses).items():
        json_line({"set": name, "missed": {"figure": figure, "kind": kind, "count": count}})
    for miss in first_of_each(measured.misses, limit):
        json_line({"set": name, "miss": msgspec.to_builtins(miss)})
