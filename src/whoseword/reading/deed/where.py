"""Where a deed happened: the place beside its trigger, else the section's heading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
from whoseword.reading.deed.sites import Site, site_behind
from whoseword.reading.deed.stretch import partner_of, stretch_of
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Basis, DeedKind, Precision, Where
from whoseword.reference.deeds import DeedBook

_Part = Literal["place", "from", "to"]
_PARTS: tuple[_Part, ...] = ("from", "to", "place")
_ARRIVING = frozenset({"arrived", "arrive", "arrives", "came", "come", "returned"})
_LEAVING = frozenset({"left", "leave", "leaves", "leaving", "fled", "flee"})
_NEAR = frozenset({"near", "outside", "around", "beside", "off"})
_BETWEEN = "between"
_MOVES: frozenset[DeedKind] = frozenset({"movement", "evacuation"})
# What is claimed or denied was done elsewhere than its claim or denial.
_ABOUT_OTHERS: frozenset[DeedKind] = frozenset({"claim_of_responsibility", "denial"})
_COARSE: frozenset[Precision | None] = frozenset({"country", "region"})
_HOLDERS: frozenset[Precision | None] = _COARSE | {"province", "district"}
_HEADING_SHARE, _HARDLY_FARTHER, _ELSEWHERE, _CLOSE = 0.6, 6, 8, 3


@dataclass(frozen=True, slots=True)
class _Stand:
    """A place in the sentence, how it is joined to it, and how far it stands from the trigger."""

    sentence: Sentence
    mention: Mention
    part: _Part
    near: bool
    distance: int
    preposition: str | None = None


def wheres_of(
    sentence: Sentence,
    trigger: Trigger,
    kind: DeedKind,
    others: tuple[Trigger, ...],
    book: DeedBook,
) -> tuple[Where, ...]:
    """The places of a deed: those of its sentence, else the heading's, else none.

    A country or region only where nothing finer is told; "from" and "to" for what moves.
    """
    if kind in _ABOUT_OTHERS:
        return _from_heading(sentence)
    stands = tuple(_stands(sentence, trigger, kind, others, book))
    chosen = _chosen(stands, moves=kind in _MOVES)
    site = site_behind(sentence, trigger, book)
    if site is not None and chosen and all(_is_told_before(s, trigger, others) for s in chosen):
        chosen = () if site.first - trigger.end <= _CLOSE else chosen
    told = tuple(where for stand in chosen for where in _told(stand, book))
    arrives = kind in _MOVES and sentence.lower(trigger.first) in _ARRIVING
    if told and not (arrives and all(where.role == "from" for where in told)):
        return told
    if told or site is None:
        return told + _from_heading(sentence)
    part = _part_of(sentence, trigger, kind, sentence.lower(site.first - 1))
    return (*_from_heading(sentence), _at_site(sentence, site, part))


def _chosen(stands: Sequence[_Stand], *, moves: bool) -> tuple[_Stand, ...]:
    """The best place of each part; where something moved to a place, that one is enough."""
    chosen: list[_Stand] = []
    for part in _PARTS:
        best = _best([stand for stand in stands if stand.part == part])
        goal = any(stand.part == "to" for stand in chosen)
        if best is not None and (part != "place" or not (moves and goal)):
            chosen.append(best)
    return tuple(chosen)


def _told(stand: _Stand, book: DeedBook) -> Iterator[Where]:
    """The place with the words that tell it ("30 km east of Tolo"); both of "between X and Y"."""
    partner = partner_of(stand.sentence, stand.mention) if stand.preposition == _BETWEEN else None
    if partner is not None:
        yield _where(stand.mention, stand.part, "stated", near=True)
        yield _where(partner, stand.part, "stated", near=True)
        return
    told = _where(stand.mention, stand.part, "stated", near=stand.near)
    yield replace(told, span=stretch_of(stand.sentence, stand.mention, book))


def _is_told_before(stand: _Stand, trigger: Trigger, others: tuple[Trigger, ...]) -> bool:
    """Whether a place stands with a deed that is told before the trigger's."""
    return any(stand.mention.first < other.first <= trigger.first for other in others) and any(
        other.first < stand.mention.first for other in others
    )


def _best(fits: list[_Stand]) -> _Stand | None:
    """The nearest place; else a finer one that it holds, or hardly farther off than a country."""
    nearest = min(fits, key=lambda stand: stand.distance, default=None)
    if nearest is None or nearest.mention.name.place is None:
        return nearest
    held = [stand for stand in fits if _is_held(stand, nearest)]
    if held and _fineness(nearest) in _HOLDERS:
        return held[0]
    if _fineness(nearest) not in _COARSE:
        return nearest
    fine = [
        stand
        for stand in fits
        if _fineness(stand) not in _COARSE and stand.distance <= nearest.distance + _HARDLY_FARTHER
    ]
    return min(fine, key=lambda stand: stand.distance, default=nearest)


def _is_held(stand: _Stand, other: _Stand) -> bool:
    """Whether a place is told as lying in another ("Tolo, in the province of Mezra")."""
    words = range(stand.mention.end, other.mention.first)
    told = [stand.sentence.lower(at) for at in words]
    return told[:1] == [","] and len(told) <= _CLOSE and "and" not in told


def _fineness(stand: _Stand) -> Precision | None:
    return stand.mention.name.place.precision if stand.mention.name.place else None


def _stands(
    sentence: Sentence,
    trigger: Trigger,
    kind: DeedKind,
    others: tuple[Trigger, ...],
    book: DeedBook,
) -> Iterator[_Stand]:
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
        if preposition in FROM and kind not in _MOVES:
            continue
        part = _part_of(sentence, trigger, kind, preposition)
        distance = _distance(mention, trigger, others) + _farness(
            sentence, mention, trigger, preposition if kind not in _MOVES else None
        )
        near = preposition in _NEAR or is_told_from_afar(sentence, mention)
        yield _Stand(sentence, mention, part, near, distance, preposition)


def _can_be_a_place(
    sentence: Sentence, mention: Mention, others: tuple[Trigger, ...], book: DeedBook
) -> bool:
    """Whether a name tells a place, and not who speaks, whose something is, where a road goes."""
    if not mention.is_place or is_in_bracket(sentence, mention) or leads_off(sentence, mention):
        return False
    voice = is_of_a_voice(sentence, mention)
    return not voice and not tells_whose(sentence, mention, others, book)


def _part_of(
    sentence: Sentence, trigger: Trigger, kind: DeedKind, preposition: str | None
) -> _Part:
    """Whether a place is where a deed happened, or an end of a movement."""
    if kind not in _MOVES:
        return "place"
    if preposition is None:
        return "from" if sentence.lower(trigger.first) in _LEAVING else "to"
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


def _from_heading(sentence: Sentence) -> tuple[Where, ...]:
    """The place that the section's heading is, if it is one."""
    heading = sentence.heading
    if heading is None or sentence.block.kind == "heading":
        return ()
    length = heading.span.end - heading.span.start
    for mention in sentence.heading_mentions:
        if mention.span.end - mention.span.start >= _HEADING_SHARE * length:
            return (_where(mention, "place", "heading", near=False),)
    return ()


def _at_site(sentence: Sentence, site: Site, part: _Part) -> Where:
    """A place without a name as it is told, or the town that its words point back to."""
    if site.again is None:
        name = " ".join(site.span.of(sentence.wording.text).split())
        return Where(name, part, None, None, None, None, None, "stated", site.span)
    near = sentence.lower(site.first - 1) in _NEAR
    return replace(_where(site.again, part, "inferred", near=near), span=site.span)


def _where(mention: Mention, part: _Part, basis: Basis, *, near: bool) -> Where:
    """The gazetteer's entry of a name as the place of a deed."""
    place = mention.name.place
    text = mention.name.text
    if place is None:
        return Where(text, part, None, None, None, None, None, basis, mention.span)
    precision: Precision | None = place.precision
    if near and precision == "settlement":
        precision = "near_settlement"
    return Where(
        name=text,
        role=part,
        geonames_id=place.geonames_id,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        precision=precision,
        basis=basis,
        span=mention.span,
        others=place.others,
    )
