"""``whoseword read``: articles into the record."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext

import click
from rich.table import Table
from rich.text import Text

from whoseword.cli.options import checked_date, json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, say, show, words
from whoseword.cli.screen.progress import Progress
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighing import Beside, weigh_desk
from whoseword.desk.desk import open_desk
from whoseword.desk.reader import Done, open_reader
from whoseword.intake import sources
from whoseword.record import Given, Reading, Unread
from whoseword.schema import reading_to_json, unread_to_json

EXAMPLE = (
    "whoseword read report.txt --outlet 'Harbour Courier' --published 2016-03-07",
    "whoseword read articles/ more.jsonl",
    "cat report.txt | whoseword read - --json --no-record",
)
PARTLY = 3


@click.command("read", cls=Shaped, example=EXAMPLE)
@click.argument("paths", nargs=-1, required=True, metavar="PATH|DIR|-...")
@click.option("--outlet", metavar="NAME", help="Who published it, where the file does not say.")
@click.option("--published", metavar="DATE", help="When, where the file does not say.")
@click.option("--title", metavar="WORDS", help="Its title, where the file does not say.")
@click.option("--url", metavar="URL", help="Where it stood, where the file does not say.")
@click.option("--jsonl", is_flag=True, help="Each line is an article.")
@click.option("--no-record", is_flag=True, help="Keep nothing: no record is opened.")
@click.option("--no-weigh", is_flag=True, help="Leave the weighing for later: whoseword weigh.")
@record_option
@json_option
def command(  # noqa: PLR0913 one argument an option
    *,
    paths: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    title: str | None,
    url: str | None,
    jsonl: bool,
    no_record: bool,
    no_weigh: bool,
    record: str | None,
    as_json: bool,
) -> int:
    """Read articles into the record: text, HTML, PDF, JSON lines, folders, standard input.

    Originals are kept before anything is parsed. An article that cannot be read is listed with
    its reason and the rest goes on; the command then ends with 3. Reading the same again changes
    nothing. What came is weighed at the end beside what is there: entities, events, origins and
    grades. --json prints each reading whole, as one line.
    """
    settings = settings_of(record)
    given = Given(outlet, checked_date(published, "--published"), title, url)
    found = sources(paths, given=given, jsonl=jsonl, stdin=sys.stdin.buffer)
    reader = open_reader(settings)
    summary = Summary()
    with nullcontext() if no_record else open_desk(settings, making=True) as desk:
        done = reader.read(found, desk.store if desk else None)
        for one in Progress("reading", summary.watch(done)):
            if as_json or not is_terminal():
                _print(one, as_json=as_json)
        # What could not be read is told whatever becomes of the weighing.
        try:
            if desk is not None and not no_weigh and summary.has_come:
                summary.weighed = weigh_desk(desk, settings, books=reader.books)
        finally:
            summary.show(kept=not no_record)
    return PARTLY if summary.unread else 0


class Summary:
    """What a run came to, counted as it goes."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.counts: Counter[str] = Counter()
        self.unread: list[Unread] = []
        self.weighed: Beside | None = None

    @property
    def has_come(self) -> bool:
        """Whether the record holds an article that it did not, or not so."""
        return bool(self.counts["new"] or self.counts["replaced"])

    def watch(self, done: Iterator[Done]) -> Iterator[Done]:
        """The same, counted on the way."""
        for one in done:
            if isinstance(one.result, Unread):
                self.unread.append(one.result)
            else:
                self.counts["articles"] += 1
                self.counts["claims"] += len(one.result.claims)
                self.counts["deeds"] += len(one.result.deeds)
                self.counts[one.saved or "not kept"] += 1
            yield one

    def show(self, *, kept: bool) -> None:
        """The unread with their reasons on standard error, then, on a terminal, the sums."""
        for one in self.unread:
            say(f"not read: {one.source}: {one.reason}: {one.detail}")
        if not self.unread and not self.counts["articles"]:
            say("nothing to read: there is no file, or no line, in what was named")
        if not is_terminal():
            return
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(justify="right", style="bold")
        table.add_column()
        table.add_column()
        for name in ("articles", "claims", "deeds"):
            table.add_row(str(self.counts[name]), name)
        if self.unread:
            table.add_row(Text(str(len(self.unread)), "bold red"), "could not be read, see above")
        told = {"same": "were in the record just so", "replaced": "replaced an earlier reading"}
        for saved, meaning in told.items():
            if self.counts[saved]:
                table.add_row(str(self.counts[saved]), words(meaning, "dim"))
        if self.weighed is not None:
            events = self.weighed.result.events
            several = sum(event.reports > 1 for event in events)
            what = f"new or changed, {several} of several reports"
            table.add_row(str(len(events)), "events", words(what, "dim"))
        show(table)
        if kept and self.counts["articles"]:
            later = ", whoseword weigh" if self.weighed is None and self.has_come else ""
            show(words(f"next: whoseword show, whoseword digest{later}", "dim"))


def _print(one: Done, *, as_json: bool) -> None:
    result = one.result
    if isinstance(result, Unread):
        json_line(unread_to_json(result))
    elif as_json:
        json_line(reading_to_json(result))
    else:
        json_line(_short(result, one.saved))


def _short(reading: Reading, saved: str | None) -> dict[str, str | int | None]:
    article = reading.article
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "claims": len(reading.claims),
        "deeds": len(reading.deeds),
        "saved": saved,
    }
