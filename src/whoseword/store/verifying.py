"""Verifies a record: all that it holds against the audit chain, and the index against both."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Table, bindparam, inspect, select
from sqlalchemy.exc import DatabaseError

from whoseword.errors import SourceError
from whoseword.record import Reading
from whoseword.schema import reading_from_json
from whoseword.store.audit import Told, seal, walk
from whoseword.store.database import Database
from whoseword.store.database.tables import (
    INDEX,
    judgements,
    metadata,
    originals,
    readings,
    tombstones,
    unreads,
)
from whoseword.store.decided import judgements_of
from whoseword.store.forget.burial import tombstone_digest
from whoseword.store.found import Finding, FindingCode, Tombstone
from whoseword.store.index import as_left, key_column, key_of, rows_of

_NOTHING = Told()
_ROWS = {table: select(table).where(key_column(table) == bindparam("key")) for table in INDEX}
_READING = select(readings).where(readings.c.id == bindparam("article"))
_ORIGINAL = select(originals).where(originals.c.id == bindparam("article"))


def verify(database: Database) -> tuple[Finding, ...]:
    """Everything that is wrong with the record; empty when all is well.

    Looks at one moment of the record: what others write meanwhile does not show.
    """
    findings: list[Finding] = []
    with database.reading() as connection:
        try:
            findings += _schema(connection)
            if not findings:
                findings += _contents(connection)
        except DatabaseError:
            findings.append(_damaged(database))
    return tuple(findings)


def _contents(connection: Connection) -> Iterator[Finding]:
    told, broken = walk(connection)
    yield from broken
    yield from _originals(connection, told)
    yield from _readings(connection, told)
    yield from _unreads(connection, told)
    yield from _judgements(connection, told)
    yield from _tombstones(connection, told)


def _damaged(database: Database) -> Finding:
    return Finding("file_damaged", database.where, "the database cannot read its own pages")


def _schema(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name == "sqlite":
        for row in connection.exec_driver_sql("PRAGMA integrity_check(10)"):
            if row[0] != "ok":
                yield Finding("file_damaged", "file", "a page is not as SQLite left it")
    inspector = inspect(connection)
    there = set(inspector.get_table_names())
    for table in metadata.sorted_tables:
        if table.name not in there:
            yield Finding("schema_differs", table.name, "the table is missing")
            continue
        columns = {column["name"] for column in inspector.get_columns(table.name)}
        if columns != set(table.columns.keys()):
            yield Finding("schema_differs", table.name, "its columns are not those of the schema")


def _ids(connection: Connection, table: Table) -> tuple[str, ...]:
    column = table.primary_key.columns.values()[0]
    return tuple(connection.execute(select(column).order_by(column)).scalars())


def _originals(connection: Connection, told: dict[str, Told]) -> Iterator[Finding]:
    there = _ids(connection, originals)
    for identity in there:
        row = connection.execute(_ORIGINAL, {"article": identity}).one()
        if _sha256(row.data) != identity:
            yield Finding(
                "original_changed", identity, "its bytes no longer have the digest that is its id"
            )
        kept = told.get(identity, _NOTHING).kept
        if kept is None:
            yield Finding("audit_missing", identity, "no entry says that the original was kept")
        elif kept != seal(row.salt, identity, row.form, row.given):
            yield Finding("original_changed", identity, "what was given for it was changed")
    lost = (identity for identity, each in told.items() if each.kept is not None)
    yield from _missing("original_missing", lost, there, "the chain knows an original that is gone")


def _sha256(data: bytes) -> str | None:
    """The digest of what is packed in the data; None when it cannot be unpacked."""
    try:
        return hashlib.sha256(zlib.decompress(data)).hexdigest()
    except zlib.error:
        return None


def _readings(connection: Connection, told: dict[str, Told]) -> Iterator[Finding]:
    there = _ids(connection, readings)
    for identity in there:
        row = connection.execute(_READING, {"article": identity}).one()
        read = told.get(identity, _NOTHING).read
        reading = _unpacked(row.data, row.salt, read)
        if read is None:
            yield Finding("audit_missing", identity, "no entry says that the article was read")
        elif reading is None or row.digest != read or reading.article.id != identity:
            yield Finding("reading_changed", identity, "the reading is not what the chain knows")
        elif not _is_indexed(connection, reading):
            yield Finding("index_differs", identity, "the index is not what the reading makes")
    lost = (identity for identity, each in told.items() if each.read is not None)
    yield from _missing("reading_missing", lost, there, "the chain knows a reading that is gone")


def _unpacked(data: bytes, salt: bytes, digest: str | None) -> Reading | None:
    """The reading, if it is the one that was sealed."""
    try:
        told = zlib.decompress(data)
        return reading_from_json(told) if seal(salt, told) == digest else None
    except (zlib.error, SourceError):
        return None


def _is_indexed(connection: Connection, reading: Reading) -> bool:
    """Whether the index holds just what the reading and its judgements make."""
    identity = reading.article.id
    try:
        judged = as_left(reading, judgements_of(connection, identity))
    except SourceError:
        return True  # a judgement is broken, and told as such
    rows = rows_of(judged)
    return all(_holds(connection, table, identity, rows[table]) for table in INDEX)


def _holds(
    connection: Connection, table: Table, identity: str, wanted: Iterable[dict[str, object]]
) -> bool:
    there = connection.execute(_ROWS[table], {"key": key_of(identity)}).mappings()
    key = [column.name for column in table.primary_key]

    def order(row: dict[str, object]) -> list[str]:
        return [str(row[name]) for name in key]

    return sorted(map(dict, there), key=order) == sorted(wanted, key=order)


def _unreads(connection: Connection, told: dict[str, Told]) -> Iterator[Finding]:
    for row in connection.execute(select(unreads)).all():
        if told.get(row.id, _NOTHING).unread != seal(row.salt, row.reason, row.detail):
            yield Finding("unread_changed", row.id, "the reason is not what the chain knows")


def _judgements(connection: Connection, told: dict[str, Told]) -> Iterator[Finding]:
    seals: dict[str, set[str]] = {}
    for row in connection.execute(select(judgements)):
        digest = seal(row.salt, row.data)
        seals.setdefault(row.article, set()).add(digest)
        if digest not in told.get(row.article, _NOTHING).judged:
            yield Finding("judgement_changed", row.id, "it is not what the chain knows")
    for identity, each in told.items():
        lost = len(each.judged - seals.get(identity, set()))
        if lost:
            yield Finding("judgement_missing", identity, f"{lost} of its judgements are gone")


def _tombstones(connection: Connection, told: dict[str, Told]) -> Iterator[Finding]:
    there = set(_ids(connection, originals))
    there_or_read = there | set(_ids(connection, readings)) | set(_ids(connection, unreads))
    stones = connection.execute(select(tombstones)).all()
    for row in stones:
        stone = Tombstone(row.article, row.what, row.reason, row.by, row.at)
        if told.get(row.article, _NOTHING).forgotten != tombstone_digest(stone):
            yield Finding("tombstone_changed", row.article, "it is not what the chain knows")
        if row.article in (there_or_read if row.what == "article" else there):
            yield Finding("not_forgotten", row.article, "something of it is still in the record")
    lost = (identity for identity, each in told.items() if each.forgotten is not None)
    marked = [row.article for row in stones]
    yield from _missing("tombstone_changed", lost, marked, "the chain knows a tombstone now gone")


def _missing(
    code: FindingCode, wanted: Iterable[str], there: Iterable[str], text: str
) -> Iterator[Finding]:
    for identity in sorted(set(wanted) - set(there)):
        yield Finding(code, identity, text)
