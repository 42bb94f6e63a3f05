"""``whoseword digest``: a page by place, each item closed by its sources."""

import click
import msgspec

from whoseword.cli.options import checked_date, public_option, record_option, settings_of
from whoseword.cli.screen.console import say
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighed import all_events
from whoseword.cli.writing import write_out
from whoseword.desk.clock import today
from whoseword.desk.desk import open_desk
from whoseword.export.digest import Digest, digest_of
from whoseword.export.digest_html import digest_html
from whoseword.export.digest_markdown import digest_markdown
from whoseword.export.face import Face, headline, manifest, notice
from whoseword.export.selection import Selection
from whoseword.export.withholding import withhold


@click.command(
    "digest",
    cls=Shaped,
    example=(
        "whoseword digest --place Libya --since 2031-03-01 --format html -o digest.html",
        "whoseword digest --for public",
    ),
)
@click.option("--place", metavar="NAME", help="Only this place or country.")
@click.option("--since", metavar="DATE", help="Only what happened on or after this day.")
@click.option("--until", metavar="DATE", help="Only what happened on or before this day.")
@click.option("--about", metavar="WORDS", help="Only items with these words in them.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "html", "json"]),
    default="md",
    show_default=True,
    help="Markdown, one HTML file, or JSON.",
)
@click.option("--reviewed-only", is_flag=True, help="Leave out what no person has reviewed.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to [default: - , stdout].")
@public_option
@record_option
def command(  # noqa: PLR0913 one argument an option
    *,
    place: str | None,
    since: str | None,
    until: str | None,
    about: str | None,
    form: str,
    reviewed_only: bool,
    output: str,
    audience: str,
    record: str | None,
) -> None:
    """Write what is said to have happened, by place, each item closed by its sources and dates.

    Built from stored values only: the words of the claim, its chain, numbers side by side. Of a
    weighed record the reports of one event are one item: on how many independent words it is told,
    in which versions, who stands against whom, how far it is judged. The page says on its face that
    it is internal and unreviewed.
    """
    selection = Selection(
        place, checked_date(since, "--since"), checked_date(until, "--until"), about
    )
    with open_desk(settings_of(record)) as desk:
        readings = tuple(desk.readings())
        events, stale = (None, None) if reviewed_only else all_events(desk)
    withheld = withhold(readings, events or ()) if audience == "public" else None
    face = Face("public" if withheld else "internal", today(), withheld, stale)
    if withheld is not None:
        readings, events = withheld.readings, None if events is None else withheld.events
    digest = digest_of(
        readings,
        made=face.made,
        selection=selection,
        events=events,
        reviewed_only=reviewed_only,
    )
    write_out(output, [_written(digest, face, form)])
    if stale is not None:
        say(f"reports are not told as events, since {stale}: whoseword weigh")


def _written(digest: Digest, face: Face, form: str) -> str:
    if form == "html":
        return digest_html(digest, face)
    if form == "md":
        return digest_markdown(digest, face)
    about = {"face": headline(face), "notice": notice(face), "manifest": dict(manifest(face))}
    told = {**about, **msgspec.to_builtins(digest)}
    return msgspec.json.encode(told).decode() + "\n"
