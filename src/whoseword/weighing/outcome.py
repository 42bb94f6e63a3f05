"""What weighing came to: what is new, what holds no longer, and what finds it again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Continued, Event, Weighed
from whoseword.reference.copies import CopyBook
from whoseword.reference.entities import EntityBook
from whoseword.weighing.again import Found
from whoseword.weighing.copy import keys_of
from whoseword.weighing.entity import Track, kept_keys_of
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.event import Bond, Sketch, kept_keys
from whoseword.weighing.touched import Touched


@dataclass(frozen=True, slots=True)
class Heard:
    """An event as it is told now, and the chains that go on in it."""

    event: Event
    continued: tuple[Continued, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """What an article leaves for those that come after it: the keys it is found by, and its deeds.

    Keys are whole numbers of 63 bits.
    """

    article: str
    keys: frozenset[int]
    sketches: tuple[Sketch, ...]


@dataclass(frozen=True, slots=True)
class BearerTrace:
    """A bearer of an article with the keys that it is found by."""

    article: str
    keys: frozenset[int]
    track: Track


@dataclass(frozen=True, slots=True)
class Void:
    """Of what was weighed before, what holds no longer.

    Copies with one of the ``articles``, entities and ties with one of the ``mentions``, the
    ``events`` of these ids with the chains that go on in them, bonds with one of the ``deeds``.
    """

    articles: frozenset[str]
    mentions: frozenset[str]
    events: frozenset[str]
    deeds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of weighing some articles beside those that were weighed before.

    ``continuing`` are the chains that go on, each with the event that it is about. ``tracks`` are
    those of the articles that came; ``copy_keys`` and ``sketches`` also those of articles in
    which an entity got another id.
    """

    weighed: Weighed
    void: Void
    continuing: tuple[tuple[str, Continued], ...]
    bonds: tuple[Bond, ...]
    copy_keys: Mapping[str, frozenset[int]]
    tracks: Mapping[str, tuple[Track, ...]]
    sketches: Mapping[str, tuple[Sketch, ...]]

    def traces(self) -> Iterator[Trace]:
        """The traces of these articles, in the order of ids."""
        for article in sorted(self.sketches):
            sketches = self.sketches[article]
            keys = self.copy_keys[article].union(*map(kept_keys, sketches))
            yield Trace(article, keys, sketches)

    def bearers(self, book: EntityBook) -> Iterator[BearerTrace]:
        """The traces of the bearers of the articles that came, article by article."""
        relations = Relations(book)
        for article in sorted(self.tracks):
            for track in self.tracks[article]:
                yield BearerTrace(article, kept_keys_of(track.bearer, relations), track)


def outcome_of(found: Found, touched: Touched, heard: Sequence[Heard], book: CopyBook) -> Outcome:
    """The outcome of all steps; what an article leaves behind is made anew with the article."""
    entities = found.entities
    moved = found.again.keys() - entities.tracks.keys()
    keys_of_moved = {id_: keys_of(found.again[id_].article, book) for id_ in moved}
    return Outcome(
        Weighed(
            entities=entities.entities,
            events=tuple(one.event for one in heard),
            continued=tuple(each for one in heard for each in one.continued),
            copies=found.compared.copies,
            ties=entities.ties,
        ),
        void=Void(
            articles=frozenset(entities.tracks),
            mentions=entities.gone.union(entities.where),
            events=touched.gone,
            deeds=found.gathered.gone,
        ),
        continuing=tuple((one.event.id, each) for one in heard for each in one.continued),
        bonds=found.gathered.bonds,
        copy_keys={**found.compared.keys, **keys_of_moved},
        tracks=entities.tracks,
        sketches=found.sketches,
    )
