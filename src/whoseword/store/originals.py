"""Originals: the bytes as they came in, by their SHA-256, with all that was given for them."""

import zlib
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from whoseword.record import Given, Source, Unread
from whoseword.record.ids import article_id
from whoseword.store.audit import append, new_salt, seal
from whoseword.store.database import Database
from whoseword.store.database.tables import originals, sources, tombstones

FORGOTTEN = "it was forgotten, and is not taken in again"


def keep(connection: Connection, source: Source, at: str | None) -> Source | Unread:
    """The source with what was given before; its bytes are in the record, once."""
    identity = article_id(source.data)
    if connection.execute(select(tombstones).where(tombstones.c.article == identity)).first():
        return Unread(source.name, "forgotten", FORGOTTEN, identity)
    add_name(connection, identity, source.name)
    row = connection.execute(
        select(originals.c.form, originals.c.given, originals.c.salt).where(
            originals.c.id == identity
        )
    ).first()
    if row is None:
        return _insert(connection, identity, source, at)
    before = msgspec.json.decode(row.given, type=Given)
    given = _merged(before, source.given)
    form = source.form or row.form
    if given != before or form != row.form:
        told = msgspec.json.encode(given).decode()
        connection.execute(
            update(originals).where(originals.c.id == identity).values(given=told, form=form)
        )
        append(connection, "kept", identity, seal(row.salt, identity, form, told), at)
    return Source(source.name, source.data, form, given)


def _insert(connection: Connection, identity: str, source: Source, at: str | None) -> Source:
    salt, given = new_salt(), msgspec.json.encode(source.given).decode()
    connection.execute(
        insert(originals).values(
            id=identity,
            form=source.form,
            given=given,
            size=len(source.data),
            data=zlib.compress(source.data),
            salt=salt,
        )
    )
    append(connection, "kept", identity, seal(salt, identity, source.form, given), at)
    return source


def _merged(before: Given, now: Given) -> Given:
    """What is given now, and where that is silent what was given before."""
    told = {
        field.name: getattr(before, field.name)
        if getattr(now, field.name) is None
        else getattr(now, field.name)
        for field in fields(Given)
    }
    return Given(**told)


def add_name(connection: Connection, identity: str, name: str) -> None:
    """Note where bytes lay, once; the same bytes may lie in several places."""
    this = (sources.c.id == identity) & (sources.c.name == name)
    if connection.execute(select(sources.c.id).where(this)).first() is None:
        connection.execute(insert(sources).values(id=identity, name=name))


def name_of(connection: Connection, identity: str) -> str:
    """The first of the places where these bytes lay; the id where none is known."""
    found = connection.execute(
        select(sources.c.name).where(sources.c.id == identity).order_by(sources.c.name).limit(1)
    ).scalar()
    return found or identity


def original_of(connection: Connection, identity: str) -> Source | None:
    """The source of an article as it was kept; None when it has no original here."""
    row = connection.execute(select(originals).where(originals.c.id == identity)).first()
    return None if row is None else _source(row, name_of(connection, identity))


def all_originals(database: Database) -> Iterator[Source]:
    """Every source in the order of ids, each in a unit of work of its own."""
    last = ""
    while True:
        with database.reading() as connection:
            row = connection.execute(
                select(originals).where(originals.c.id > last).order_by(originals.c.id).limit(1)
            ).first()
            if row is None:
                return
            source = _source(row, name_of(connection, row.id))
        last = row.id
        yield source


def _source(row: Row[Any], name: str) -> Source:
    given = msgspec.json.decode(row.given, type=Given)
    return Source(name, zlib.decompress(row.data), row.form, given)
