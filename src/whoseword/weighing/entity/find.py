"""Mentions of many articles judged one, two or open, and what is said of each entity."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from whoseword.record import Entity, Reading, Statement, Tie
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.bearers import Bearer, bearers_of
from whoseword.weighing.entity.clusters import Clusters
from whoseword.weighing.entity.dossier import entity_of
from whoseword.weighing.entity.hubs import gather, hubs_of
from whoseword.weighing.entity.judged import Identity, torn_apart
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.ties import Telling, pairs_left, tie_judged, ties_inside


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities, and the pairs of mentions that were made one, held apart or left open.

    ``names`` gives the entity of each Name's id, ``outlets`` that of the outlet that each
    article came out in, by the article's id. A tie that is about such an outlet has the article's
    id on its side.
    """

    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    names: Mapping[str, str]
    outlets: Mapping[str, str]


def find_entities(
    readings: Iterable[Reading], judgements: Sequence[Identity], book: EntityBook
) -> Entities:
    """Who is who over the readings, the same in any order of readings and judgements.

    A judgement goes before every rule; of two that contradict each other "different" holds.
    """
    relations = Relations(book)
    sorted_ = sorted(readings, key=lambda one: one.article.id)
    bearers = sorted(
        _bearers_of(sorted_, judgements, relations), key=lambda bearer: (bearer.at, bearer.id)
    )
    about: dict[str, list[Statement]] = {}
    for reading in sorted_:
        for statement in reading.statements:
            about.setdefault(statement.about, []).append(statement)
    return _weighed(bearers, about, judgements, relations)


def _bearers_of(
    readings: Iterable[Reading], judgements: Sequence[Identity], relations: Relations
) -> Iterator[Bearer]:
    """The bearers of all articles, those that judgements tear apart without what joined them."""
    judged = frozenset(chain.from_iterable((one.left, one.right) for one in judgements))
    found = [(reading, bearers_of(reading, relations, judged)) for reading in readings]
    several = (
        [mention.id for mention in bearer.mentions if mention.id in judged]
        for _, bearers in found
        for bearer in bearers
    )
    torn = torn_apart(judgements, (mentions for mentions in several if len(mentions) > 1))
    names = frozenset(chain.from_iterable(torn))
    for reading, bearers in found:
        is_torn = any(mention.id in names for bearer in bearers for mention in bearer.mentions)
        yield from bearers_of(reading, relations, judged, torn) if is_torn else bearers


def _weighed(
    bearers: Sequence[Bearer],
    about: Mapping[str, Sequence[Statement]],
    judgements: Sequence[Identity],
    relations: Relations,
) -> Entities:
    told = _of_bearers(bearers, judgements)
    clusters = Clusters(bearers, _foes(told), relations)
    telling = Telling(bearers, relations)
    ties = [tie for bearer in bearers for tie in ties_inside(bearer)]
    ties += [tie_judged(one) for _, _, one in told]
    for left, right, one in told:
        if one.verdict == "same":
            clusters.join(left, right, judged=True)
    hubs = hubs_of(bearers, relations)
    for pair in gather(hubs, clusters):
        ties += telling.taken(*pair)
    for pair in pairs_left(hubs, clusters):
        ties += telling.left(*pair)
    by_hand = {at for left, right, one in told if one.verdict == "same" for at in (left, right)}
    return _result(list(_sets(bearers, clusters)), bearers, about, relations, by_hand, ties)


def _result(
    sets: Sequence[Sequence[int]],
    bearers: Sequence[Bearer],
    about: Mapping[str, Sequence[Statement]],
    relations: Relations,
    by_hand: set[int],
    ties: Sequence[Tie],
) -> Entities:
    entities: list[Entity] = []
    names: dict[str, str] = {}
    outlets: dict[str, str] = {}
    for members in sets:
        own = [bearers[at] for at in members]
        entity = entity_of(own, about, relations, judged=not by_hand.isdisjoint(members))
        entities.append(entity)
        for mention in (mention for bearer in own for mention in bearer.mentions):
            (names if mention.name is not None else outlets)[mention.id] = entity.id
    ordered = tuple(sorted(set(ties), key=lambda tie: (tie.left, tie.right, tie.rule)))
    return Entities(tuple(entities), ordered, names, outlets)


def _sets(bearers: Sequence[Bearer], clusters: Clusters) -> Iterator[list[int]]:
    """The bearers of each entity in their order, the entity of the first mention first."""
    held: dict[int, list[int]] = {}
    for at in range(len(bearers)):
        held.setdefault(clusters.find(at), []).append(at)
    yield from held.values()


def _of_bearers(
    bearers: Sequence[Bearer], judgements: Sequence[Identity]
) -> list[tuple[int, int, Identity]]:
    """The judgements on mentions that are there, in an order of their own."""
    where = {one.id: at for at, bearer in enumerate(bearers) for one in bearer.mentions}
    ordered = sorted(judgements, key=lambda one: (one.left, one.right, one.verdict, one.by))
    return [
        (where[one.left], where[one.right], one)
        for one in ordered
        if one.left in where and one.right in where
    ]


def _foes(told: Iterable[tuple[int, int, Identity]]) -> dict[int, set[int]]:
    """By bearer those that a person judged to be somebody else."""
    foes: dict[int, set[int]] = {}
    for left, right, one in told:
        if one.verdict == "different":
            foes.setdefault(left, set()).add(right)
            foes.setdefault(right, set()).add(left)
    return foes


def keys_of(reading: Reading, book: EntityBook) -> frozenset[str]:
    """The keys of one reading's names: two readings that share none are never held together."""
    relations = Relations(book)
    return frozenset(
        key for bearer in bearers_of(reading, relations) for key in _keys(bearer, relations)
    )


def _keys(bearer: Bearer, relations: Relations) -> Iterator[str]:
    for form in bearer.forms:
        if form.kind in {"generic", "unlocated", "bare"}:
            own = f"{form.family} {form.key}"
            yield from (f"{own} {kind} {what}" for kind, what in sorted(bearer.traits))
        else:
            yield from relations.keys(form)
