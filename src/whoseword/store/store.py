"""The record in one hand; each method is one unit of work, done whole or not at all."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Table, func, select

from whoseword.errors import StoreError
from whoseword.record import Judgement, Reading, Source, Unread
from whoseword.store import audit, decided, filters, originals, saving, search, verifying
from whoseword.store.database import Database, tables
from whoseword.store.forget import Order, forget_article, forget_person, is_person
from whoseword.store.found import (
    Counts,
    Entry,
    Filter,
    Finding,
    Found,
    Listed,
    Saved,
    Tombstone,
)
from whoseword.store.index import index_again
from whoseword.store.weighing_writing import drop
from whoseword.store.weighings import Weighings


class Store:
    """Originals, readings, judgements. A method may raise StoreError; the record stays good."""

    def __init__(self, database: Database, clock: Callable[[], str] | None) -> None:
        """Hold the database; ``open_store`` is the way to get one."""
        self._database = database
        self._clock = clock
        self.weighings = Weighings(database, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the connection."""
        self._database.close()

    # ── originals ──────────────────────────────────────────────────────────────────────────

    def keep_original(self, source: Source) -> Source | Unread:
        """The source, completed by what was given for the same bytes before; its bytes are kept.

        An Unread with the reason "forgotten" when these bytes were forgotten: they stay out.
        """
        with self._database.writing() as connection:
            return originals.keep(connection, source, self._now())

    def original(self, article: str) -> Source | None:
        """The bytes of an article as they came in, with their name; None when it has none here."""
        with self._database.reading() as connection:
            return originals.original_of(connection, article)

    def originals(self) -> Iterator[Source]:
        """Every original in the order of ids, one at a time: to read all of them again."""
        return originals.all_originals(self._database)

    # ── readings ───────────────────────────────────────────────────────────────────────────

    def save(self, result: Reading | Unread) -> Saved:
        """What it came to: one transaction, doing nothing when the record holds just this.

        A reading replaces the article's earlier one or its Unread; an Unread never replaces a
        reading. Judgements stay, and are attached to the new values when they are asked for.
        """
        with self._database.writing() as connection:
            if isinstance(result, Reading):
                return saving.save_reading(connection, result, self._now())
            return saving.save_unread(connection, result, self._now())

    def reading(self, article: str) -> Reading | None:
        """The article's reading as the machine made it; None when there is none."""
        with self._database.reading() as connection:
            return saving.reading_of(connection, article)

    def readings(self, only: Filter | None = None) -> Iterator[Reading]:
        """The readings in the order of ids, one at a time; others may write meanwhile."""
        return filters.fitting_readings(self._database, only)

    def readings_of(self, articles: Iterable[str]) -> Iterator[Reading]:
        """The readings of these articles that are here, page by page in the order of ids."""
        return filters.readings_of(self._database, articles)

    def articles(self, only: Filter | None = None) -> Iterator[Listed]:
        """The list of articles, newest first; those without a date last."""
        return filters.fitting_articles(self._database, only)

    def listed(self, ids: Iterable[str]) -> tuple[Listed, ...]:
        """Of these articles those that are here, as the list has them, newest first."""
        return filters.listed(self._database, ids)

    def unreads(self) -> Iterator[Unread]:
        """What could not be read, in the order of ids."""
        return filters.all_unreads(self._database)

    def find(self, text: str) -> tuple[Found, ...]:
        """What an id, its beginning (six characters or more) or a name points to, best first."""
        with self._database.reading() as connection:
            return search.find(connection, text)

    # ── people's decisions ─────────────────────────────────────────────────────────────────

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """How many of them were new; the others are there already. All are added, or none.

        One on an article that is not here is kept and waits for it; one on a forgotten article
        stays out. JudgementError when another judgement has its id.
        """
        with self._database.writing(durable=True) as connection:
            touched = decided.add(connection, judgements, self._now())
            for article in sorted(set(touched)):
                reading = saving.reading_of(connection, article)
                if reading is not None:
                    index_again(connection, reading, decided.judgements_of(connection, article))
        return len(touched)

    def judgements(self, article: str | None = None) -> Iterator[Judgement]:
        """All judgements of an article, or of the record, in the order of their time and id."""
        if article is None:
            yield from decided.all_judgements(self._database)
            return
        with self._database.reading() as connection:
            found = decided.judgements_of(connection, article)
        yield from found

    def judged_articles(self) -> frozenset[str]:
        """The articles on which there are judgements, whether they are here or not."""
        with self._database.reading() as connection:
            return decided.judged_articles(connection)

    def forget(self, id: str, *, reason: str, by: str, at: str) -> tuple[Tombstone, ...]:  # noqa: A002
        """The tombstones left where an article was, or where a person's data were.

        ``id`` is an article's, a name's, or a name in full. Nothing of what was forgotten stays
        in the file, and what weighing gave goes with it, to be made again; what that is for a
        person stands in ``docs/decisions/0002-the-record.md``.
        StoreError when the record does not know the id.
        """
        order = Order(reason, by, at)
        with self._database.writing(durable=True) as connection:
            stones = _forgotten(connection, id, order)
            drop(connection)
        self._database.sweep()
        return stones

    # ── proof ──────────────────────────────────────────────────────────────────────────────

    def tombstones(self) -> Iterator[Tombstone]:
        """What was forgotten, in the order of ids."""
        return filters.all_tombstones(self._database)

    def history(self, article: str) -> tuple[Entry, ...]:
        """The entries of the audit chain on an article, oldest first."""
        with self._database.reading() as connection:
            return audit.entries(connection, article)

    def counts(self) -> Counts:
        """How much there is."""
        with self._database.reading() as connection:
            return Counts(
                originals=_count(connection, tables.originals),
                readings=_count(connection, tables.readings),
                unread=_count(connection, tables.unreads),
                judgements=_count(connection, tables.judgements),
                forgotten=_count(connection, tables.tombstones),
                head=audit.head(connection),
            )

    def verify(self) -> tuple[Finding, ...]:
        """Everything that is wrong with the record; empty when all is well."""
        return verifying.verify(self._database)

    def _now(self) -> str | None:
        return None if self._clock is None else self._clock()


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _forgotten(connection: Connection, text: str, order: Order) -> tuple[Tombstone, ...]:
    stone = forget_article(connection, text, order)
    if stone is not None:
        return (stone,)
    names = is_person(connection, text)
    if not names:
        raise StoreError(
            "the record knows no article and no name of this id",
            cure="look it up first with: whoseword show",
        )
    return forget_person(connection, names, order)
