"""``whoseword schema``: the JSON Schema that other programs check against."""

import json

import click

from whoseword.cli.shaped import Shaped
from whoseword.record import Judgement, Reading
from whoseword.schema import schema_of


@click.command("schema", cls=Shaped, example=("whoseword schema reading > reading.schema.json",))
@click.argument("what", type=click.Choice(["reading", "judgement"]))
def command(*, what: str) -> None:
    """Print the JSON Schema (draft 2020-12) of a reading or a judgement."""
    form = Reading if what == "reading" else Judgement
    click.echo(json.dumps(schema_of(form), indent=2, ensure_ascii=False))
