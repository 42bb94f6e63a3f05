"""Which articles have to be weighed again when some come, and what was found of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Reading
from whoseword.weighing.copy import Compared
from whoseword.weighing.entity import Entities
from whoseword.weighing.event import Gathered, Sketch
from whoseword.weighing.known import Known
from whoseword.weighing.origin import Whose
from whoseword.weighing.rulings import Rulings

Readings = Mapping[str, Reading]
"""Readings by the ids of their articles."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the steps found of the articles that came, and of all that are weighed ``again``.

    ``sketches`` are those of the articles weighed again, by their ids.
    """

    compared: Compared
    entities: Entities
    again: Readings
    sketches: Mapping[str, tuple[Sketch, ...]]
    gathered: Gathered


def readings_again(
    come: Sequence[Reading], entities: Entities, rulings: Rulings, known: Known
) -> Readings:
    """The articles that came, and known ones in which an entity got another id, or a judgement.

    The judgements are those on voices, which go with the entity that holds most of their mentions.
    """
    before = known.entities(entities.where.keys())
    moved = {
        article
        for mention, article in entities.where.items()
        if entities.of(mention) != before.get(mention)
    }
    moved |= _judged_otherwise(entities, rulings, known)
    found = {reading.article.id: reading for reading in come}
    return found | {one.article.id: one for one in known.readings(moved - found.keys())}


def _judged_otherwise(entities: Entities, rulings: Rulings, known: Known) -> frozenset[str]:
    """The articles of entities from which, or to which, a judgement on a voice goes over."""
    if rulings.mentions.isdisjoint(entities.where):
        return frozenset()
    before = rulings.holders(known.entities(rulings.mentions))
    now = rulings.holders(homes_of(rulings.mentions, entities, known))
    changed = {one for pair in zip(before, now, strict=True) if pair[0] != pair[1] for one in pair}
    return frozenset(
        article for mention, article in entities.where.items() if entities.of(mention) in changed
    )


def homes_of(mentions: Iterable[str], entities: Entities, known: Known) -> Mapping[str, str]:
    """The entity of each of the mentions: found now, or known before and not found again."""
    asked = frozenset(mentions)
    here = {one: entity for one in asked if (entity := entities.of(one)) is not None}
    before = known.entities(asked - here.keys() - entities.gone) if asked else {}
    return {**here, **before}


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
