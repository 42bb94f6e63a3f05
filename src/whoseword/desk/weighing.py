"""Weighs a record: its readings as people left them, on the scales that are set."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from whoseword import flow
from whoseword.desk.deciding import in_force_across, readings_of
from whoseword.desk.desk import Desk
from whoseword.desk.settings import Settings
from whoseword.judging import without_rejected
from whoseword.judging.across import Ruled, rule
from whoseword.record import Reading, Weighed
from whoseword.reference.books import Books, open_books
from whoseword.reference.copies import open_copies
from whoseword.reference.entities import open_entities
from whoseword.reference.matching import open_matching
from whoseword.scorer.choosing import load_scorer


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
        scorer=load_scorer(matching.match),
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """What is to be weighed, readings and rulings as people left them; how far the chain went."""

    readings: tuple[Reading, ...]
    entry: int
    ruled: Ruled


def take_up(desk: Desk, watch: Callable[[Iterable[Reading]], Iterable[Reading]] = iter) -> Taken:
    """All readings of the record without what people rejected; ``watch`` sees them go by."""
    entry = desk.store.weighings.begin()
    across = in_force_across(desk)
    ruled = rule(across, readings_of(desk, across))
    kept = tuple(without_rejected(reading) for reading in watch(desk.readings()))
    return Taken(kept, entry, ruled)


def weigh_taken(desk: Desk, taken: Taken, scales: flow.Scales) -> Weighed:
    """What the readings amount to, saved in the place of what was there before.

    StoreError when something was forgotten since they were taken up; what was there stays.
    """
    weighed = flow.weigh(taken.readings, replace(scales, rulings=taken.ruled.rulings))
    desk.store.weighings.save(weighed, of=len(taken.readings), entry=taken.entry)
    return weighed
