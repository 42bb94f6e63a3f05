"""Forgets a whole article: original, reading, index, judgements, and where it lay.

Judgements over many articles lose what they say on this one, and stand on what is left of them.
"""

from sqlalchemy import Connection, delete, select

from whoseword.record import without_articles
from whoseword.store.database.tables import judgements, originals, readings, sources, unreads
from whoseword.store.decided import judgements_telling, rewrite
from whoseword.store.forget.burial import Order, bury, tombstone_of
from whoseword.store.found import Tombstone
from whoseword.store.index import clear_index


def forget_article(connection: Connection, article: str, order: Order) -> Tombstone | None:
    """The tombstone of an article of which nothing else is left; None when it is not here.

    An article that was forgotten before keeps the tombstone that it has.
    """
    known = tombstone_of(connection, article)
    if known is not None and known.what == "article":
        return known
    if not _is_here(connection, article):
        return None
    clear_index(connection, article)
    for table in (readings, originals, unreads, sources):
        connection.execute(delete(table).where(table.c.id == article))
    across = [one for one in judgements_telling(connection, article) if one.is_across]
    for judgement in across:
        rewrite(connection, judgement, without_articles(judgement, {article}), order.at)
    connection.execute(delete(judgements).where(judgements.c.article == article))
    return bury(connection, article, "article", order)


def _is_here(connection: Connection, article: str) -> bool:
    return any(
        connection.execute(select(table.c.id).where(table.c.id == article)).first() is not None
        for table in (readings, originals, unreads)
    )
