"""``whoseword show``: an article, claim, deed, name or outlet for people."""

import click
import msgspec
from rich.console import RenderableType
from rich.table import Table

from whoseword.cli.finding import reading_of, the_one, value_in
from whoseword.cli.judged import judged_as_called, reliability_lines
from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.article_view import article_view
from whoseword.cli.screen.chain_view import chain_view
from whoseword.cli.screen.console import is_terminal, json_line, say, show, words
from whoseword.cli.screen.deed_view import deed_view
from whoseword.cli.screen.layout import section
from whoseword.cli.screen.name_view import name_view
from whoseword.cli.screen.outlet_view import Outlet, articles_view, called, outlet_parts
from whoseword.cli.shaped import Shaped
from whoseword.cli.showing import show_onward, show_weighed
from whoseword.cli.weighed import WEIGHED_KINDS, as_entities, find_all, outlets_among, told_in
from whoseword.desk.desk import Desk, open_desk
from whoseword.export.spellings import folded
from whoseword.record import Claim, Deed, Name
from whoseword.record.kinds import PUBLISHERS
from whoseword.schema import reading_to_json
from whoseword.store import Filter, Found, Listed


@click.command(
    "show",
    cls=Shaped,
    example=(
        "whoseword show",
        'whoseword show "Harbour Courier"',
        "whoseword show c-7cae1c",
        "whoseword show v-4dd043",
    ),
)
@click.argument("what", required=False, metavar="[ID|NAME]")
@record_option
@json_option
def command(*, what: str | None, record: str | None, as_json: bool) -> None:
    """Show an article, claim, deed, name or outlet; without one, the list of articles.

    Of a record that was weighed also an event, a version of one, an origin or an entity; a name
    then shows whom it is held to be. An id may be cut after six characters. Several that fit are
    listed.
    """
    with open_desk(settings_of(record)) as desk:
        if what is None:
            _list(tuple(desk.store.articles()), as_json=as_json)
            return
        found = _closest(find_all(desk, what), what)
        if _mean_an_outlet(desk, found, what):
            outlets = outlets_among(desk, found)
            if not outlets:
                _show_outlet(desk, found, as_json=as_json)
                return
            found = outlets
        elif found and not found[0].id.startswith(what):
            found = as_entities(desk, found)
        if len(found) > 1 and _are_one_name(found):
            for one in found:
                _show_value(desk, one, as_json=as_json)
        else:
            _show_one(desk, the_one(found, what), as_json=as_json)


def _closest(found: tuple[Found, ...], what: str) -> tuple[Found, ...]:
    """Those that bear just this name, where there are any."""
    exact = tuple(one for one in found if one.text and folded(one.text) == folded(what))
    return exact or found


def _mean_an_outlet(desk: Desk, found: tuple[Found, ...], what: str) -> bool:
    """Whether the words are an outlet's name: of an article, or of a voice in one."""
    if any(one.kind == "outlet" for one in found):
        return True
    if not found or not _are_one_name(found) or found[0].id.startswith(what):
        return False
    value = value_in(reading_of(desk, found[0]), found[0].id)
    return isinstance(value, Name) and value.kind in PUBLISHERS


def _are_one_name(found: tuple[Found, ...]) -> bool:
    """Whether all are the same words in several articles: shown one after the other, not merged."""
    forms = {folded(one.text or "") for one in found}
    return len(forms) == 1 and all(one.kind == "name" for one in found)


def _show_one(desk: Desk, found: Found, *, as_json: bool) -> None:
    if found.kind in WEIGHED_KINDS:
        show_weighed(desk, found, as_json=as_json)
    elif found.kind in ("judgement", "unread", "tombstone"):
        _show_other(desk, found, as_json=as_json)
    else:
        _show_value(desk, found, as_json=as_json)


def _show_outlet(desk: Desk, found: tuple[Found, ...], *, as_json: bool) -> None:
    """Put on the screen what came out in an outlet that is no entity yet, and on its word."""
    name = next((one.text for one in found if one.kind == "outlet"), found[0].text) or ""
    own = tuple(desk.store.articles(Filter(outlet=name)))
    readings = told_in(desk, (one.article for one in found)).readings
    outlet = Outlet(own, readings, called(name))
    if as_json:
        for article in own:
            json_line(msgspec.json.encode(article))
        for reading in readings:
            for claim in outlet.claims_in(reading):
                json_line(msgspec.json.encode(claim))
    else:
        lines = reliability_lines(judged_as_called(desk, found))
        show(
            words(name, "bold cyan").append("  outlet", "dim"),
            *outlet_parts(outlet),
            *section("Judged by people", lines),
        )


def _show_value(desk: Desk, found: Found, *, as_json: bool) -> None:
    reading = reading_of(desk, found)
    value = value_in(reading, found.id)
    if as_json:
        json_line(reading_to_json(reading) if value is None else msgspec.json.encode(value))
        return
    view: RenderableType
    if value is None:
        view = article_view(reading)
    elif isinstance(value, Claim):
        view = chain_view(reading, value)
    elif isinstance(value, Deed):
        view = deed_view(reading, value)
    else:
        view = name_view(reading, value)
    show(view)
    if isinstance(value, Claim):
        show_onward(desk, value)


def _show_other(desk: Desk, found: Found, *, as_json: bool) -> None:
    """A judgement, a tombstone or an unread article, as its fields."""
    places = {
        "judgement": (j for j in desk.store.judgements(found.article) if j.id == found.id),
        "unread": (u for u in desk.store.unreads() if u.id == found.id),
        "tombstone": (t for t in desk.store.tombstones() if t.article == found.article),
    }
    for value in places[found.kind]:
        if as_json:
            json_line(msgspec.json.encode(value))
            continue
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(style="dim", no_wrap=True)
        for name, field in msgspec.to_builtins(value).items():
            table.add_row(name, words(None if field is None else str(field)))
        show(table)


def _list(articles: tuple[Listed, ...], *, as_json: bool) -> None:
    if as_json or not is_terminal():
        for article in articles:
            json_line(msgspec.json.encode(article))
        return
    if not articles:
        say("the record holds no article yet; begin with: whoseword read PATH")
        return
    show(articles_view(articles))
