"""``whoseword judge``: what a person decides about a value."""

from collections.abc import Iterator

import click
import msgspec
from rich.text import Text

from whoseword.cli.finding import the_one
from whoseword.cli.options import by_option, json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, show, words
from whoseword.cli.shaped import Shaped
from whoseword.desk.desk import Desk, open_desk
from whoseword.errors import JudgementError
from whoseword.record import Decision, Judgement
from whoseword.store import Found

EXAMPLE = (
    "whoseword judge b6e4388b57c7 published=2016-03-07",
    "whoseword judge c-7cae1c04f1fe accept",
    'whoseword judge d-a5860d96faa1 killed="40-43" --reason "two hospitals"',
)
_WHOLE: dict[str, Decision] = {"accept": "accept", "reject": "reject", "withdraw": "withdraw"}
_KINDS = ("article", "claim", "deed", "name")
_LATER = ("grade", "rate", "merge", "split")
_FIELDS_OF_ARTICLE = ("published", "outlet", "title", "url", "author", "language")


@click.command("judge", cls=Shaped, example=EXAMPLE)
@click.argument("about", metavar="ID")
@click.argument("told", nargs=-1, required=True, metavar="accept|reject|withdraw|FIELD=VALUE...")
@click.option("--reason", help="Why; it is kept with the judgement.")
@by_option
@record_option
@json_option
def command(
    *,
    about: str,
    told: tuple[str, ...],
    reason: str | None,
    by: str | None,
    record: str | None,
    as_json: bool,
) -> None:
    """Accept, reject or correct a value, or say what the file did not.

    The machine's value is never overwritten: the judgement stands beside it, tied to the
    characters it is about, and survives a new reading. A later judgement supersedes an earlier
    one; withdraw takes it back. FIELD= with nothing after it means not known. The fields and how
    their values are written stand in docs/judgements.md.
    """
    with open_desk(settings_of(record, by), writing=True) as desk:
        found = the_one(desk.store.find(about), about, *_KINDS)
        judgements = tuple(_judgements(desk, found, told, reason))
        desk.record(judgements)
    for judgement in judgements:
        if as_json or not is_terminal():
            json_line(msgspec.json.encode(judgement))
        else:
            show(_line(judgement))


def _judgements(
    desk: Desk, found: Found, told: tuple[str, ...], reason: str | None
) -> Iterator[Judgement]:
    for one in told:
        field, equals, value = one.partition("=")
        if field in _LATER:
            raise _no_judgement(found, field)
        if equals:
            path = field if field.startswith(f"{found.kind}.") else f"{found.kind}.{field}"
            decision: Decision = "supply" if _is_missing(desk, found, field) else "correct"
            yield desk.judge(found.article, found.id, path, decision, value or None, reason)
        elif one in _WHOLE and found.kind != "article":
            yield desk.judge(found.article, found.id, found.kind, _WHOLE[one], None, reason)
        else:
            raise _no_judgement(found, one)


def _no_judgement(found: Found, told: str) -> JudgementError:
    cure = "write accept, reject, withdraw, or FIELD=VALUE"
    if found.kind == "article":
        cure = "of an article write FIELD=VALUE; accept and reject go to its claims and deeds"
    if told in _LATER:
        cure = "it comes with weighing, which this version does not have yet"
    return JudgementError(f"not a judgement on this {found.kind}", where=told, cure=cure)


def _is_missing(desk: Desk, found: Found, field: str) -> bool:
    """Whether the field is one of the article's that the machine found nothing for."""
    reading = desk.store.reading(found.article) if found.kind == "article" else None
    if reading is None or field not in _FIELDS_OF_ARTICLE:
        return False
    return getattr(reading.article, field) is None


def _line(judgement: Judgement) -> Text:
    line = Text.assemble((f"{judgement.decision} ", "bold green")).append(judgement.field)
    if judgement.decision != "withdraw" and "." in judgement.field:
        line.append(" = ").append_text(words(judgement.value, "bold"))
    line.append_text(Text.assemble((f"  by {words(judgement.by).plain}  {judgement.id}", "dim")))
    return line
