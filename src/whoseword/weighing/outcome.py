"""What weighing came to: what is new, what holds no longer, and what finds it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whoseword.record import Continued, Statement, Weighed
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity import Bearer, Track, keys_of_bearers
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.event import Bond, Sketch, kept_keys


@dataclass(frozen=True, slots=True)
class Trace:
    """What an article leaves for those that come after it: the keys it is found by, and the rest.

    ``keys`` are whole numbers of 63 bits.
    """

    article: str
    keys: frozenset[int]
    bearers: tuple[Bearer, ...]
    statements: tuple[Statement, ...]
    sketches: tuple[Sketch, ...]


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

    ``leading`` are the chains that go on, each with the event that it is about. ``copy_keys``,
    ``tracks`` and ``sketches`` are those of the articles that came, and of those in which an
    entity got another id.
    """

    weighed: Weighed
    void: Void
    leading: tuple[tuple[str, Continued], ...]
    bonds: tuple[Bond, ...]
    copy_keys: Mapping[str, frozenset[int]]
    tracks: Mapping[str, Track]
    sketches: Mapping[str, tuple[Sketch, ...]]

    def traces(self, book: EntityBook) -> Iterator[Trace]:
        """The traces of these articles, in the order of ids."""
        relations = Relations(book)
        for article in sorted(self.sketches):
            track, sketches = self.tracks[article], self.sketches[article]
            keys = self.copy_keys[article] | keys_of_bearers(track.bearers, relations)
            keys = keys.union(*map(kept_keys, sketches))
            yield Trace(article, keys, track.bearers, track.statements, sketches)
