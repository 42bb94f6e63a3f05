"""What weighing came to: what is new, what holds no longer, and what finds it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whoseword.record import Continued, Weighed
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity import Track, kept_keys_of
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.event import Bond, Sketch, kept_keys


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

    ``leading`` are the chains that go on, each with the event that it is about. ``tracks`` are
    those of the articles that came; ``copy_keys`` and ``sketches`` also those of articles in
    which an entity got another id.
    """

    weighed: Weighed
    void: Void
    leading: tuple[tuple[str, Continued], ...]
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
