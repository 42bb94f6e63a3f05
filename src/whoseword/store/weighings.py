"""What weighing gave, kept until the next weighing: made from readings and judgements alone.

Whatever is here can be thrown away and made again, so it is not in the audit chain; the chain
tells what came after it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator

from sqlalchemy import Connection, delete, func, insert, select

from whoseword.errors import StoreError
from whoseword.record import Reading
from whoseword.schema import OneWeighed, WeighedKind
from whoseword.store.database import Database
from whoseword.store.database.tables import articles, audit, readings, spellings
from whoseword.store.database.weighing_tables import traces, weighed, weighing
from whoseword.store.found import Changed, Weighing
from whoseword.store.pages import pages, rows_by_id
from whoseword.store.traces import ReadingsOf, Traces
from whoseword.store.weighed_rows import keys_with, things_of, unpacked
from whoseword.store.weighing_writing import Made, clear, drop, event_ids, write

_NEW = ("read", "judged")


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

    def save(self, made: Made) -> None:
        """Put what weighing all articles gave in the place of what was there before.

        An event under a new id keeps the old one in ``formerly``. StoreError when something was
        forgotten since ``made.entry``: the result may still hold it, and the one before stays.
        """
        with self._database.writing() as connection:
            if _was_forgotten(connection, made.entry):
                raise self._is_late("something was forgotten")
            before = event_ids(connection)
            drop(connection)
            write(connection, made, before)
            self._mark(connection, made)

    def add(self, made: Made, since: int) -> None:
        """Put what some articles gave beside the others in the place of what it makes void.

        StoreError when the record was weighed or something was forgotten after ``since``, which
        the result rests on: what is there stays.
        """
        with self._database.writing() as connection:
            row = connection.execute(select(weighing)).first()
            if row is None or row.entry != since or _was_forgotten(connection, since):
                raise self._is_late("something was forgotten, or somebody else weighed it,")
            before = clear(connection, made.outcome)
            write(connection, made, before)
            connection.execute(delete(weighing))
            self._mark(connection, made)

    def changed(self) -> Changed | None:
        """What came after the record was weighed; None when it was not, or all has to be again."""
        with self._database.reading() as connection:
            row = connection.execute(select(weighing)).first()
            if row is None:
                return None
            # A judgement over many articles may stand under one that is not here yet.
            after = select(audit.c.about).where(audit.c.number > row.entry, audit.c.what.in_(_NEW))
            articles = frozenset(connection.execute(after.distinct()).scalars())
        return Changed(row.entry, row.made_by, articles)

    def known(self, readings: ReadingsOf, entry: int) -> Traces:
        """What was weighed, to be looked up by keys and ids; ``readings`` gives articles'.

        Looking up a reading raises StoreError when it is not the one that was weighed: when the
        article was read or judged, or something forgotten, after ``entry``.
        """

        def as_weighed(ids: Collection[str]) -> Iterator[Reading]:
            yield from readings(ids)
            with self._database.reading() as connection:
                if _was_forgotten(connection, entry) or _came_anew(connection, ids, entry):
                    raise self._is_late("something was read, judged or forgotten")

        return Traces(self._database, as_weighed)

    def _is_late(self, what: str) -> StoreError:
        return StoreError(
            f"{what} while the record was weighed",
            where=self._database.where,
            cure="weigh it again: whoseword weigh",
        )

    def _mark(self, connection: Connection, made: Made) -> None:
        at = None if self._clock is None else self._clock()
        count = connection.execute(select(func.count()).select_from(traces)).scalar_one()
        connection.execute(
            insert(weighing).values(
                number=1, entry=made.entry, articles=count, at=at, made_by=made.by
            )
        )

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
        with self._database.reading() as connection:
            keys = {key for _, key in keys_with(connection, (kind,), parts)}
            things = things_of(connection, keys)
        return tuple(unpacked(data) for _, data in sorted(things.values()))

    def articles_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """The articles in which Names of these ids stand, in the order of ids."""
        found: set[str] = set()
        with self._database.reading() as connection:
            for page in pages(names):
                asked = select(articles.c.id).join_from(spellings, articles)
                found.update(connection.execute(asked.where(spellings.c.id.in_(page))).scalars())
        return tuple(sorted(found))

    def all(self, kind: WeighedKind) -> Iterator[OneWeighed]:
        """All of that kind in the order of ids, a page in a unit of work."""
        asked = select(weighed.c.id, weighed.c.data).where(weighed.c.kind == kind)
        rows = rows_by_id(self._database, asked, weighed.c.id)
        return (unpacked(row.data) for row in rows)


def _last(connection: Connection) -> int:
    return connection.execute(select(func.max(audit.c.number))).scalar() or 0


def _was_forgotten(connection: Connection, entry: int) -> bool:
    found = select(audit.c.number).where(audit.c.number > entry, audit.c.what == "forgotten")
    return connection.execute(found.limit(1)).first() is not None


def _came_anew(connection: Connection, ids: Iterable[str], entry: int) -> bool:
    """Whether one of the articles was read or judged after an entry."""
    came = select(audit.c.number).where(audit.c.number > entry, audit.c.what.in_(_NEW))
    return any(
        connection.execute(came.where(audit.c.about.in_(page)).limit(1)).first() is not None
        for page in pages(ids)
    )


def _after(connection: Connection, entry: int) -> dict[str, int]:
    """How many articles were read and how many judged after an entry, of those that are here."""
    rows = connection.execute(
        select(audit.c.what, func.count(audit.c.about.distinct()))
        .where(
            audit.c.number > entry,
            audit.c.what.in_(_NEW),
            audit.c.about.in_(select(readings.c.id)),
        )
        .group_by(audit.c.what)
    )
    return dict(tuple(row) for row in rows)
