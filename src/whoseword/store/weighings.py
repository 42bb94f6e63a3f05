"""What weighing gave, kept until the next weighing: made from readings and judgements alone.

Whatever is here can be thrown away and made again, so it is not in the audit chain; the chain
tells what came after it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, delete, func, insert, select

from whoseword.errors import StoreError
from whoseword.record import Event, Weighed
from whoseword.record.ids import digits
from whoseword.schema import OneWeighed, WeighedKind, all_weighed
from whoseword.store.database import WEIGHING, Database
from whoseword.store.database.tables import articles, audit, readings, spellings
from whoseword.store.database.weighing_tables import weighed, weighed_parts, weighing
from whoseword.store.found import Weighing
from whoseword.store.weighed_rows import parts_of, row_of, unpacked

_PAGE = 500
_T = TypeVar("_T")


class Weighings:
    """The one result of weighing that a record holds; each method is one unit of work."""

    def __init__(self, database: Database, clock: Callable[[], str] | None) -> None:
        """Hold the database of an open record."""
        self._database = database
        self._clock = clock

    def begin(self) -> int:
        """The last entry of the audit chain, to be given to ``save``: ask before you read."""
        with self._database.reading() as connection:
            return _last(connection)

    def save(self, result: Weighed, *, of: int, entry: int) -> None:
        """Put the result of weighing ``of`` so many articles in the place of the one before.

        An event under a new id keeps the old one in ``formerly``. StoreError when something was
        forgotten since ``entry``: the result may still hold it, and the one before stays.
        """
        at = None if self._clock is None else self._clock()
        with self._database.writing() as connection:
            if _was_forgotten(connection, entry):
                raise StoreError(
                    "something was forgotten while the record was weighed",
                    where=self._database.where,
                    cure="weigh it again: whoseword weigh",
                )
            before = _event_ids(connection)
            drop(connection)
            connection.execute(insert(weighing).values(number=1, entry=entry, articles=of, at=at))
            written: set[int] = set()
            for page in _pages(all_weighed(result)):
                _write(connection, [_with_former_ids(one, before) for one in page], written)

    def state(self) -> Weighing | None:
        """When the record was weighed, and what came after; None when it was not."""
        with self._database.reading() as connection:
            row = connection.execute(select(weighing)).first()
            if row is None:
                return None
            came = _after(connection, row.entry)
            made = dict(
                tuple(found)
                for found in connection.execute(
                    select(weighed.c.kind, func.count()).group_by(weighed.c.kind)
                )
            )
        return Weighing(row.at, row.articles, made, came.get("read", 0), came.get("judged", 0))

    def of(self, kind: WeighedKind, parts: Iterable[str]) -> tuple[OneWeighed, ...]:
        """What of that kind holds one of the ids, in the order of its own ids."""
        found: dict[str, bytes] = {}
        with self._database.reading() as connection:
            for page in _pages(dict.fromkeys(parts)):
                rows = connection.execute(
                    select(weighed.c.id, weighed.c.data)
                    .join_from(weighed_parts, weighed, weighed_parts.c.weighed == weighed.c.key)
                    .where(weighed_parts.c.part.in_(page), weighed.c.kind == kind)
                )
                found.update((row.id, row.data) for row in rows)
        return tuple(unpacked(found[identity]) for identity in sorted(found))

    def articles_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """The articles in which Names of these ids stand, in the order of ids."""
        found: set[str] = set()
        with self._database.reading() as connection:
            for page in _pages(names):
                asked = select(articles.c.id).join_from(spellings, articles)
                found.update(connection.execute(asked.where(spellings.c.id.in_(page))).scalars())
        return tuple(sorted(found))

    def all(self, kind: WeighedKind) -> Iterator[OneWeighed]:
        """All of that kind in the order of ids, a page in a unit of work."""
        last = ""
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(
                    select(weighed.c.id, weighed.c.data)
                    .where(weighed.c.kind == kind, weighed.c.id > last)
                    .order_by(weighed.c.id)
                    .limit(_PAGE)
                ).all()
            for row in rows:
                yield unpacked(row.data)
            if len(rows) < _PAGE:
                return
            last = rows[-1].id


def drop(connection: Connection) -> None:
    """Throw the result away, as forgetting does: it may name whom nothing else names any more."""
    for table in WEIGHING:
        connection.execute(delete(table))


def _write(connection: Connection, page: Iterable[OneWeighed], written: set[int]) -> None:
    """Write the things that are not written yet: two events may go on in one claim alike."""
    rows, parts = [], []
    for one in page:
        row = row_of(one)
        if row["key"] not in written:
            written.add(row["key"])
            rows.append(row)
            parts += [{"part": part, "weighed": row["key"]} for part in sorted(parts_of(one))]
    if rows:
        connection.execute(insert(weighed), rows)
        connection.execute(insert(weighed_parts), parts)


def _pages(things: Iterable[_T]) -> Iterator[tuple[_T, ...]]:
    rest = iter(things)
    while page := tuple(islice(rest, _PAGE)):
        yield page


def _with_former_ids(one: OneWeighed, before: frozenset[str]) -> OneWeighed:
    """An event with the ids under which the record knew it: any of its deeds may have named it."""
    if not isinstance(one, Event):
        return one
    known = {f"v-{digits(deed)}" for deed in one.deeds} & before
    return replace(one, formerly=tuple(sorted((known | set(one.formerly)) - {one.id})))


def _event_ids(connection: Connection) -> frozenset[str]:
    """The ids of all events there were, with those that they had before."""
    part = weighed_parts.c.part
    return frozenset(connection.execute(select(part).where(part >= "v-", part < "v-g")).scalars())


def _last(connection: Connection) -> int:
    return connection.execute(select(func.max(audit.c.number))).scalar() or 0


def _was_forgotten(connection: Connection, entry: int) -> bool:
    found = select(audit.c.number).where(audit.c.number > entry, audit.c.what == "forgotten")
    return connection.execute(found.limit(1)).first() is not None


def _after(connection: Connection, entry: int) -> dict[str, int]:
    """How many articles were read and how many judged after an entry, of those that are here."""
    rows = connection.execute(
        select(audit.c.what, func.count(audit.c.about.distinct()))
        .where(
            audit.c.number > entry,
            audit.c.what.in_(("read", "judged")),
            audit.c.about.in_(select(readings.c.id)),
        )
        .group_by(audit.c.what)
    )
    return dict(tuple(row) for row in rows)
