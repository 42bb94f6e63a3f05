"""The reports weighed whole, from their marks or from what is read, beside what is expected."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whoseword import flow
from whoseword.measure.expected import Expected, ExpectedOrigin, ExpectedRecord, Index
from whoseword.measure.marked_readings import reading_of
from whoseword.measure.standing import Stands, stands_as_read, stands_of_marks
from whoseword.record import Event, How, Origin, Reading, Weighed
from whoseword.reference.books import Books
from whoseword.reference.copies import open_copies
from whoseword.reference.entities import EntityBook, open_entities
from whoseword.reference.matching import open_matching
from whoseword.weighing.event import PlainScorer


@dataclass(frozen=True, slots=True)
class Held:
    """A set's expected record, its readings by report, what they weigh, and what stands for what.

    ``homes`` are the found events of the deeds; ``entities`` is the book they were weighed with.
    """

    expected: ExpectedRecord
    readings: Mapping[str, Reading]
    weighed: Weighed
    stands: Stands
    homes: Mapping[str, Event]
    entities: EntityBook

    def home(self, event: Expected) -> Event | None:
        """The found event that has most of the expected one's deeds; of equals the first."""
        deeds = [self.stands.deeds.get(member, "") for member in sorted(event.members)]
        found = [self.homes[deed] for deed in deeds if deed in self.homes]
        count = Counter(one.id for one in found)
        best = min(count, key=lambda id_: (-count[id_], id_), default=None)
        return next((one for one in found if one.id == best), None)

    def origin(self, origin: ExpectedOrigin, event: Event) -> Origin | None:
        """The origin of the event that has most of the expected one's claims; None without any."""
        count = Counter(
            one.id
            for report, said in origin.claims.items()
            for index in said
            for claim in self.stands.claims.get((report, index), ())
            for one in event.origins
            if claim in one.claims
        )
        best = min(count, key=lambda id_: (-count[id_], id_), default=None)
        return next((one for one in event.origins if one.id == best), None)


def as_marked(expected: ExpectedRecord, books: Books) -> Held:
    """Weighing what a perfect reader would have found."""
    readings = dict(_marked(expected, books))
    return _held(expected, readings, stands_of_marks(expected, readings), books)


def as_read(expected: ExpectedRecord, readings: Mapping[str, Reading], books: Books) -> Held:
    """Weighing what our reader finds."""
    return _held(expected, readings, stands_as_read(expected, readings), books)


def _held(
    expected: ExpectedRecord, readings: Mapping[str, Reading], stands: Stands, books: Books
) -> Held:
    match, entities = open_matching(), open_entities(books.names, books.gazetteer)
    scales = flow.Scales(open_copies(), entities, match, PlainScorer(match.match))
    weighed = flow.weigh(tuple(readings.values()), scales)
    homes = {deed: event for event in weighed.events for deed in event.deeds}
    return Held(expected, readings, weighed, stands, homes, entities)


def _marked(expected: ExpectedRecord, books: Books) -> Iterator[tuple[str, Reading]]:
    hows: dict[str, dict[Index, How]] = defaultdict(dict)
    for origin in (origin for event in expected.events for origin in event.origins):
        for report, claims in origin.claims.items():
            for claim in claims:
                hows[report].setdefault(claim, origin.how)
    for report, source in expected.sources.items():
        made = reading_of(expected.marks[report], source, books, hows[report])
        if isinstance(made, Reading):
            yield report, made
