"""Forgets a person: their names leave every article, and the originals that held them go."""

import html
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, delete, select

from whoseword.language.spelling import folded
from whoseword.record import Judgement
from whoseword.record.ids import content_id
from whoseword.store.database.tables import (
    articles,
    judgements,
    originals,
    readings,
    sources,
    spellings,
    unreads,
)
from whoseword.store.decided import judgements_of, judgements_telling, rewrite, write
from whoseword.store.forget.burial import Order, bury
from whoseword.store.forget.redaction import (
    Spellings,
    pattern_of,
    plain,
    redact,
    redact_judgement,
    redact_reading,
    spellings_of,
)
from whoseword.store.found import Tombstone
from whoseword.store.originals import add_name
from whoseword.store.saving import reading_of, rewrite_reading, stored_unread, write_unread

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_Names = dict[str, str]


def is_person(connection: Connection, text: str) -> _Names:
    """The Names with this id or this full spelling, each with its article; empty for none."""
    rows = connection.execute(
        select(spellings.c.id, articles.c.id.label("article"))
        .join_from(spellings, articles)
        .where(
            (spellings.c.id == text) | (spellings.c.folded == folded(text)),
            spellings.c.id.startswith("n-"),
        )
    )
    return {row.id: row.article for row in rows}


def forget_person(connection: Connection, names: _Names, order: Order) -> tuple[Tombstone, ...]:
    """The tombstones of the articles that a person was taken out of.

    ``names`` are ids of Names with the articles they are of. Their full spellings and aliases
    are looked for in every article of the record, the short ones only where a full one is.
    """
    full = _full_spellings(connection, names)
    everywhere = pattern_of(full)
    buried = []
    for article in _all_ids(connection):
        mine = [name for name, where in names.items() if where == article]
        if mine or _appears(connection, article, everywhere):
            buried.append(bury(connection, article, "person", order))
            _take_out(connection, article, _spellings_in(connection, article, full, mine), order)
        _tidy_names(connection, article, everywhere)
    return tuple(buried)


def _full_spellings(connection: Connection, names: _Names) -> frozenset[str]:
    """Spellings of two words or more: one word alone is too many people."""
    full: set[str] = set()
    for article in sorted(set(names.values())):
        reading = reading_of(connection, article)
        if reading is not None:
            mine = [name for name, where in names.items() if where == article]
            full |= spellings_of(reading, (), mine).full
    return frozenset(spelling for spelling in full if " " in spelling)


def _spellings_in(
    connection: Connection, article: str, full: frozenset[str], mine: list[str]
) -> Spellings:
    reading = reading_of(connection, article)
    return Spellings(full) if reading is None else spellings_of(reading, full, mine)


def _all_ids(connection: Connection) -> list[str]:
    found: set[str] = set()
    for table in (readings, originals, unreads):
        found |= set(connection.execute(select(table.c.id)).scalars())
    found |= set(connection.execute(select(judgements.c.article)).scalars())
    return sorted(found)


def _appears(connection: Connection, article: str, pattern: re.Pattern[str] | None) -> bool:
    if pattern is None:
        return False
    return any(pattern.search(plain(text)) for text in _texts(connection, article))


def _texts(connection: Connection, article: str) -> Iterator[str]:
    """All words that the record holds on an article."""
    reading = connection.execute(select(readings.c.data).where(readings.c.id == article)).scalar()
    if reading is not None:
        yield _unescaped(zlib.decompress(reading))
    detail = connection.execute(select(unreads.c.detail).where(unreads.c.id == article)).scalar()
    yield detail or ""
    for judgement in judgements_of(connection, article):
        quoted = (anchor.words for anchor in judgement.anchors)
        yield " | ".join(filter(None, (judgement.value, judgement.reason, *quoted)))
    original = connection.execute(select(originals).where(originals.c.id == article)).first()
    if original is not None:
        yield original.given
        yield _unescaped(zlib.decompress(original.data))


def _unescaped(data: bytes) -> str:
    """The bytes as text, with what HTML and JSON write in their own way made plain."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), html.unescape(text))


def _take_out(connection: Connection, article: str, person: Spellings, order: Order) -> None:
    """Remove the original, and the person's names from all that is kept of the article."""
    connection.execute(delete(originals).where(originals.c.id == article))
    reading = reading_of(connection, article)
    without = None if reading is None else redact_reading(reading, person)
    texts = (
        ("", "")
        if reading is None or without is None
        else (reading.article.text, without.article.text)
    )
    _redact_judgements(connection, article, texts, person, order.at)
    if without is not None:
        rewrite_reading(connection, without, order.at)
    pattern = pattern_of(person.full | person.short)
    unread = connection.execute(select(unreads).where(unreads.c.id == article)).first()
    if unread is not None:
        connection.execute(delete(unreads).where(unreads.c.id == article))
        detail = redact(unread.detail, pattern)
        write_unread(
            connection, replace(stored_unread(connection, unread), detail=detail), order.at
        )
    _tidy_names(connection, article, pattern)


def _redact_judgements(
    connection: Connection, article: str, texts: tuple[str, str], person: Spellings, at: str
) -> None:
    """Write the article's judgements anew; one that held the name gets another id with it.

    Its id is a digest of what it says, and would let a guess be tested. ``texts`` are the
    article's before and after: what a judgement quoted, it quotes again. Judgements over many
    articles that were made on this one too stand under another article, and are written anew there.
    """
    own = judgements_of(connection, article)
    told = judgements_telling(connection, article)
    elsewhere = [one for one in told if one.is_across and one.article != article]
    ids: dict[str, str] = {}
    redacted: dict[str, Judgement] = {}
    for old in (*own, *elsewhere):
        new = redact_judgement(old, article, texts, person)
        ids[old.id] = old.id if new == old else content_id("j", old.article, *_told(new))
        redacted[old.id] = replace(new, id=ids[old.id])
    connection.execute(delete(judgements).where(judgements.c.article == article))
    for old in own:
        write(connection, _superseding(redacted[old.id], ids), at)
    for old in elsewhere:
        if (new := _superseding(redacted[old.id], ids)) != old:
            rewrite(connection, old, new, at)
    for before, after in ids.items():
        for later in judgements_telling(connection, before) if before != after else ():
            rewrite(connection, later, _superseding(later, ids), at)


def _superseding(judgement: Judgement, ids: _Names) -> Judgement:
    """The judgement with the id that the one it replaces has now."""
    told = judgement.supersedes
    return judgement if told is None else replace(judgement, supersedes=ids.get(told, told))


def _told(judgement: Judgement) -> tuple[str | None, ...]:
    parts = ";".join(anchor.about for anchor in judgement.others) or None
    by, at, reason = judgement.by, judgement.at, judgement.reason
    return (judgement.field, judgement.value, by, at, reason, parts)


def _tidy_names(connection: Connection, article: str, pattern: re.Pattern[str] | None) -> None:
    """Take the person out of the names of files, where slugs hide them."""
    names = connection.execute(select(sources.c.name).where(sources.c.id == article)).scalars()
    for name in tuple(names):
        if redact(name, pattern) != name:
            this = (sources.c.id == article) & (sources.c.name == name)
            connection.execute(delete(sources).where(this))
            add_name(connection, article, redact(name, pattern))
