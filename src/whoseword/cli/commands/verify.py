"""``whoseword verify``: the record against its hashes."""

import click
import msgspec
from rich.text import Text

from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, show, words
from whoseword.cli.shaped import Shaped
from whoseword.desk.desk import open_desk

DAMAGED = 12


@click.command("verify", cls=Shaped, example=("whoseword verify --record whoseword.db",))
@record_option
@json_option
def command(*, record: str | None, as_json: bool) -> int:
    """Check originals against their hashes, readings against the schema, and the audit chain.

    Ends with 12 when anything is wrong. Write the chain's head down elsewhere: whoever compares
    it later sees whether entries were cut off the end.
    """
    with open_desk(settings_of(record)) as desk:
        findings = desk.store.verify()
        counts = desk.store.counts()
    code = DAMAGED if findings else 0
    if as_json or not is_terminal():
        for finding in findings:
            told = {"code": finding.code, "about": finding.about, "text": finding.text}
            json_line(told)
        json_line({"sound": not findings, **msgspec.to_builtins(counts)})
        return code
    for finding in findings:
        line = Text.assemble((f"{finding.code}  ", "bold red")).append_text(words(finding.text))
        show(line.append(f"  {finding.about}", "dim"))
    sound = "The record is sound." if not findings else f"{len(findings)} things are wrong."
    show(Text(sound, "bold green" if not findings else "bold red"))
    numbers = (
        f"{counts.originals} originals, {counts.readings} readings, {counts.unread} unread, "
        f"{counts.judgements} judgements, {counts.forgotten} forgotten"
    )
    show(
        words(numbers),
        Text.assemble(("head of the audit chain: ", "dim")).append_text(words(counts.head)),
    )
    return code
