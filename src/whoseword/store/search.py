"""Finding one thing: by its id, by the beginning of one, or by the words of a name."""

import re

from sqlalchemy import Column, Connection, select

from whoseword.language.spelling import folded
from whoseword.store.database.tables import (
    articles,
    claims,
    deeds,
    judgements,
    originals,
    spellings,
    tombstones,
    unreads,
    words,
)
from whoseword.store.database.weighing_tables import weighed, weighed_parts
from whoseword.store.found import Found, FoundKind

_ID = re.compile(r"(?:[cdnjuvewo]-)?[0-9a-f]{6,}")
_MOST = 500

_PLACES: tuple[tuple[FoundKind, Column[str], Column[str]], ...] = (
    ("article", articles.c.id, articles.c.id),
    ("claim", claims.c.id, articles.c.id),
    ("deed", deeds.c.id, articles.c.id),
    ("name", spellings.c.id, articles.c.id),
    ("judgement", judgements.c.id, judgements.c.article),
    ("unread", unreads.c.id, unreads.c.id),
    ("tombstone", tombstones.c.article, tombstones.c.article),
    ("article", originals.c.id, originals.c.id),
)

_WEIGHED: dict[str, FoundKind] = {"v": "event", "w": "version", "o": "origin", "e": "entity"}
# Ids change with what comes: the digits of any deed or mention lead to its event or entity too.
_NAMED_AFTER = {"v": "d", "e": "n"}


def find(connection: Connection, text: str) -> tuple[Found, ...]:
    """What the text points to: an id or its beginning, else a name with all of its words."""
    if _ID.fullmatch(text):
        weighing_gave = text[0] in _WEIGHED and text[1] == "-"
        found = (_by_part if weighing_gave else _by_id)(connection, text)
        if found:
            return found
    return _by_name(connection, text)


def _by_id(connection: Connection, text: str) -> tuple[Found, ...]:
    """Ids that are the text or begin with it; an id's letters all sort before "g"."""
    found: dict[tuple[str, str], Found] = {}
    for kind, identity, article in _PLACES:
        query = select(identity.label("id"), article.label("article"))
        if article.table is not identity.table:
            query = query.join_from(identity.table, articles)
        rows = connection.execute(
            query.where(identity >= text, identity < text + "g")
            .order_by(identity)
            .limit(_MOST)
            .distinct()
        )
        for row in rows:
            found.setdefault((row.id, row.article), Found(kind, row.id, row.article))
    exact = tuple(each for each in found.values() if each.id == text)
    return exact or tuple(found.values())


def _by_part(connection: Connection, text: str) -> tuple[Found, ...]:
    """What weighing gave under ids that begin so, or under the digits of what it is made of."""
    letter, rest = text[0], text[1:]
    found = _parts(connection, text, letter)
    if not found and letter in _NAMED_AFTER:
        found = _parts(connection, _NAMED_AFTER[letter] + rest, letter)
    exact = tuple(each for each in found if text in (each.id, each.article))
    return exact or found


def _parts(connection: Connection, text: str, letter: str) -> tuple[Found, ...]:
    kind, part = _WEIGHED[letter], weighed_parts.c.part
    holds_it = "entity" if kind == "entity" else "event"
    rows = connection.execute(
        select(part, weighed.c.id)
        .join_from(weighed_parts, weighed, weighed_parts.c.weighed == weighed.c.key)
        .where(part >= text, part < text + "g", weighed.c.kind == holds_it)
        .order_by(weighed.c.id, part)
        .limit(_MOST)
    ).all()
    own = (row.part if kind in ("version", "origin") else row.id for row in rows)
    return tuple(
        dict.fromkeys(
            Found(kind, identity, row.id) for identity, row in zip(own, rows, strict=True)
        )
    )


def _by_name(connection: Connection, text: str) -> tuple[Found, ...]:
    fold = folded(text)
    asked = sorted(set(fold.split()))
    if not asked:
        return ()
    query = (
        select(spellings.c.id, spellings.c.text, articles.c.id.label("article"))
        .join_from(spellings, articles)
        .order_by(
            (spellings.c.folded != fold), spellings.c.folded, articles.c.id, spellings.c.position
        )
    )
    for number, word in enumerate(asked):
        table = words.alias(f"word_{number}")
        query = query.where(
            table.c.article == spellings.c.article,
            table.c.position == spellings.c.position,
            table.c.word == word,
        )
    rows = connection.execute(query.limit(_MOST))
    return tuple(Found(_kind(row.id, row.article), row.id, row.article, row.text) for row in rows)


def _kind(identity: str, article: str) -> FoundKind:
    """An outlet stands under its article's id, a voice without a Name under its claim's."""
    if identity == article:
        return "outlet"
    return "claim" if identity.startswith("c-") else "name"
