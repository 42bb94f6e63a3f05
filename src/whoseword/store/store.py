"""The record in one hand; each method is one unit of work, done whole or not at all."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from whoseword.record import Judgement, Reading, Source, Unread
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


class Store:
    """Originals, readings, judgements. A method may raise StoreError; the record stays good."""

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
        raise NotImplementedError

    # ── originals ──────────────────────────────────────────────────────────────────────────

    def keep_original(self, source: Source) -> Source | Unread:
        """The source, completed by what was given for the same bytes before; its bytes are kept.

        An Unread with the reason "forgotten" when these bytes were forgotten: they stay out.
        """
        raise NotImplementedError

    def original(self, article: str) -> Source | None:
        """The bytes of an article as they came in, with their name; None when it has none here."""
        raise NotImplementedError

    def originals(self) -> Iterator[Source]:
        """Every original in the order of ids, one at a time: to read all of them again."""
        raise NotImplementedError

    # ── readings ───────────────────────────────────────────────────────────────────────────

    def save(self, result: Reading | Unread) -> Saved:
        """What it came to: one transaction, doing nothing when the record holds just this.

        A reading replaces the article's earlier one or its Unread; an Unread never replaces a
        reading. Judgements stay, and are attached to the new values when they are asked for.
        """
        raise NotImplementedError

    def reading(self, article: str) -> Reading | None:
        """The article's reading as the machine made it; None when there is none."""
        raise NotImplementedError

    def readings(self, only: Filter | None = None) -> Iterator[Reading]:
        """The readings in the order of ids, one at a time; others may write meanwhile."""
        raise NotImplementedError

    def articles(self, only: Filter | None = None) -> Iterator[Listed]:
        """The list of articles, newest first; those without a date last."""
        raise NotImplementedError

    def unreads(self) -> Iterator[Unread]:
        """What could not be read, in the order of ids."""
        raise NotImplementedError

    def find(self, text: str) -> tuple[Found, ...]:
        """What an id, its beginning (six characters or more) or a name points to, best first."""
        raise NotImplementedError

    # ── people's decisions ─────────────────────────────────────────────────────────────────

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """How many of them were new; the others are there already. All are added, or none.

        JudgementError when one is about an article that is not in the record.
        """
        raise NotImplementedError

    def judgements(self, article: str | None = None) -> Iterator[Judgement]:
        """All judgements of an article, or of the record, in the order of their time and id."""
        raise NotImplementedError

    def forget(self, id: str, *, reason: str, by: str, at: str) -> tuple[Tombstone, ...]:  # noqa: A002
        """The tombstones left where an article was, or where a person's data were.

        ``id`` is an article's or a name's. Nothing of what was forgotten stays in the file;
        what that means for a person stands in ``docs/decisions/0002-the-record.md``.
        StoreError when the record does not know the id.
        """
        raise NotImplementedError

    # ── proof ──────────────────────────────────────────────────────────────────────────────

    def tombstones(self) -> Iterator[Tombstone]:
        """What was forgotten, in the order of ids."""
        raise NotImplementedError

    def history(self, about: str) -> Iterator[Entry]:
        """The entries of the audit chain on an article or judgement, oldest first."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """How much there is."""
        raise NotImplementedError

    def verify(self) -> tuple[Finding, ...]:
        """Everything that is wrong with the record; empty when all is well."""
        raise NotImplementedError
