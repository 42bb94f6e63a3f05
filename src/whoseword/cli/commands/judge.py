"""``whoseword judge``: what a person decides about a value."""

from collections.abc import Iterator

import click
import msgspec
from rich.text import Text

from whoseword.cli.deciding import is_across, judgements_across
from whoseword.cli.finding import the_one
from whoseword.cli.options import by_option, json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, show, words
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighed import find_all
from whoseword.cli.weighing import weigh_desk
from whoseword.desk.desk import Desk, open_desk
from whoseword.errors import JudgementError
from whoseword.record import Decision, Judgement
from whoseword.store import Found

EXAMPLE = (
    "whoseword judge b6e4388b57c7 published=2016-03-07",
    "whoseword judge c-7cae1c04f1fe accept",
    'whoseword judge d-a5860d96faa1 killed="40-43" --reason "two hospitals"',
    'whoseword judge v-4dd043 merge v-a5860d --reason "one strike, told twice"',
    "whoseword judge v-4dd043 killed=43 grade=B2",
    'whoseword judge "Harbour Courier" letter=B --reason "corrected within a day, four times"',
)
_WHOLE: dict[str, Decision] = {"accept": "accept", "reject": "reject", "withdraw": "withdraw"}
_KINDS = ("article", "claim", "deed", "name")
_VERBS = "accept|reject|withdraw|merge|split|same|different|FIELD=VALUE..."
_FIELDS_OF_ARTICLE = ("published", "outlet", "title", "url", "author", "language")


@click.command("judge", cls=Shaped, example=EXAMPLE)
@click.argument("about", metavar="ID")
@click.argument("told", nargs=-1, required=True, metavar=_VERBS)
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
    """Accept, reject or correct a value; say what is one and what is two; choose, grade, rate.

    The machine's value is never overwritten: the judgement stands beside it, tied to the
    characters it is about, and survives a new reading. A later judgement supersedes an earlier
    one; withdraw takes it back, also by the judgement's own id. FIELD= with nothing after it
    means not known. The fields and how their values are written stand in docs/judgements.md.

    Of a record that was weighed: merge joins events, split takes deeds out of one, same and
    different are said of entities or names. Of an event a value is chosen (the others stay beside
    it), and grade=B2 takes the place of the proposal; of an outlet letter= says how reliable it
    is, interested=yes that it is a party, as of an origin. What a judgement touches of a record
    that was weighed is weighed again at once.
    """
    settings = settings_of(record, by)
    with open_desk(settings, writing=True) as desk:
        found = find_all(desk, about)
        if is_across(found, told):
            judgements = tuple(judgements_across(desk, about, told, reason))
        else:
            one = the_one(found, about, *_KINDS)
            judgements = tuple(_judgements(desk, one, told, reason))
        desk.record(judgements)
        for judgement in judgements:
            if as_json or not is_terminal():
                json_line(msgspec.json.encode(judgement))
            else:
                show(_line(judgement))
        if desk.store.weighings.state() is not None:
            weigh_desk(desk, settings)


def _judgements(
    desk: Desk, found: Found, told: tuple[str, ...], reason: str | None
) -> Iterator[Judgement]:
    for one in told:
        field, equals, value = one.partition("=")
        if equals and field not in ("grade", "letter", "digit"):
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
    if told.partition("=")[0] in ("grade", "letter", "digit"):
        cure = "events are graded, outlets rated: whoseword judge v-… grade=B2"
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
