"""``whoseword demo``: the bundled reports, read, weighed and shown at a glance."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from time import perf_counter

import click
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from whoseword.cli.options import settings_of
from whoseword.cli.screen.chain_view import chain_view
from whoseword.cli.screen.console import show, words
from whoseword.cli.screen.digest_view import digest_view
from whoseword.cli.screen.progress import Progress
from whoseword.cli.screen.tolls_view import glance_view
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighing import weigh_desk
from whoseword.desk.clock import today
from whoseword.desk.desk import open_desk
from whoseword.desk.reader import open_reader
from whoseword.export.digest import digest_of
from whoseword.export.weighed_words import title_of
from whoseword.intake import sources
from whoseword.record import Claim, Event, Reading, Weighed

_REPORTS = "samples/reports.jsonl"
EXAMPLE = ("whoseword demo", "whoseword demo --record demo.db")


@click.command("demo", cls=Shaped, example=EXAMPLE)
@click.option("--record", metavar="FILE", help="Keep the record here [default: a temporary one].")
def command(*, record: str | None) -> None:
    """Read and weigh the bundled reports, all of them invented; show a chain, an event, a digest.

    The record is a temporary one unless --record names a file to keep.
    """
    with tempfile.TemporaryDirectory(prefix="whoseword-demo-") as folder:
        settings = settings_of(record or str(Path(folder) / "demo.db"))
        began = perf_counter()
        with _reports(Path(folder)) as path, open_desk(settings, making=True) as desk:
            reader = open_reader(settings)
            for _ in Progress("reading", reader.read(sources([str(path)]), desk.store)):
                pass
            weighed = weigh_desk(desk, settings).result
            took = perf_counter() - began
            readings = tuple(desk.readings())
    show(Group(*_page(readings, weighed, took, record)))


@contextmanager
def _reports(folder: Path) -> Iterator[Path]:
    """A file with the lines of the samples that are for the demo."""
    path = folder / "reports.jsonl"
    lines = files("whoseword").joinpath(_REPORTS).read_text(encoding="utf-8").splitlines()
    chosen = [line for line in lines if json.loads(line).get("demo")]
    path.write_text("\n".join(chosen) + "\n", encoding="utf-8")
    yield path


def _page(
    readings: tuple[Reading, ...], weighed: Weighed, took: float, record: str | None
) -> Iterator[RenderableType]:
    digest = digest_of(readings, made=today(), events=weighed.events)
    claims = sum(len(reading.claims) for reading in readings)
    deeds = sum(len(reading.deeds) for reading in readings)
    told = f"{len(readings)} invented reports: {claims} claims, {deeds} deeds"
    told += f", {len(weighed.events)} events"
    yield words(f"{told}; read and weighed in {took:.1f} s, nothing sent anywhere", "dim")
    longest = _longest_chain(readings)
    if longest is not None:
        yield _title("A chain: on whose word?")
        yield chain_view(*longest)
    event = _most_disputed(weighed)
    if event is not None:
        yield _title(f"An event: how many died, on whose word? {title_of(event)}")
        yield glance_view(event)
        yield Text()
        yield _note("Nobody is averaged and nobody overruled: a person decides, on record.")
    yield _title("A digest: by place, each item closed by its sources")
    yield digest_view(digest, places=2, each=2)
    yield _title("Try next")
    yield _next(longest[1] if longest else None, event, record)


def _longest_chain(readings: tuple[Reading, ...]) -> tuple[Reading, Claim] | None:
    """The claim that came through the most voices; of equals, one with short words."""
    claims = ((reading, claim) for reading in readings for claim in reading.claims)
    return max(claims, key=lambda both: (len(both[1].chain), -len(both[1].text)), default=None)


def _most_disputed(weighed: Weighed) -> Event | None:
    """The event of most reports with several numbers of dead; None where there is none."""
    several = (one for one in weighed.events if len(one.fields.killed) > 1)
    return max(several, key=lambda one: (one.reports, len(one.fields.killed)), default=None)


def _next(claim: Claim | None, event: Event | None, record: str | None) -> RenderableType:
    kept = record or "demo.db"
    lines = [] if record else [("keep this record", "whoseword demo --record demo.db")]
    lines += [
        ("the whole digest", f"whoseword digest --format html -o digest.html --record {kept}"),
        ("every article", f"whoseword show --record {kept}"),
    ]
    if claim is not None:
        lines.append(("why this chain", f"whoseword explain {claim.id} --record {kept}"))
    if event is not None:
        lines.append(("every value of it", f"whoseword versions {event.id} --record {kept}"))
        lines.append(("why it is one event", f"whoseword explain {event.id} --record {kept}"))
    lines += [
        ("a table for coders", f"whoseword export csv -o deeds.csv --record {kept}"),
        ("your own articles", "whoseword read PATH --outlet NAME --published DATE"),
    ]
    told = Text()
    for what, typed in lines:
        told.append(f"   {what:<20}", "dim").append(f"{typed}\n", "green")
    told.rstrip()
    return told


def _title(title: str) -> RenderableType:
    return Group(Text(), Rule(words(title, "bold"), align="left", style="cyan"))


def _note(told: str) -> RenderableType:
    return Padding(Text(told, "dim italic"), (0, 0, 0, 3), expand=False)
