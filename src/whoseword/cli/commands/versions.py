"""``whoseword versions``: every value of an event or entity, side by side."""

import click
import msgspec

from whoseword.cli.finding import the_one
from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.console import json_line, show
from whoseword.cli.screen.entity_view import entity_values, statements_as_json
from whoseword.cli.screen.values_view import event_values, values_as_json
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighed import (
    WEIGHED_KINDS,
    entity_of,
    event_of,
    find_weighed,
    must_be_weighed,
    say_how_old,
    told_of_entity,
)
from whoseword.desk.desk import open_desk

EXAMPLE = ("whoseword versions v-4dd043", 'whoseword versions "Harbour Courier"')


@click.command("versions", cls=Shaped, example=EXAMPLE)
@click.argument("what", metavar="EVENT|ENTITY")
@record_option
@json_option
def command(*, what: str, record: str | None, as_json: bool) -> None:
    """Show every value of every field: who says so, since when, and how far it is confirmed.

    Values stand side by side, none averaged and none chosen. A claim, deed or article leads to
    the event that it tells of, a name to the entity that it is one of.
    """
    with open_desk(settings_of(record)) as desk:
        must_be_weighed(desk)
        found = the_one(find_weighed(desk, what), what, *WEIGHED_KINDS)
        say_how_old(desk)
        if found.kind == "entity":
            entity = entity_of(desk, found)
            told = told_of_entity(desk, entity)
            if as_json:
                for one in statements_as_json(entity, told):
                    json_line(msgspec.json.encode(one))
            else:
                show(entity_values(entity, told))
            return
        event = event_of(desk, found)
    if as_json:
        for value in values_as_json(event):
            json_line(msgspec.json.encode(value))
    else:
        show(event_values(event))
