"""The record as people see it: readings with every judgement applied."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from whoseword.desk.clock import now
from whoseword.desk.settings import Settings
from whoseword.errors import JudgementError
from whoseword.judging import Judged, decide, judge_reading
from whoseword.record import Judgement, Reading
from whoseword.record.judgement import Decision
from whoseword.store import Filter, Store, Tombstone, open_store


class Desk:
    """A record with its judgements; nothing about language or evidence is decided here."""

    def __init__(self, store: Store, by: str) -> None:
        """Take an open record, and the name under which judgements are made."""
        self.store = store
        self.by = by

    def judged(self, article: str) -> Judged | None:
        """The article's reading as people left it; None when the record has no such reading."""
        reading = self.store.reading(article)
        if reading is None:
            return None
        return judge_reading(reading, self.store.judgements(article))

    def readings(self, only: Filter | None = None) -> Iterator[Reading]:
        """Every reading as people left it, in the order of ids."""
        return self._as_left(self.store.readings(only))

    def readings_of(self, articles: Collection[str]) -> Iterator[Reading]:
        """The readings of these articles as people left them, as far as there are any."""
        return self._as_left(self.store.readings_of(sorted(articles)))

    def _as_left(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        judged = self.store.judged_articles()
        for reading in readings:
            article = reading.article.id
            if article in judged:
                yield judge_reading(reading, self.store.judgements(article)).reading
            else:
                yield reading

    def judge(
        self,
        article: str,
        about: str,
        field: str,
        decision: Decision,
        value: str | None = None,
        reason: str | None = None,
    ) -> Judgement:
        """The judgement with its reason, tied to the characters of the machine's reading.

        JudgementError when the record has no such article, value or field.
        """
        reading = self.store.reading(article)
        if reading is None:
            raise JudgementError("the record has no reading of this article", where=article)
        before = tuple(self.store.judgements(article))
        told = {"by": self.by, "at": now()}
        return decide(reading, about, field, decision, value, reason=reason, before=before, **told)

    def record(self, judgements: Iterable[Judgement]) -> int:
        """How many of the judgements were new to the record; all are added, or none."""
        return self.store.add_judgements(judgements)

    def forget(self, id_: str, reason: str) -> tuple[Tombstone, ...]:
        """The tombstones left where an article or a person's data were."""
        return self.store.forget(id_, reason=reason, by=self.by, at=now())


@contextmanager
def open_desk(settings: Settings, *, writing: bool = False, making: bool = False) -> Iterator[Desk]:
    """The desk over the record that is set: to look, to write, or to make it where there is none.

    StoreError when it is not there, locked, damaged or of another version.
    """
    looking = not (writing or making)
    with open_store(settings.record, clock=now, read_only=looking, make=making) as store:
        yield Desk(store, settings.by)
