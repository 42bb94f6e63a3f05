"""Rows of what weighing gave: the thing itself, and a look-up from every id that it holds."""

import hashlib
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, select

from whoseword.record import Continued, Copy, Entity, Event
from whoseword.schema import (
    OneWeighed,
    WeighedKind,
    kind_of,
    weighed_from_json,
    weighed_to_json,
)
from whoseword.store.database.weighing_tables import weighed, weighed_parts
from whoseword.store.index import key_of
from whoseword.store.pages import pages


def row_of(one: OneWeighed) -> dict[str, Any]:
    """The row of ``weighed`` that holds it."""
    data = weighed_to_json(one)
    identity = one.id if isinstance(one, Entity | Event) else hashlib.sha256(data).hexdigest()[:16]
    kind = kind_of(one)
    key = key_of(f"{kind} {identity}")
    return {"key": key, "kind": kind, "id": identity, "data": zlib.compress(data)}


def keys_with(
    connection: Connection, kinds: Collection[WeighedKind], parts: Iterable[str]
) -> Iterator[tuple[str, int]]:
    """The parts that lead to things of these kinds, each with the key of its thing.

    The kind is looked at here: told to SQLite, it would go through all things of a kind instead.
    """
    for page in pages(dict.fromkeys(parts)):
        asked = (
            select(weighed_parts.c.part, weighed.c.key, weighed.c.kind)
            .join_from(weighed_parts, weighed, weighed_parts.c.weighed == weighed.c.key)
            .where(weighed_parts.c.part.in_(page))
        )
        yield from ((row.part, row.key) for row in connection.execute(asked) if row.kind in kinds)


def things_of(connection: Connection, keys: Iterable[int]) -> dict[int, tuple[str, bytes]]:
    """The id and the data of the things of these keys."""
    found: dict[int, tuple[str, bytes]] = {}
    for page in pages(dict.fromkeys(keys)):
        asked = select(weighed.c.key, weighed.c.id, weighed.c.data).where(weighed.c.key.in_(page))
        found.update((row.key, (row.id, row.data)) for row in connection.execute(asked))
    return found


def unpacked(data: bytes) -> OneWeighed:
    """What a row of ``weighed`` holds in its ``data``."""
    return weighed_from_json(zlib.decompress(data))


def parts_of(one: OneWeighed) -> frozenset[str]:
    """The ids that lead to it: its own, earlier ones, and those of what it is made of."""
    if isinstance(one, Entity):
        return frozenset((one.id, *one.sides))
    if isinstance(one, Event):
        return frozenset(_of_event(one))
    if isinstance(one, Continued):
        return frozenset((one.claim, *one.continues))
    if isinstance(one, Copy):
        return frozenset((one.earlier, one.later))
    return frozenset((one.left, one.right))


def _of_event(event: Event) -> Iterator[str]:
    yield from (event.id, *event.formerly, *event.deeds, *event.articles)
    for version in event.versions:
        yield from (version.id, *version.claims)
    for origin in event.origins:
        yield from (origin.id, *origin.claims)
    fields = event.fields
    for value in (*fields.perpetrator, *fields.target, *fields.victim):
        if value.value.entity is not None:
            yield value.value.entity
