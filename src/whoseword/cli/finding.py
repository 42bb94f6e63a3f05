"""From what a user typed to the one thing in the record that is meant."""

from typing import NoReturn

from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import is_terminal, json_line, show, words
from whoseword.cli.weighed import WEIGHED_KINDS
from whoseword.desk.desk import Desk
from whoseword.errors import SettingsError, UserError
from whoseword.record import Claim, Deed, Name, Reading
from whoseword.store import Found


def the_one(found: tuple[Found, ...], told: str, *kinds: str) -> Found:
    """The only thing of these kinds, where any are given; what was ``told`` points to it.

    SettingsError when there is none; when there are several they are listed first.
    """
    fitting = tuple(one for one in found if not kinds or one.kind in kinds)
    if not fitting:
        nothing(told, kinds)
    if len(fitting) > 1 and not _is_exact(fitting[0], told):
        _list(fitting)
        cure = "give one of the ids above, or more of its beginning"
        raise SettingsError(f"{len(fitting)} things go by this", where=told, cure=cure)
    return fitting[0]


def nothing(told: str, kinds: tuple[str, ...] = ()) -> NoReturn:
    """Say that the record holds nothing of that name."""
    kinds = kinds or ("article", "claim", "deed", "name", "outlet", "event", "entity")
    what = " or ".join(part for part in (", ".join(kinds[:-1]), kinds[-1]) if part)
    cure = "whoseword show lists the articles; an id may be cut after six characters"
    raise SettingsError(f"no {what} in the record goes by this", where=told, cure=cure)


def reading_of(desk: Desk, found: Found) -> Reading:
    """The reading, as people left it, that holds what was found."""
    judged = desk.judged(found.article)
    if judged is None:
        raise UserError("this article has no reading", where=found.article)
    return judged.reading


def value_in(reading: Reading, id_: str) -> Claim | Deed | Name | None:
    """The claim, deed or name of that id; None when the reading has none."""
    values: tuple[Claim | Deed | Name, ...] = (*reading.claims, *reading.deeds, *reading.names)
    return next((value for value in values if value.id == id_), None)


def _is_exact(found: Found, told: str) -> bool:
    return told in (found.id, found.article)


def _list(found: tuple[Found, ...]) -> None:
    if not is_terminal():
        for one in found:
            article = None if one.kind in WEIGHED_KINDS else one.article
            json_line({"kind": one.kind, "id": one.id, "article": article, "text": one.text})
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("kind", "id", "text", "in article"):
        table.add_column(title)
    for one in found:
        article = "" if one.kind in WEIGHED_KINDS else one.article[:12]
        table.add_row(one.kind, Text(one.id, "bold"), words(one.text), article)
    show(table)
