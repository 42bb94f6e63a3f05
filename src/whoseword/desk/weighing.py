"""Weighs a record: its readings as people left them, on the scales that are set."""

from collections.abc import Callable, Iterable

from whoseword import flow
from whoseword.desk.desk import Desk
from whoseword.desk.settings import Settings
from whoseword.judging import standing
from whoseword.record import Reading, Weighed
from whoseword.reference.books import Books, open_books
from whoseword.reference.copies import open_copies
from whoseword.reference.entities import open_entities
from whoseword.reference.matching import open_matching
from whoseword.weighing.event import PlainScorer


def open_scales(settings: Settings, books: Books | None = None) -> flow.Scales:
    """What weighing looks things up in; LexiconError when one of it is missing or malformed.

    ``books`` are those that are open already.
    """
    books = books or open_books(settings.lexicons, settings.gazetteer)
    matching = open_matching()
    return flow.Scales(
        copies=open_copies(settings.lexicons),
        entities=open_entities(books.names, books.gazetteer, settings.lexicons),
        matching=matching,
        scorer=PlainScorer(matching.match),
    )


def _as_they_are(readings: Iterable[Reading]) -> Iterable[Reading]:
    return readings


def weigh_record(
    desk: Desk,
    scales: flow.Scales,
    watch: Callable[[Iterable[Reading]], Iterable[Reading]] = _as_they_are,
) -> Weighed:
    """What the record's readings amount to, saved in the place of what was there.

    ``watch`` sees the readings as they are taken up. StoreError when something was forgotten
    meanwhile; the result before then stays.
    """
    entry = desk.store.weighings.begin()
    readings = tuple(standing(reading) for reading in watch(desk.readings()))
    weighed = flow.weigh(readings, scales)
    desk.store.weighings.save(weighed, articles=len(readings), entry=entry)
    return weighed
