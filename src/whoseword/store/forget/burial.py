"""The tombstone: that something was forgotten, and an entry in the audit chain that says so."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, delete, insert, select

from whoseword.store.audit import append, seal
from whoseword.store.database.tables import tombstones
from whoseword.store.found import Tombstone


@dataclass(frozen=True, slots=True)
class Order:
    """That something be forgotten: why, by whom and when."""

    reason: str
    by: str
    at: str


def bury(
    connection: Connection, article: str, what: Literal["article", "person"], order: Order
) -> Tombstone:
    """The tombstone, written; it takes the place of an earlier one on the same article."""
    stone = Tombstone(article, what, order.reason, order.by, order.at)
    connection.execute(delete(tombstones).where(tombstones.c.article == article))
    connection.execute(
        insert(tombstones).values(
            article=article, what=what, reason=order.reason, by=order.by, at=order.at
        )
    )
    append(connection, "forgotten", article, tombstone_digest(stone), order.at)
    return stone


def tombstone_digest(stone: Tombstone) -> str:
    """What the audit chain holds of a tombstone: nothing in it is secret, so it has no salt."""
    return seal(b"", stone.article, stone.what, stone.reason, stone.by, stone.at)


def tombstone_of(connection: Connection, article: str) -> Tombstone | None:
    """The article's tombstone; None when nothing of it was forgotten."""
    row = connection.execute(select(tombstones).where(tombstones.c.article == article)).first()
    return None if row is None else Tombstone(row.article, row.what, row.reason, row.by, row.at)
