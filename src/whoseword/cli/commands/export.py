"""``whoseword export``: the record as a file for other programs and for coders."""

from collections.abc import Iterable
from dataclasses import replace

import click

from whoseword.cli.options import public_option, record_option, settings_of
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighed import say_how_old
from whoseword.cli.writing import write_out
from whoseword.desk.clock import today
from whoseword.desk.desk import Desk, open_desk
from whoseword.export.face import Face
from whoseword.export.geojson import geojson
from whoseword.export.lines import Results, record_lines
from whoseword.export.table import table_csv
from whoseword.export.withholding import withhold
from whoseword.record import Reading
from whoseword.schema import WEIGHED

EXAMPLE = (
    "whoseword export csv -o deeds.csv",
    "whoseword export geojson --for public -o deeds.geojson",
)


@click.command("export", cls=Shaped, example=EXAMPLE)
@click.argument("form", type=click.Choice(["jsonl", "csv", "geojson"]), metavar="FORMAT")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to [default: - , stdout].")
@click.option("--reviewed-only", is_flag=True, help="Leave out deeds that no person has reviewed.")
@public_option
@record_option
def command(
    *, form: str, output: str, reviewed_only: bool, audience: str, record: str | None
) -> None:
    """Write the record as jsonl, csv or geojson; a file is put in place when it is whole.

    jsonl holds readings, what weighing gave and judgements; import takes back readings and
    judgements, from which whoseword weigh makes the rest again. A public file, and one of what
    was reviewed, is without what weighing gave, since it rests on everything.

    csv is one row a deed, with fixed columns, for coders: edit it and give it to import judgements.
    geojson holds a point a deed with how finely its place is known. All say that they are internal
    and unreviewed.
    """
    with open_desk(settings_of(record)) as desk:
        write_out(output, _written(desk, form, audience, reviewed_only=reviewed_only))


def _written(desk: Desk, form: str, audience: str, *, reviewed_only: bool) -> Iterable[str | bytes]:
    readings: Iterable[Reading] = desk.readings()
    if reviewed_only:
        readings = (_reviewed(reading) for reading in readings)
    face = Face("internal", today())
    if audience == "public":
        withheld = withhold(readings)
        readings = withheld.readings
        face = Face("public", face.made, withheld)
    if form == "csv":
        return table_csv(readings, face.audience)
    if form == "geojson":
        return geojson(readings, face)
    if reviewed_only:
        return record_lines(readings, desk.store.judgements(), face, Results((), "withheld"))
    return record_lines(readings, desk.store.judgements(), face, _results(desk, face))


def _results(desk: Desk, face: Face) -> Results:
    """What weighing gave, kind by kind, with how old it is."""
    state = desk.store.weighings.state()
    if state is None or face.audience == "public":
        return Results()
    say_how_old(desk)
    given = (one for kind in WEIGHED for one in desk.store.weighings.all(kind))
    return Results(given, "stale" if state.read or state.judged else "current")


def _reviewed(reading: Reading) -> Reading:
    deeds = (deed for deed in reading.deeds if deed.status in ("accepted", "corrected"))
    return replace(reading, deeds=tuple(deeds))
