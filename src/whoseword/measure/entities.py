"""Entities held against the expected record: pairs of mentions that are one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from whoseword.language.spelling import folded
from whoseword.measure.spans import Score
from whoseword.record import Name, Reading
from whoseword.record.kinds import SPEAKERS
from whoseword.weighing.entity import Entities

Place = tuple[str, str]
"""A report, and words of it, or ``OWN`` for the outlet that it came out in."""
Pair = tuple[Place, Place]

OWN = "its own outlet"


@dataclass(frozen=True, slots=True)
class ExpectedEntity:
    """One entity: words by report, reports that it brought out, names that may stand apart."""

    name: str
    mentions: Mapping[str, tuple[str, ...]]
    outlet_of: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    def places(self) -> tuple[Place, ...]:
        """All mentions."""
        said = [(report, words) for report, each in self.mentions.items() for words in each]
        return (*said, *((report, OWN) for report in self.outlet_of))

    def pairs(self) -> Iterator[Pair]:
        """All pairs of mentions, but for those of names that may stand apart."""
        apart = [_plain(name) for name in self.apart]
        for one, other in combinations(self.places(), 2):
            both = [_plain(one[1]), _plain(other[1])]
            if both[0] == both[1] or not all(words in apart for words in both):
                yield one, other


@dataclass(frozen=True, slots=True)
class EntityScore:
    """Pairs of mentions; ``read`` counts as marked only those whose mentions were read as names.

    ``missed`` are expected pairs that are not one, ``wrong`` pairs that should not be, ``broken``
    pairs that must never be one and are, ``unread`` mentions of which no name was read.
    """

    pairs: Score
    read: Score
    missed: tuple[Pair, ...]
    wrong: tuple[Pair, ...]
    broken: tuple[Pair, ...]
    unread: tuple[Place, ...]


def score_entities(
    expected: Sequence[ExpectedEntity],
    never: Iterable[Pair],
    readings: Mapping[str, Reading],
    found: Entities,
) -> EntityScore:
    """How the pairs of mentions that were made one agree with the expected ones."""
    at = partial(_entities_at, readings=readings, found=found)
    pairs = [pair for one in expected for pair in one.pairs()]
    right = [pair for pair in pairs if at(pair[0]) & at(pair[1])]
    wrong = tuple(_wrong(expected, readings, found))
    places = dict.fromkeys(place for one in expected for place in one.places())
    known = [pair for pair in pairs if at(pair[0]) and at(pair[1])]
    held = len(right) + len(wrong)
    return EntityScore(
        Score(len(right), held, len(pairs)),
        Score(len(right), held, len(known)),
        tuple(pair for pair in pairs if pair not in right),
        wrong,
        tuple(pair for pair in never if at(pair[0]) & at(pair[1])),
        tuple(place for place in places if not at(place)),
    )


def _plain(words: str) -> str:
    return folded(words).removeprefix("the ")


def _entities_at(place: Place, readings: Mapping[str, Reading], found: Entities) -> frozenset[str]:
    """The entities of the names that stand in these words, or that have them for another name."""
    reading = readings.get(place[0])
    if reading is None:
        return frozenset()
    if place[1] == OWN:
        return frozenset({found.outlets[reading.article.id]} & {*found.outlets.values()})
    wanted = _plain(place[1])
    ids = {one.about for one in reading.statements if wanted == _plain(one.value)}
    ids |= {name.id for name in reading.names if wanted in _words_of(name, reading)}
    return frozenset(found.names[one] for one in ids if one in found.names)


def _words_of(name: Name, reading: Reading) -> frozenset[str]:
    """The words in which a name stands in its report."""
    written = (span.of(reading.article.text) for span in name.spans)
    return frozenset(map(_plain, (name.text, *written)))


def _wrong(
    expected: Sequence[ExpectedEntity], readings: Mapping[str, Reading], found: Entities
) -> Iterator[Pair]:
    """Pairs of names that are held to be one and are not expected to be."""
    labels = {
        (report, _plain(words)): one.name for one in expected for report, words in one.places()
    }
    by_entity: dict[str, list[tuple[Place, frozenset[str]]]] = {}
    for report, reading in readings.items():
        for name in reading.names:
            if name.id in found.names:
                told = {labels.get((report, words)) for words in _words_of(name, reading)}
                by_entity.setdefault(found.names[name.id], []).append(
                    ((report, name.text), frozenset(label for label in told if label))
                )
    for entity in found.entities:
        if entity.kind in SPEAKERS:
            for one, other in combinations(by_entity.get(entity.id, ()), 2):
                if not one[1] & other[1]:
                    yield one[0], other[0]
