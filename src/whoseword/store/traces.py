"""What was weighed before, looked up by keys and ids: each look-up is one unit of work."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Row, Select, select

from whoseword.record import Article, Copy, Event, Reading
from whoseword.schema import OneWeighed, WeighedKind
from whoseword.store.database import Database
from whoseword.store.database.weighing_tables import (
    bearer_keys,
    bearers,
    bonds,
    trace_keys,
    traces,
)
from whoseword.store.index import key_of
from whoseword.store.pages import pages
from whoseword.store.traced import sketches_of, track_of
from whoseword.store.weighed_rows import keys_with, things_of, unpacked
from whoseword.weighing.entity import Track
from whoseword.weighing.event import Bond, Sketch

_ENTITY: tuple[WeighedKind, ...] = ("entity",)
ReadingsOf = Callable[[Collection[str]], Iterator[Reading]]
"""Gives the readings of some articles, as they are weighed."""


class Traces:
    """The traces of a record, and its readings as those who weigh it want them."""

    def __init__(self, database: Database, readings: ReadingsOf) -> None:
        """Hold the database of an open record, and what gives its readings."""
        self._database = database
        self.readings = readings

    def articles(self, ids: Collection[str]) -> Iterator[Article]:
        """These articles."""
        return (reading.article for reading in self.readings(ids))

    def holders(self, keys: Collection[int]) -> frozenset[str]:
        """Ids of the articles that have one of the keys."""
        numbers: set[int] = set()
        for row in self._rows(
            select(trace_keys.c.article).where(trace_keys.c.key.in_(page))
            for page in pages(sorted(keys))
        ):
            numbers.add(row.article)
        return frozenset(
            row.article
            for row in self._rows(
                select(traces.c.article).where(traces.c.number.in_(page))
                for page in pages(sorted(numbers))
            )
        )

    def bearers(self, keys: Collection[int]) -> tuple[Track, ...]:
        """The bearers that have one of the keys."""
        asked = (
            select(bearer_keys.c.bearer).where(bearer_keys.c.key.in_(page))
            for page in pages(sorted(keys))
        )
        numbers = {row.bearer for row in self._rows(asked)}
        found = (
            select(bearers.c.data).where(bearers.c.number.in_(page))
            for page in pages(sorted(numbers))
        )
        return tuple(track_of(row.data) for row in self._rows(found))

    def tracks(self, articles: Collection[str]) -> tuple[Track, ...]:
        """The bearers of these articles, as far as they were weighed before."""
        asked = (
            select(bearers.c.data).where(bearers.c.article.in_(page)).order_by(bearers.c.number)
            for page in _numbers(articles)
        )
        return tuple(track_of(row.data) for row in self._rows(asked))

    def sketches(self, articles: Collection[str]) -> tuple[Sketch, ...]:
        """The deeds of these articles, as far as they were weighed before, in the order of ids."""
        asked = (
            select(traces.c.article, traces.c.sketches).where(traces.c.number.in_(page))
            for page in _numbers(articles)
        )
        found = {row.article: sketches_of(row.sketches) for row in self._rows(asked)}
        return tuple(one for article in sorted(found) for one in found[article])

    def bonds(self, deeds: Collection[str]) -> tuple[Bond, ...]:
        """The bonds of these deeds."""
        asked = (
            select(bonds.c.deed, bonds.c.other, traces.c.article)
            .join_from(bonds, traces, bonds.c.article == traces.c.number)
            .where(bonds.c.deed.in_(page))
            for page in pages(sorted(deeds))
        )
        return tuple(Bond(row.deed, row.other, row.article) for row in self._rows(asked))

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """The entity of each of these mentions, by the ids of Names and of articles."""
        with self._database.reading() as connection:
            keys = dict(keys_with(connection, _ENTITY, mentions))
            things = things_of(connection, keys.values())
        return {mention: things[key][0] for mention, key in keys.items()}

    def events(self, deeds: Collection[str]) -> tuple[Event, ...]:
        """The events that hold one of these deeds."""
        return tuple(one for one in self._of("event", deeds) if isinstance(one, Event))

    def copies(self, articles: Collection[str]) -> tuple[Copy, ...]:
        """The copies that one of these articles is a part of."""
        return tuple(one for one in self._of("copy", articles) if isinstance(one, Copy))

    def _of(self, kind: WeighedKind, parts: Collection[str]) -> Iterator[OneWeighed]:
        with self._database.reading() as connection:
            keys = {key for _, key in keys_with(connection, (kind,), parts)}
            things = things_of(connection, keys)
        return (unpacked(things[key][1]) for key in sorted(things))

    def _rows(self, statements: Iterable[Select[Any]]) -> Iterator[Row[Any]]:
        with self._database.reading() as connection:
            for statement in statements:
                yield from connection.execute(statement)


def _numbers(articles: Iterable[str]) -> Iterator[tuple[int, ...]]:
    return pages(key_of(article) for article in sorted(articles))
