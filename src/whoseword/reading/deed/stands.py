"""The places of a sentence that can be where a deed happened, and which of them fits best."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from whoseword.reading.deed.hanging import (
    FROM,
    TO,
    is_done_to,
    is_in_bracket,
    is_of_a_voice,
    is_of_another,
    is_told_from_afar,
    leads_off,
    leads_there,
    preposition_of,
    tells_whose,
)
from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.reading.deed.sites import town_of
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import DeedKind, Precision
from whoseword.record.kinds import LANDS, MOVES
from whoseword.reference.deeds import DeedBook

Part = Literal["place", "from", "to"]
_SENT: frozenset[DeedKind] = frozenset({"aid", "release"})
NEAR = frozenset({"near", "outside", "around", "beside", "off"})
_HOLDERS = LANDS | {"province", "district"}
_HARDLY_FARTHER, _ELSEWHERE, _CLOSE = 6, 8, 3


@dataclass(frozen=True, slots=True)
class Stand:
    """A place in the sentence, how it is joined to it, and how far it stands from the trigger."""

    sentence: Sentence
    mention: Mention
    part: Part
    near: bool
    distance: int
    preposition: str | None = None


def stands_of(
    sentence: Sentence,
    trigger: Trigger,
    kind: DeedKind,
    others: tuple[Trigger, ...],
    book: DeedBook,
) -> Iterator[Stand]:
    """The places of the sentence that can be where the deed happened."""
    for mention in sentence.mentions:
        if not _can_be_a_place(sentence, mention, others, book):
            continue
        if is_of_another(sentence, mention, trigger, others):
            continue
        preposition = preposition_of(sentence, mention, book)
        direct = is_done_to(sentence, mention, trigger, kind)
        if preposition is None and not direct:
            continue
        afar = is_told_from_afar(sentence, mention)
        sets_out = _sets_out(sentence, trigger, preposition)
        if preposition in FROM and not (kind in MOVES or afar or sets_out):
            continue
        part = part_of(sentence, trigger, kind, preposition)
        distance = _distance(mention, trigger, others) + _farness(
            sentence, mention, trigger, preposition if kind not in MOVES else None
        )
        near = preposition in NEAR or afar
        yield Stand(sentence, mention, part, near, distance, preposition)


def _can_be_a_place(
    sentence: Sentence, mention: Mention, others: tuple[Trigger, ...], book: DeedBook
) -> bool:
    """Whether a name tells a place, and not who speaks, whose something is, where a road goes."""
    if not mention.is_place or is_in_bracket(sentence, mention) or leads_off(sentence, mention):
        return False
    voice = is_of_a_voice(sentence, mention) or town_of(sentence, mention) is not None
    return not voice and not tells_whose(sentence, mention, others, book)


def _sets_out(sentence: Sentence, trigger: Trigger, preposition: str | None) -> bool:
    """Whether a deed is told by what sets out from a place ("trucks with flour left Tolo")."""
    leaving = preposition in sentence.clause["leaving"]
    return leaving and not trigger.verb and trigger.kind in _SENT


def part_of(sentence: Sentence, trigger: Trigger, kind: DeedKind, preposition: str | None) -> Part:
    """Whether a place is where a deed happened, or an end of a movement."""
    if kind not in MOVES:
        return "from" if _sets_out(sentence, trigger, preposition) else "place"
    if preposition is None:
        return "from" if sentence.lower(trigger.first) in sentence.clause["leaving"] else "to"
    return "from" if preposition in FROM else "to" if preposition in TO else "place"


def _farness(
    sentence: Sentence, mention: Mention, trigger: Trigger, preposition: str | None
) -> int:
    """Words to add to the distance of a place that is hardly the deed's own."""
    farness = 0
    if preposition in TO and not leads_there(sentence, mention):
        farness += _ELSEWHERE
    if is_told_from_afar(sentence, mention):
        farness += _ELSEWHERE
    reported = sentence.reported(trigger.span)
    if reported and not any(p.overlap(mention.span) for c in reported for p in c.said):
        farness += 2 * _ELSEWHERE
    return farness


def _distance(mention: Mention, trigger: Trigger, others: tuple[Trigger, ...]) -> int:
    """How many words part a place and a trigger; more where another trigger stands between."""
    behind = mention.first >= trigger.end
    apart = mention.first - trigger.end if behind else trigger.first - mention.end + 2
    low, high = sorted((trigger.first, mention.first))
    between = sum(low < other.first < high and other is not trigger for other in others)
    return apart + 8 * between


def is_told_before(stand: Stand, trigger: Trigger, others: tuple[Trigger, ...]) -> bool:
    """Whether a place stands with a deed that is told before the trigger's."""
    return any(stand.mention.first < other.first <= trigger.first for other in others) and any(
        other.first < stand.mention.first for other in others
    )


def best_of(fits: list[Stand]) -> Stand | None:
    """The nearest place; else a finer one that it holds, or hardly farther off than a country."""
    nearest = min(fits, key=lambda stand: stand.distance, default=None)
    if nearest is None or nearest.mention.name.place is None:
        return nearest
    held = [stand for stand in fits if _is_held(stand, nearest)]
    if held and _fineness(nearest) in _HOLDERS:
        return held[0]
    if _fineness(nearest) not in LANDS:
        return nearest
    fine = [
        stand
        for stand in fits
        if _fineness(stand) not in LANDS and stand.distance <= nearest.distance + _HARDLY_FARTHER
    ]
    return min(fine, key=lambda stand: stand.distance, default=nearest)


def _is_held(stand: Stand, other: Stand) -> bool:
    """Whether a place is told as lying in another ("Tolo, in the province of Mezra")."""
    words = range(stand.mention.end, other.mention.first)
    told = [stand.sentence.lower(at) for at in words]
    return told[:1] == [","] and len(told) <= _CLOSE and "and" not in told


def _fineness(stand: Stand) -> Precision | None:
    return stand.mention.name.place.precision if stand.mention.name.place else None
