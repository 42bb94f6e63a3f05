"""The index: rows made from a reading and its judgements, for looking up and filtering."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table, bindparam, delete, insert
from sqlalchemy.dialects import sqlite

from whoseword.judging import judge_reading
from whoseword.language.calendar import bounds
from whoseword.language.spelling import folded
from whoseword.record import Deed, Judgement, Reading
from whoseword.store.database.tables import (
    INDEX,
    articles,
    claims,
    deed_places,
    deeds,
    spellings,
    words,
)

IndexRow = dict[str, Any]
Rows = dict[Table, list[IndexRow]]


def key_column(table: Table) -> Column[int]:
    """The column that says whose a row of the index is."""
    return table.c.key if table is articles else table.c.article


_CLEAR = [delete(table).where(key_column(table) == bindparam("key")) for table in INDEX]


def as_left(reading: Reading, judgements: Sequence[Judgement]) -> Reading:
    """The reading as people left it: what the index is made from."""
    return judge_reading(reading, judgements).reading if judgements else reading


def key_of(article: str) -> int:
    """The number that stands for an article's id in the index: sixty bits of its digest."""
    return int(hashlib.sha256(article.encode()).hexdigest()[:15], 16)


def rows_of(judged: Reading) -> Rows:
    """Every row of the index on one article, as people left it."""
    article = key_of(judged.article.id)
    spelt = list(_spelt(article, judged))
    return {
        articles: [_article(article, judged)],
        claims: [
            {"article": article, "position": number, "id": claim.id, "status": claim.status}
            for number, claim in enumerate(judged.claims)
        ],
        deeds: [_deed(article, deed, number) for number, deed in enumerate(judged.deeds)],
        deed_places: list(_deed_places(article, judged)),
        spellings: spelt,
        words: [
            {"word": word, "article": article, "position": row["position"]}
            for row in spelt
            for word in sorted(set(row["folded"].split()))
        ],
    }


def clear_index(connection: Connection, article: str) -> None:
    """Take the article's rows out of the index."""
    for statement in _CLEAR:
        connection.execute(statement, {"key": key_of(article)})


def fill_index(connection: Connection, rows: Rows) -> None:
    """Put an article's rows into the index."""
    # Straight to the driver: with so many rows SQLAlchemy's own way takes twice the time.
    for table, statement in _fill_statements(connection.dialect):
        if rows[table]:
            connection.exec_driver_sql(statement, rows[table])


@lru_cache(maxsize=4)
def _fill_statements(dialect: Dialect) -> tuple[tuple[Table, str], ...]:
    """The statements as the driver takes them, with the names of the columns."""
    if dialect.name == "sqlite":
        dialect = sqlite.dialect(paramstyle="named")
    return tuple((table, str(insert(table).compile(dialect=dialect))) for table in reversed(INDEX))


def index_again(connection: Connection, reading: Reading, judgements: Sequence[Judgement]) -> None:
    """Make the article's index anew, from its reading and all judgements on it."""
    clear_index(connection, reading.article.id)
    fill_index(connection, rows_of(as_left(reading, judgements)))


def _article(key: int, judged: Reading) -> IndexRow:
    article = judged.article
    earliest, latest = bounds(article.published or "")
    return {
        "key": key,
        "id": article.id,
        "made_by": judged.made_by,
        "outlet": article.outlet,
        "outlet_folded": None if article.outlet is None else folded(article.outlet),
        "title": article.title,
        "published": article.published,
        "earliest": earliest,
        "latest": latest,
        "newest": earliest or "",
        "claims": len(judged.claims),
        "deeds": len(judged.deeds),
    }


def _deed(article: int, deed: Deed, number: int) -> IndexRow:
    return {
        "article": article,
        "position": number,
        "id": deed.id,
        "kind": deed.kind,
        "reality": deed.reality,
        "status": deed.status,
        "earliest": deed.when.earliest if deed.when else None,
        "latest": deed.when.latest if deed.when else None,
    }


def _deed_places(article: int, reading: Reading) -> Iterator[IndexRow]:
    for position, deed in enumerate(reading.deeds):
        for number, where in enumerate(deed.where):
            yield {
                "article": article,
                "position": position,
                "number": number,
                "folded": folded(where.name),
                "geonames_id": where.geonames_id,
                "country": where.country,
                "lat": where.lat,
                "lon": where.lon,
            }


def _spelt(article: int, reading: Reading) -> Iterator[IndexRow]:
    """Every spelling once for each thing that it names."""
    seen: set[tuple[str, str]] = set()
    for identity, kind, text in _named(reading):
        key = (identity, folded(text))
        if key[1] and key not in seen:
            seen.add(key)
            yield {
                "article": article,
                "position": len(seen) - 1,
                "id": identity,
                "kind": kind,
                "text": text,
                "folded": key[1],
            }


def _named(reading: Reading) -> Iterator[tuple[str, str, str]]:
    article = reading.article
    if article.outlet is not None:
        yield article.id, "own_outlet", article.outlet
    for name in reading.names:
        yield name.id, name.kind, name.text
    for statement in reading.statements:
        if statement.what == "alias":
            yield statement.about, "alias", statement.value
    for citation in reading.citations:
        yield article.id, "cited_outlet", citation.outlet
    for claim in reading.claims:
        for link in claim.chain[1:]:
            if link.who is None and link.name is not None:
                yield claim.id, link.kind, link.name
