"""``whoseword explain``: why a value is what it is."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.finding import reading_of, the_one, value_in
from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.rules import rules_of
from whoseword.cli.screen.console import json_line, show, words
from whoseword.cli.screen.evidence import evidence
from whoseword.cli.screen.judgement_view import judgement_line
from whoseword.cli.shaped import Shaped
from whoseword.cli.showing import explain_weighed, show_onward
from whoseword.cli.weighed import WEIGHED_KINDS, find_all
from whoseword.desk.deciding import ruled_on
from whoseword.desk.desk import Desk, open_desk
from whoseword.judging import Attached, Orphan
from whoseword.record import Claim, Deed, Name, Reading

_KINDS = ("article", "claim", "deed", "name")
EXAMPLE = ("whoseword explain c-7cae1c04f1fe", "whoseword explain v-4dd043")


@click.command("explain", cls=Shaped, example=EXAMPLE)
@click.argument("what", metavar="ID")
@record_option
@json_option
def command(*, what: str, record: str | None, as_json: bool) -> None:
    """Say why: the rules and the tagger behind a value, its words, and people's judgements on it.

    Of an article: which tagger read it, what it notes, and the judgements that found no place in
    its present reading. Of an event: the bits and the reasons of each merge, the rule of each pair
    of origins, the reasons of each grade; of an entity the rule of each pair of mentions.
    """
    with open_desk(settings_of(record)) as desk:
        found = the_one(find_all(desk, what), what, *_KINDS, *WEIGHED_KINDS)
        if found.kind in WEIGHED_KINDS:
            explain_weighed(desk, found, as_json=as_json)
            return
        reading = reading_of(desk, found)
        value = value_in(reading, found.id)
        attached, orphans = _judgements(desk, found.article, None if value is None else found.id)
        if as_json:
            json_line(_as_json(reading, value, attached, orphans))
            return
        show(Group(*_view(reading, value, attached, orphans)))
        if isinstance(value, Claim):
            show_onward(desk, value)


def _judgements(
    desk: Desk, article: str, about: str | None
) -> tuple[tuple[Attached, ...], tuple[Orphan, ...]]:
    judged = desk.judged(article)
    if judged is None:
        return (), ()
    ruled = ruled_on(desk, [article])
    own = (article if about is None else about,)
    attached = tuple(a for a in judged.attached if a.about in own)
    across = (one for one in ruled.placed if not {*one.near, *one.far}.isdisjoint(own))
    told = tuple(
        Attached(one.judgement, own[0], stands=one.judgement.id not in ruled.broken)
        for one in across
    )
    return (*attached, *told), (*judged.orphans, *ruled.orphans) if about is None else ()


def _made_by(reading: Reading, value: Claim | Deed | Name | None) -> tuple[str, ...]:
    """What made the value; of a name also what made the statements about it."""
    if value is None:
        return (reading.made_by,)
    if not isinstance(value, Name):
        return (value.made_by,)
    stated = (s.made_by for s in reading.statements if s.about == value.id)
    return (reading.made_by, *(rule for rule in stated if rule is not None))


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
    elif reading.notes:
        yield Text()
        yield Text.assemble(("Notes of the reader", "bold underline"))
        for note in reading.notes:
            yield _indented(words(note.text))
    yield Text()
    yield Text.assemble(("People's judgements", "bold underline"))
    if not attached and not orphans:
        yield _indented(Text.assemble(("none: this is the machine's value, unreviewed", "dim")))
    for one in attached:
        yield _indented(judgement_line(one))
    for orphan in orphans:
        told = f"found no place in this reading ({orphan.reason}): {orphan.judgement.field}"
        yield _indented(words(told, "yellow").append(f"  {orphan.judgement.id}", "dim"))


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
