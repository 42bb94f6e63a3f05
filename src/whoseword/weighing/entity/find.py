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
from whoseword.weighing.entity.ids import ids_of
from whoseword.weighing.entity.judged import Identity, torn_apart
from whoseword.weighing.entity.known import NO_BEARERS, KnownBearers, Track
from whoseword.weighing.entity.near import Near
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.stated import stated_of
from whoseword.weighing.entity.ties import Tying, pairs_left, tie_judged, ties_inside

Tracks = Mapping[str, tuple[Track, ...]]
"""The bearers of articles by the articles' ids."""


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities, and the pairs of mentions that were made one, held apart or left open.

    ``names`` gives the entity of each Name's id, ``outlets`` that of the outlet that each
    article came out in, by the article's id, ``where`` the article of either. A tie that is about
    such an outlet has the article's id on its side. ``tracks`` are those of the articles that
    came, ``gone`` the mentions that these had before.
    """

    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    names: Mapping[str, str]
    outlets: Mapping[str, str]
    where: Mapping[str, str]
    tracks: Tracks
    gone: frozenset[str]

    def of(self, mention: str) -> str | None:
        """The entity of a mention, the id of a Name or of an article for its own outlet."""
        return self.names.get(mention) or self.outlets.get(mention)


def find_entities(
    readings: Iterable[Reading],
    judgements: Sequence[Identity],
    book: EntityBook,
    known: KnownBearers = NO_BEARERS,
) -> Entities:
    """Who is who over the readings, the same in any order of readings and judgements.

    Beside known ones: who is who among all that are alike to theirs, and to those alike. A
    judgement goes before every rule; of two that contradict each other "different" holds.
    """
    relations = Relations(book)
    come = sorted(readings, key=lambda one: one.article.id)
    tracks = _tracks_of(come, judgements, relations)
    former = [track.bearer for track in known.tracks(tracks.keys())]
    own = [track.bearer for each in tracks.values() for track in each]
    near = Near(known, relations, tracks.keys())
    near.gather([*own, *former], _partners(judgements))
    bearers = sorted((*own, *near.bearers.values()), key=lambda bearer: (bearer.at, bearer.id))
    told = (one for each in tracks.values() for track in each for one in track.statements)
    about: dict[str, list[Statement]] = {}
    for statement in chain(near.statements(), told):
        about.setdefault(statement.about, []).append(statement)
    gone = frozenset(mention.id for bearer in former for mention in bearer.mentions)
    return _weighed(bearers, about, judgements, relations, _Came(tracks, gone))


@dataclass(frozen=True, slots=True)
class _Came:
    tracks: Tracks
    gone: frozenset[str]


def _tracks_of(
    readings: Iterable[Reading], judgements: Sequence[Identity], relations: Relations
) -> Tracks:
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
    tracks: dict[str, tuple[Track, ...]] = {}
    for reading, bearers in found:
        stated = stated_of(reading)
        is_torn = any(not names.isdisjoint(bearer.ids) for bearer in bearers)
        tracks[reading.article.id] = tuple(
            Track(bearer, tuple(one for one in stated if one.about in bearer.ids))
            for bearer in (bearers_of(reading, relations, judged, torn) if is_torn else bearers)
        )
    return tracks


def _partners(judgements: Iterable[Identity]) -> dict[str, list[str]]:
    """By mention those that a person judged to be one with it, or not."""
    found: dict[str, list[str]] = {}
    for one in judgements:
        found.setdefault(one.left, []).append(one.right)
        found.setdefault(one.right, []).append(one.left)
    return found


def _weighed(
    bearers: Sequence[Bearer],
    about: Mapping[str, Sequence[Statement]],
    judgements: Sequence[Identity],
    relations: Relations,
    came: _Came,
) -> Entities:
    told = _of_bearers(bearers, judgements)
    clusters = Clusters(bearers, _foes(told), relations)
    tying = Tying(bearers, relations)
    ties = [tie for bearer in bearers for tie in ties_inside(bearer)]
    ties += [tie_judged(one) for _, _, one in told]
    for left, right, one in told:
        if one.verdict == "same":
            clusters.join(left, right, judged=True)
    hubs = hubs_of(bearers, relations)
    for pair in gather(hubs, clusters):
        ties += tying.taken(*pair)
    for pair in pairs_left(hubs, clusters):
        ties += tying.left(*pair)
    by_hand = {at for left, right, one in told if one.verdict == "same" for at in (left, right)}
    found = _result(list(_sets(bearers, clusters)), bearers, about, relations, by_hand)
    ordered = tuple(sorted(set(ties), key=lambda tie: (tie.left, tie.right, tie.rule)))
    where = {mention.id: one.at[1] for one in bearers for mention in one.mentions}
    return Entities(
        found.entities, ordered, found.names, found.outlets, where, came.tracks, came.gone
    )


@dataclass(frozen=True, slots=True)
class _Found:
    entities: tuple[Entity, ...]
    names: Mapping[str, str]
    outlets: Mapping[str, str]


def _result(
    sets: Sequence[Sequence[int]],
    bearers: Sequence[Bearer],
    about: Mapping[str, Sequence[Statement]],
    relations: Relations,
    by_hand: set[int],
) -> _Found:
    entities: list[Entity] = []
    names: dict[str, str] = {}
    outlets: dict[str, str] = {}
    groups = [[bearers[at] for at in members] for members in sets]
    for members, own, id_ in zip(sets, groups, ids_of(groups), strict=True):
        judged = not by_hand.isdisjoint(members)
        entity = entity_of(own, about, relations, judged=judged, id_=id_)
        entities.append(entity)
        for mention in (mention for bearer in own for mention in bearer.mentions):
            (names if mention.name is not None else outlets)[mention.id] = entity.id
    return _Found(tuple(entities), names, outlets)


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
