"""What a filter asks of the index, and the pages of articles that fit it."""

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Select, and_, or_, select

from whoseword.language.spelling import folded
from whoseword.record import Reading, Unread
from whoseword.store.database import Database
from whoseword.store.database.tables import (
    articles,
    deed_places,
    deeds,
    readings,
    spellings,
    tombstones,
    unreads,
    words,
)
from whoseword.store.found import Filter, Listed, Tombstone
from whoseword.store.pages import pages, rows_by_id
from whoseword.store.saving import stored_unread, unpacked

_PAGE = 100
_LIST_PAGE = 2000
_COUNTRY = re.compile(r"[A-Z]{2}")
_FIRST, _LAST = "0000", "9999"


def fitting_readings(database: Database, only: Filter | None) -> Iterator[Reading]:
    """The readings that fit, in the order of ids; a page of them in a unit of work."""
    asked = (
        select(readings.c.id, readings.c.data)
        .join_from(readings, articles, readings.c.id == articles.c.id)
        .where(*conditions(only))
    )
    rows = rows_by_id(database, asked, readings.c.id, _PAGE)
    return (unpacked(row.data) for row in rows)


def readings_of(database: Database, ids: Iterable[str]) -> Iterator[Reading]:
    """The readings of these articles, as far as there are any; a page in a unit of work."""
    for page in pages(ids, _PAGE):
        asked = select(readings.c.data).where(readings.c.id.in_(page)).order_by(readings.c.id)
        with database.reading() as connection:
            rows = connection.execute(asked).all()
        yield from (unpacked(row.data) for row in rows)


def fitting_articles(database: Database, only: Filter | None) -> Iterator[Listed]:
    """The list of articles that fit, newest first."""
    asked = conditions(only)
    after: list[ColumnElement[bool]] = []
    columns = [articles.c[name] for name in ("newest", *Listed.__dataclass_fields__)]
    while True:
        with database.reading() as connection:
            rows = connection.execute(
                select(*columns)
                .where(*asked, *after)
                .order_by(articles.c.newest.desc(), articles.c.id.desc())
                .limit(_LIST_PAGE)
            ).all()
        for row in rows:
            yield Listed(*row[1:])
        if len(rows) < _LIST_PAGE:
            return
        newest, identity = rows[-1].newest, rows[-1].id
        same_day = and_(articles.c.newest == newest, articles.c.id < identity)
        after = [or_(articles.c.newest < newest, same_day)]


def listed(database: Database, ids: Iterable[str]) -> tuple[Listed, ...]:
    """The articles of these ids that have a reading, newest first."""
    found: list[Listed] = []
    columns = [articles.c[name] for name in Listed.__dataclass_fields__]
    for page in pages(ids, _LIST_PAGE):
        with database.reading() as connection:
            rows = connection.execute(select(*columns).where(articles.c.id.in_(page))).all()
        found += (Listed(*row) for row in rows)
    return tuple(sorted(found, key=lambda one: (one.published or "", one.id), reverse=True))


def all_unreads(database: Database) -> Iterator[Unread]:
    """What could not be read, in the order of ids."""
    with database.reading() as connection:
        rows = connection.execute(select(unreads).order_by(unreads.c.id)).all()
        found = tuple(stored_unread(connection, row) for row in rows)
    yield from found


def all_tombstones(database: Database) -> Iterator[Tombstone]:
    """What was forgotten, in the order of ids."""
    with database.reading() as connection:
        rows = connection.execute(select(tombstones).order_by(tombstones.c.article)).all()
    for row in rows:
        yield Tombstone(row.article, row.what, row.reason, row.by, row.at)


def conditions(only: Filter | None) -> list[ColumnElement[bool]]:
    """What the filter asks of a row of ``articles``."""
    if only is None:
        return []
    asked = []
    if only.place is not None:
        asked.append(_at_place(only.place))
    if only.about is not None:
        asked.append(articles.c.key.in_(with_words(only.about)))
    if only.outlet is not None:
        asked.append(articles.c.outlet_folded == folded(only.outlet))
    if only.since is not None or only.until is not None:
        asked.append(_in_days(only.since or _FIRST, only.until or _LAST))
    return asked


def with_words(text: str) -> Select[tuple[int]]:
    """The keys of articles in which one name has all words of the text."""
    asked = sorted(set(folded(text).split()))
    tables = [words.alias(f"word_{number}") for number in range(max(1, len(asked)))]
    first = tables[0]
    query = select(first.c.article).where(first.c.word == (asked[0] if asked else ""))
    for table, word in zip(tables[1:], asked[1:], strict=True):
        query = query.where(
            table.c.article == first.c.article,
            table.c.position == first.c.position,
            table.c.word == word,
        )
    return query


def _at_place(place: str) -> ColumnElement[bool]:
    if _COUNTRY.fullmatch(place):
        return articles.c.key.in_(
            select(deed_places.c.article).where(deed_places.c.country == place)
        )
    # The same place under another spelling has the same number in the gazetteer.
    fold = folded(place)
    numbers = select(deed_places.c.geonames_id).where(deed_places.c.folded == fold)
    return or_(
        articles.c.key.in_(select(deed_places.c.article).where(deed_places.c.folded == fold)),
        articles.c.key.in_(
            select(deed_places.c.article).where(deed_places.c.geonames_id.in_(numbers))
        ),
        articles.c.key.in_(
            select(spellings.c.article).where(
                spellings.c.folded == fold, spellings.c.kind == "place"
            )
        ),
    )


def _in_days(since: str, until: str) -> ColumnElement[bool]:
    told = select(deeds.c.article).where(deeds.c.earliest <= until, deeds.c.latest >= since)
    return or_(
        and_(articles.c.earliest <= until, articles.c.latest >= since),
        articles.c.key.in_(told),
    )
