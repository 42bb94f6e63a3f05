"""``whoseword import``: readings and judgements made elsewhere, the edited table, a gazetteer."""

import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click

from whoseword.cli.commands.take_in_places import take_in_places
from whoseword.cli.options import by_option, json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, say, show, words
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighing import weigh_desk
from whoseword.desk.desk import Desk, open_desk
from whoseword.errors import JudgementError, SourceError
from whoseword.export.edited import Change, Problem, changes_in, read_table
from whoseword.record import Judgement
from whoseword.schema import WEIGHED, judgement_from_json, reading_from_json

EXAMPLE = (
    "whoseword import readings record.jsonl",
    "whoseword import judgements deeds.csv --by 'A. Coder'",
    "whoseword import gazetteer allCountries.zip",
)
PARTLY = 3
_T = TypeVar("_T")
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_TYPES = {"readings": b'"type":"reading"', "judgements": b'"type":"judgement"'}
_WEIGHED = tuple(f'{{"type":"{kind}"'.encode() for kind in WEIGHED)


@click.command("import", cls=Shaped, example=EXAMPLE)
@click.argument("what", type=click.Choice(["readings", "judgements", "gazetteer"]))
@click.argument("file", metavar="FILE|-", type=click.Path(allow_dash=True))
@click.option("--regions", metavar="FILE", help="With a dump: GeoNames' admin1CodesASCII.txt.")
@click.option("--countries", metavar="FILE", help="With a dump: GeoNames' countryInfo.txt.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken in, and take in nothing.")
@by_option
@record_option
@json_option
def command(  # noqa: PLR0913 one argument an option
    *,
    what: str,
    file: str,
    regions: str | None,
    countries: str | None,
    dry_run: bool,
    by: str | None,
    record: str | None,
    as_json: bool,
) -> int:
    """Take in readings or judgements from JSON lines, judgements from an edited csv, or places.

    Lines of entities, events, copies and the like are passed over with a word: a result of
    weighing must rest on the readings that the record has. What comes is weighed beside them.

    In the csv of whoseword export a changed cell becomes a judgement with the row's note as its
    reason; an unchanged one nothing. The status column takes accepted and rejected. Rows that
    decide nothing are listed, and the command ends with 3.

    A gazetteer is a dump of GeoNames (allCountries.zip, LY.zip, cities500.zip). It is compiled
    beside the shipped one, and reading uses the two as one from then on. It is kept in your data
    folder: delete it there, or set WHOSEWORD_GAZETTEER=shipped, to read with ours alone again.
    """
    if what == "gazetteer":
        take_in_places(settings_of(), file, regions, countries, dry_run=dry_run, as_json=as_json)
        return 0
    data = _data(file)
    problems: tuple[Problem, ...] = ()
    lines = what == "readings" or data.lstrip()[:1] == b"{"
    # A table decides on what the record holds; lines may be the first things in it.
    making = lines and not dry_run
    settings = settings_of(record, by)
    with open_desk(settings, writing=True, making=making) as desk:
        if what == "readings":
            taken = _readings(desk, data, dry_run=dry_run)
            _say_passed_over(data)
        elif lines:
            taken = _judgements(desk, data, dry_run=dry_run)
        else:
            taken, problems = _table(desk, data, dry_run=dry_run)
        if taken and not dry_run and (what == "readings" or desk.store.weighings.state()):
            weigh_desk(desk, settings)
    for problem in sorted(problems, key=lambda problem: problem.line):
        say(f"row {problem.line}: {problem.text}")
    told = {"taken_in": taken, "problems": len(problems), "dry_run": dry_run}
    if as_json or not is_terminal():
        json_line(told)
    else:
        would = "would be taken in" if dry_run else "taken in"
        show(words(f"{taken} {what} {would}, {len(problems)} rows decide nothing"))
    return PARTLY if problems else 0


def _data(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read()
        return Path(file).read_bytes()
    except OSError as error:
        cure = "check the path"
        raise SourceError(f"cannot open {file}", where=error.strerror, cure=cure) from error


def _parsed(data: bytes, what: str, parse: Callable[[bytes], _T]) -> list[_T]:
    """What the lines of that type hold; a line without a type is one of what was asked for."""
    held: list[_T] = []
    for number, line in enumerate(data.splitlines(), start=1):
        head = line[:80].replace(b" ", b"")
        if not head or (b'"type":' in head[:12] and _TYPES[what] not in head):
            continue
        try:
            held.append(parse(line))
        except SourceError as error:
            where = f"line {number}: {error.where}" if error.where else f"line {number}"
            cure = "give the lines of whoseword export jsonl or read --json; nothing was taken in"
            raise SourceError(error.what, where=where, cure=cure) from error
    return held


def _readings(desk: Desk, data: bytes, *, dry_run: bool) -> int:
    readings = _parsed(data, "readings", reading_from_json)
    if dry_run:
        return len(readings)
    return sum(desk.store.save(reading) in ("new", "replaced") for reading in readings)


def _say_passed_over(data: bytes) -> None:
    """What weighing gave elsewhere is not taken in: it must rest on the readings that are here."""
    heads = (line[:40].replace(b" ", b"") for line in data.splitlines())
    given = sum(head.startswith(_WEIGHED) for head in heads)
    if given:
        say(f"{given} lines of weighing are passed over: weighing makes its own of what is here")


def _judgements(desk: Desk, data: bytes, *, dry_run: bool) -> int:
    judgements = _parsed(data, "judgements", judgement_from_json)
    return len(judgements) if dry_run else desk.record(judgements)


def _table(desk: Desk, data: bytes, *, dry_run: bool) -> tuple[int, tuple[Problem, ...]]:
    rows = read_table(_text(data))
    articles = {dict(row.cells)["article_id"] for row in rows}
    judged = {article: desk.judged(article) for article in sorted(articles)}
    readings = {article: one.reading for article, one in judged.items() if one is not None}
    changes, problems = changes_in(rows, readings)
    judgements, refused = _decided(desk, changes)
    taken = len(judgements) if dry_run else desk.record(judgements)
    return taken, (*problems, *refused)


def _text(data: bytes) -> str:
    """The table's text: UTF-8, or the UTF-16 in which spreadsheets save "Unicode text"."""
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        cure = "save it as CSV UTF-8: in another encoding letters of names are lost"
        raise SourceError("the table is not UTF-8", where=str(error), cure=cure) from error


def _decided(
    desk: Desk, changes: Iterable[Change]
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    judgements: list[Judgement] = []
    refused: list[Problem] = []
    for change in changes:
        told = change.decided
        try:
            judgements.append(
                desk.judge(
                    change.article,
                    told.about,
                    told.field,
                    told.decision,
                    told.value,
                    change.reason,
                )
            )
        except JudgementError as error:
            shown = f"{told.column}: {told.value!r}: {error.what}"
            refused.append(Problem(change.line, shown))
    return tuple(judgements), tuple(refused)
