"""Saves what reading an article came to: the reading or the Unread, and the index with it."""

import hashlib
import zlib
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from whoseword.record import Reading, Unread
from whoseword.schema import reading_from_json, reading_to_json
from whoseword.store.audit import append, new_salt, seal
from whoseword.store.database.tables import readings, tombstones, unreads
from whoseword.store.decided import judgements_of
from whoseword.store.found import Saved
from whoseword.store.index import as_left, clear_index, fill_index, rows_of
from whoseword.store.originals import add_name, name_of

_INSERT = insert(readings)
_SEALED = select(readings.c.salt, readings.c.digest).where(readings.c.id == bindparam("article"))
_FORGOTTEN = select(tombstones.c.article).where(tombstones.c.article == bindparam("id"))
_DROP_UNREAD = delete(unreads).where(unreads.c.id == bindparam("article"))


def save_reading(connection: Connection, reading: Reading, at: str | None) -> Saved:
    """What saving did; an equal reading is left alone, another one replaced with its index."""
    identity = reading.article.id
    if _is_forgotten(connection, identity):
        return "forgotten"
    data = reading_to_json(reading)
    row = connection.execute(_SEALED, {"article": identity}).first()
    if row is not None and seal(row.salt, data) == row.digest:
        return "same"
    _write(connection, reading, data, at, is_new=row is None)
    forgot = connection.execute(_DROP_UNREAD, {"article": identity}).rowcount
    return "replaced" if row is not None or forgot else "new"


def rewrite_reading(connection: Connection, reading: Reading, at: str | None) -> None:
    """Write a reading in the place of the one that is there."""
    _write(connection, reading, reading_to_json(reading), at, is_new=False)


def _write(
    connection: Connection, reading: Reading, data: bytes, at: str | None, *, is_new: bool
) -> None:
    """Write a reading, its index and its entry in the audit chain."""
    identity, salt = reading.article.id, new_salt()
    digest = seal(salt, data)
    values = {"data": zlib.compress(data), "digest": digest, "salt": salt}
    if is_new:
        connection.execute(_INSERT, {"id": identity, **values})
    else:
        connection.execute(update(readings).where(readings.c.id == identity).values(**values))
        clear_index(connection, identity)
    fill_index(connection, rows_of(as_left(reading, judgements_of(connection, identity))))
    append(connection, "read", identity, digest, at)


def save_unread(connection: Connection, unread: Unread, at: str | None) -> Saved:
    """What saving did; a reading of the same bytes is never given up for an Unread."""
    if unread.reason == "forgotten":
        return "forgotten"
    identity = unread_id(unread)
    if _is_forgotten(connection, identity):
        return "forgotten"
    add_name(connection, identity, unread.source)
    if connection.execute(select(readings.c.id).where(readings.c.id == identity)).first():
        return "kept"
    row = connection.execute(select(unreads).where(unreads.c.id == identity)).first()
    if row is not None and (row.reason, row.detail) == (unread.reason, unread.detail):
        return "same"
    write_unread(connection, unread, at)
    return "new" if row is None else "replaced"


def write_unread(connection: Connection, unread: Unread, at: str | None) -> None:
    """Write an Unread in the place of an earlier one, and its entry in the audit chain."""
    identity, salt = unread_id(unread), new_salt()
    connection.execute(delete(unreads).where(unreads.c.id == identity))
    connection.execute(
        insert(unreads).values(
            id=identity, article=unread.id, reason=unread.reason, detail=unread.detail, salt=salt
        )
    )
    append(connection, "unread", identity, seal(salt, unread.reason, unread.detail), at)


def unread_id(unread: Unread) -> str:
    """The article's id; where its bytes could not be had, a digest of where it lay."""
    return unread.id or "u-" + hashlib.sha256(unread.source.encode()).hexdigest()


def unpacked(data: bytes) -> Reading:
    """The reading that a row of ``readings`` holds in its ``data``."""
    return reading_from_json(zlib.decompress(data))


def reading_of(connection: Connection, identity: str) -> Reading | None:
    """The article's reading; None when there is none."""
    row = connection.execute(select(readings.c.data).where(readings.c.id == identity)).first()
    return None if row is None else unpacked(row.data)


def stored_unread(connection: Connection, row: Row[Any]) -> Unread:
    """The Unread that a row of ``unreads`` holds, under the first of its names."""
    return Unread(name_of(connection, row.id), row.reason, row.detail, row.article)


def _is_forgotten(connection: Connection, identity: str) -> bool:
    return connection.execute(_FORGOTTEN, {"id": identity}).first() is not None
