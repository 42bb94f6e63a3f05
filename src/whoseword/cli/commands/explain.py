"""``whoseword explain``: why a value is what it is."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click
import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.finding import reading_of, the_one, value_in
from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.console import json_line, show, words
from whoseword.cli.screen.evidence import evidence
from whoseword.cli.shaped import Shaped
from whoseword.desk.desk import Desk, open_desk
from whoseword.export.neutral import one_line
from whoseword.judging import Attached, Orphan
from whoseword.record import Claim, Deed, Name, Reading

_ROOMS = ("claim", "name", "deed", "dateline", "article")
_BY_HAND = "no description of this rule is on record"
_TAGGER = "the trained tagger, which marks words; its card lies beside its weights"


@click.command("explain", cls=Shaped, example=("whoseword explain c-7cae1c04f1fe",))
@click.argument("what", metavar="ID")
@record_option
@json_option
def command(*, what: str, record: str | None, as_json: bool) -> None:
    """Say why: the rules and the tagger behind a value, its words, and people's judgements on it.

    Of an article: which tagger read it, what it notes, and the judgements that found no place in
    its present reading.
    """
    with open_desk(settings_of(record)) as desk:
        found = the_one(desk.store.find(what), what, "article", "claim", "deed", "name")
        reading = reading_of(desk, found)
        value = value_in(reading, found.id)
        attached, orphans = _judgements(desk, found.article, None if value is None else found.id)
    if as_json:
        json_line(_as_json(reading, value, attached, orphans))
        return
    show(Group(*_view(reading, value, attached, orphans)))


def rules_of(made_by: str) -> Mapping[str, str]:
    """Each part of a value's made_by with its description, the tagger first."""
    known = {name: text for room in _ROOMS for name, text in _rules_in(room).items()}
    parts = made_by.split("+") if made_by else []
    return {part: one_line(known.get(part) or _unknown(part)) for part in parts}


def _rules_in(room: str) -> Mapping[str, str]:
    name = f"whoseword.reading.{room}.rules"
    if find_spec(name) is None:
        return {}
    rules: Mapping[str, str] = getattr(import_module(name), "RULES", {})
    return rules


def _unknown(part: str) -> str:
    return _TAGGER if part.startswith("tagger") else _BY_HAND


def _judgements(
    desk: Desk, article: str, about: str | None
) -> tuple[tuple[Attached, ...], tuple[Orphan, ...]]:
    judged = desk.judged(article)
    if judged is None:
        return (), ()
    if about is None:
        return tuple(a for a in judged.attached if a.about == article), judged.orphans
    return tuple(a for a in judged.attached if a.about == about), ()


def _made_by(reading: Reading, value: Claim | Deed | Name | None) -> str:
    return getattr(value, "made_by", None) or reading.made_by


def _view(
    reading: Reading,
    value: Claim | Deed | Name | None,
    attached: tuple[Attached, ...],
    orphans: tuple[Orphan, ...],
) -> Iterator[RenderableType]:
    yield words(_title(reading, value), "bold")
    yield Text()
    yield Text.assemble(("Made by", "bold underline"))
    for part, text in rules_of(_made_by(reading, value)).items():
        yield _indented(Text(part, "bold cyan").append(f"  {text}", ""))
    if value is not None:
        yield Text()
        yield Text.assemble(("Rests on", "bold underline"))
        for name, span, told in evidence(reading, value):
            line = Text.assemble((f"{name}: ", "dim")).append_text(words(f"“{told}”"))
            yield _indented(line.append(f"  {span.start}-{span.end}", "dim"))
    for note in reading.notes if value is None else ():
        yield _indented(words(note.text, "dim"))
    yield Text()
    yield Text.assemble(("People's judgements", "bold underline"))
    if not attached and not orphans:
        yield _indented(Text.assemble(("none: this is the machine's value, unreviewed", "dim")))
    for one in attached:
        yield _indented(_judged(one))
    for orphan in orphans:
        told = f"found no place in this reading ({orphan.reason}): {orphan.judgement.field}"
        yield _indented(words(told, "yellow").append(f"  {orphan.judgement.id}", "dim"))


def _judged(one: Attached) -> Text:
    judgement = one.judgement
    line = Text.assemble((f"{judgement.decision} ", "bold green")).append(judgement.field)
    if judgement.value is not None and "." in judgement.field:
        line.append(" = ").append_text(words(judgement.value, "bold"))
    line.append_text(Text.assemble((f"  by {words(judgement.by).plain}, {judgement.at}", "dim")))
    if judgement.reason:
        line.append("  because ", "dim").append_text(words(judgement.reason))
    if not one.stands:
        line.append("  (a later judgement stands)", "yellow")
    return line


def _title(reading: Reading, value: Claim | Deed | Name | None) -> str:
    if value is None:
        return f"article {reading.article.id}"
    if isinstance(value, Deed):
        return f"deed {value.id}: {value.kind}"
    return f"{'claim' if isinstance(value, Claim) else 'name'} {value.id}: {value.text}"


def _indented(line: Text) -> Padding:
    return Padding(line, (0, 0, 0, 3), expand=False)


def _as_json(
    reading: Reading,
    value: Claim | Deed | Name | None,
    attached: tuple[Attached, ...],
    orphans: tuple[Orphan, ...],
) -> dict[str, Any]:
    return {
        "id": reading.article.id if value is None else value.id,
        "made_by": dict(rules_of(_made_by(reading, value))),
        "evidence": [
            {"field": name, "span": list(span), "words": told}
            for name, span, told in (evidence(reading, value) if value is not None else ())
        ],
        "judgements": msgspec.to_builtins(attached),
        "orphans": msgspec.to_builtins(orphans),
    }
