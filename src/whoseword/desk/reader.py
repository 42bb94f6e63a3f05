"""Reads sources one after the other, into a record or past it; none stops the run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whoseword import flow
from whoseword.desk.settings import Settings
from whoseword.record import Reading, Source, Tagger, Unread
from whoseword.reference.books import Books, open_books
from whoseword.store import Saved, Store
from whoseword.tagger import load_tagger


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one article, and what saving it did; ``saved`` None without a record."""

    result: Reading | Unread
    saved: Saved | None


class Reader:
    """Tagger and books, opened once; holds no linguistics of its own."""

    def __init__(self, tagger: Tagger, books: Books) -> None:
        """Take what is open already."""
        self._tagger = tagger
        self.books = books

    def read(
        self, sources: Iterable[Source | Unread], store: Store | None = None
    ) -> Iterator[Done]:
        """What each source came to, as soon as it is there; originals are kept before parsing."""
        for source in sources:
            kept = source
            if store is not None and isinstance(source, Source):
                kept = store.keep_original(source)
            result = kept if isinstance(kept, Unread) else self._read(kept)
            yield Done(result, store.save(result) if store is not None else None)

    def _read(self, source: Source) -> Reading | Unread:
        return flow.read(source, tagger=self._tagger, books=self.books)


def open_reader(settings: Settings) -> Reader:
    """A reader with tagger and books as set; TaggerError or LexiconError when one is bad."""
    return Reader(
        load_tagger(threads=settings.threads, lexicons=settings.lexicons),
        open_books(settings.lexicons, settings.gazetteer),
    )
