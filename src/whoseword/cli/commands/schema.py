"""``whoseword schema``: the JSON Schema that other programs check against."""

import json

import click

from whoseword.cli.shaped import Shaped
from whoseword.record import Judgement, Reading
from whoseword.schema import record_schema, schema_of


@click.command("schema", cls=Shaped, example=("whoseword schema reading > reading.schema.json",))
@click.argument("what", type=click.Choice(["reading", "record", "judgement"]))
def command(*, what: str) -> None:
    """Print the JSON Schema (draft 2020-12) of a reading, a judgement, or a line of a record.

    A line of export jsonl is of one of its types: notice, reading, entity, event, continued,
    copy, tie, judgement.
    """
    forms = {"reading": Reading, "judgement": Judgement}
    told = schema_of(forms[what]) if what in forms else record_schema()
    click.echo(json.dumps(told, indent=2, ensure_ascii=False))
