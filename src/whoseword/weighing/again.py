"""What has to be weighed again when articles come: what they touch, and no more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Copy, Event, Reading
from whoseword.weighing.copy import Compared
from whoseword.weighing.decided import Decided, homes_of
from whoseword.weighing.entity import Entities
from whoseword.weighing.event import Gathered, Happening
from whoseword.weighing.known import Known
from whoseword.weighing.origin import Whose
from whoseword.weighing.rulings import Rulings

Readings = Mapping[str, Reading]
"""Readings by the ids of their articles."""


def readings_again(
    come: Sequence[Reading], entities: Entities, known: Known, rulings: Rulings
) -> Readings:
    """The articles that came, and those in which an entity got another id, or another letter."""
    before = known.entities(entities.where.keys())
    moved = {
        article
        for mention, article in entities.where.items()
        if entities.of(mention) != before.get(mention)
    }
    moved |= _judged_otherwise(entities, known, rulings)
    found = {reading.article.id: reading for reading in come}
    return found | {one.article.id: one for one in known.readings(moved - found.keys())}


def _judged_otherwise(entities: Entities, known: Known, rulings: Rulings) -> frozenset[str]:
    """The articles of entities from which, or to which, a judgement on a voice goes over."""
    if rulings.mentions.isdisjoint(entities.where):
        return frozenset()
    before = rulings.holders(known.entities(rulings.mentions))
    now = rulings.holders(homes_of(rulings.mentions, entities, known))
    changed = {one for pair in zip(before, now, strict=True) if pair[0] != pair[1] for one in pair}
    return frozenset(
        article for mention, article in entities.where.items() if entities.of(mention) in changed
    )


def whose_in(readings: Iterable[Reading], entities: Entities, known: Known) -> Whose:
    """The entity of each Name and outlet of these readings: found now, or known before."""
    rest = [one for one in readings if one.article.id not in entities.tracks]
    names = {name.id for one in rest for name in one.names} - entities.names.keys()
    outlets = {one.article.id for one in rest} - entities.outlets.keys()
    before = known.entities(names | outlets)
    return Whose(
        {name: before[name] for name in names & before.keys()} | {**entities.names},
        {one: before[one] for one in outlets & before.keys()} | {**entities.outlets},
    )


def changed_of(
    happenings: Iterable[Happening],
    gathered: Gathered,
    again: Readings,
    known: Known,
    decided: Decided,
) -> tuple[tuple[Happening, ...], frozenset[str]]:
    """The happenings that are not just what was known, and the ids of events that are no more.

    Those of which people decided are told again, since a decision may have gone over to another.
    """
    deeds = gathered.gone.union(one.deed for one in gathered.sketches)
    former = {event.id: event for event in known.events(deeds)}
    changed = tuple(
        one
        for one in happenings
        if not (decided.touched.isdisjoint(one.deeds) and _is_kept(one, former.get(one.id), again))
    )
    kept = {one.id for one in happenings} - {one.id for one in changed}
    beside = {one.id for one in decided.beside}
    return (*changed, *decided.beside), frozenset(former.keys() - kept) | beside


def _is_kept(one: Happening, former: Event | None, again: Readings) -> bool:
    """Whether it was known just so, and none of the articles that tell it came anew."""
    return (
        former is not None
        and (former.deeds, former.versions, former.joined) == (one.deeds, one.versions, one.joined)
        and again.keys().isdisjoint(former.articles)
    )


@dataclass(frozen=True, slots=True)
class Told:
    """The readings that tell some happenings, by the id of each deed, and the copies among them."""

    readings: Readings
    by_deed: Mapping[str, Reading]
    copies: Mapping[str, Sequence[Copy]]

    def tellers(self, happening: Happening) -> tuple[Reading, ...]:
        """The readings that tell the happening, each once, in the order of publication."""
        told = {self.by_deed[deed].article.id: self.by_deed[deed] for deed in happening.deeds}
        return tuple(
            sorted(told.values(), key=lambda one: (one.article.published or "9", one.article.id))
        )

    def copies_among(self, tellers: Sequence[Reading]) -> tuple[Copy, ...]:
        """The copies between two of the readings, the earliest later text first."""
        ids = {reading.article.id for reading in tellers}
        return tuple(
            copy
            for reading in tellers
            for copy in self.copies.get(reading.article.id, ())
            if copy.earlier in ids
        )


def told_of(
    changed: Iterable[Happening],
    again: Readings,
    gathered: Gathered,
    compared: Compared,
    known: Known,
) -> Told:
    """What tells the happenings, with the copies found of articles that came, and known ones."""
    deeds = {deed for one in changed for deed in one.deeds}
    found = {one.article for one in gathered.sketches if one.deed in deeds}
    others = known.events(deeds.difference(one.deed for one in gathered.sketches))
    articles = found.union(*(one.articles for one in others)) - again.keys()
    readings = {**again, **{one.article.id: one for one in known.readings(articles)}}
    before = known.copies(readings.keys())
    new = compared.keys.keys()
    copies = [one for one in before if new.isdisjoint((one.earlier, one.later))]
    by_later: dict[str, list[Copy]] = {}
    for copy in sorted((*compared.copies, *copies), key=lambda one: (one.later, one.earlier)):
        by_later.setdefault(copy.later, []).append(copy)
    by_deed = {deed.id: one for one in readings.values() for deed in one.deeds}
    return Told(readings, by_deed, by_later)
