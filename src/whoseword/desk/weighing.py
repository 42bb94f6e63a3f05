"""Weighs a record: all of it at once, or what came since it was weighed, beside the rest."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from whoseword import flow
from whoseword.desk.collecting import without_collecting
from whoseword.desk.deciding import readings_of, touched_with
from whoseword.desk.desk import Desk
from whoseword.desk.fingerprint import fingerprint_of
from whoseword.desk.settings import Settings
from whoseword.judging import without_rejected
from whoseword.judging.across import Ruled, rule
from whoseword.record import Reading, Weighed
from whoseword.reference.books import Books, open_books
from whoseword.reference.copies import open_copies
from whoseword.reference.entities import open_entities
from whoseword.reference.matching import open_matching
from whoseword.scorer.choosing import load_scorer
from whoseword.store import Made
from whoseword.weighing.known import NOTHING_KNOWN
from whoseword.weighing.outcome import Outcome

Watch = Callable[[Iterable[Reading]], Iterable[Reading]]


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
    """What is to be weighed: readings as people left them, and how far the audit chain went.

    ``ruled`` is what holds of people's judgements over many articles, of the whole record.
    ``since`` is the entry up to which the others are weighed already; None where these are all.
    ``by`` is the digest of what weighs them.
    """

    readings: tuple[Reading, ...]
    entry: int
    since: int | None
    by: str
    ruled: Ruled


def take_up(desk: Desk, settings: Settings, watch: Watch = iter, *, anew: bool = False) -> Taken:
    """The readings that came or were judged since the record was weighed; ``watch`` sees them.

    All readings where it was not, where other code or lexicons weighed it, or ``anew``.
    What people rejected is left out.
    """
    entry, by = desk.store.weighings.begin(), fingerprint_of(settings)
    changed = desk.store.weighings.changed()
    across = tuple(one for one in desk.store.judgements() if one.is_across)
    ruled = rule(across, readings_of(desk, across))
    if anew or changed is None or changed.by != by:
        readings = tuple(without_rejected(reading) for reading in watch(desk.readings()))
        return Taken(readings, entry, None, by, ruled)
    touched = touched_with(desk, changed.articles, across)
    readings = tuple(watch(_readings(desk, touched)))
    return Taken(readings, entry, changed.entry, by, ruled)


def weigh_taken(desk: Desk, taken: Taken, scales: flow.Scales) -> Weighed:
    """What was taken up amounts to, saved in the place of what it makes void.

    StoreError when, since it was taken up, something was forgotten, the record was weighed, or what
    is known and needed was read or judged anew; what was there stays.
    """
    weighings = desk.store.weighings
    scales = replace(scales, rulings=taken.ruled.rulings)
    with without_collecting():
        if taken.since is None:
            outcome = flow.weigh_beside(taken.readings, NOTHING_KNOWN, scales)
            weighings.save(_made(outcome, taken, scales))
        else:
            known = weighings.known(lambda articles: _readings(desk, articles), taken.entry)
            outcome = flow.weigh_beside(taken.readings, known, scales)
            weighings.add(_made(outcome, taken, scales), taken.since)
    return outcome.weighed


def _made(outcome: Outcome, taken: Taken, scales: flow.Scales) -> Made:
    return Made(outcome, scales.entities, taken.entry, taken.by)


def _readings(desk: Desk, articles: Collection[str]) -> Iterator[Reading]:
    return (without_rejected(reading) for reading in desk.readings_of(articles))
