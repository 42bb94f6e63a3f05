"""Where a deed happened: the place beside its trigger, else the section's heading."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.reading.deed.sites import Site, site_behind
from whoseword.reading.deed.stands import (
    NEAR,
    Part,
    Stand,
    best_of,
    is_told_before,
    part_of,
    stands_of,
)
from whoseword.reading.deed.stretch import partner_of, stretch_of
from whoseword.reading.deed.triggers import Trigger
from whoseword.reading.deed.way import way_of
from whoseword.record import Basis, DeedKind, Precision, Where
from whoseword.record.kinds import MOVES
from whoseword.reference.deeds import DeedBook

_PARTS: tuple[Part, ...] = ("from", "to", "place")
_BETWEEN = "between"
# What is claimed or denied was done elsewhere than its claim or denial.
_ABOUT_OTHERS: frozenset[DeedKind] = frozenset({"claim_of_responsibility", "denial"})
_HEADING_SHARE, _CLOSE = 0.6, 3


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
    stands = tuple(stands_of(sentence, trigger, kind, others, book))
    chosen = _chosen(stands, moves=kind in MOVES)
    site = site_behind(sentence, trigger, book)
    if site is not None and chosen and all(is_told_before(s, trigger, others) for s in chosen):
        chosen = () if site.first - trigger.end <= _CLOSE else chosen
    told = tuple(where for stand in chosen for where in _told(stand, book))
    arrives = kind in MOVES and sentence.lower(trigger.first) in sentence.clause["arriving"]
    if told and not (arrives and all(where.role == "from" for where in told)):
        return told
    if told or site is None:
        return told + _from_heading(sentence)
    part = part_of(sentence, trigger, kind, sentence.lower(site.first - 1))
    return (*_from_heading(sentence), _at_site(sentence, site, part))


def _chosen(stands: Sequence[Stand], *, moves: bool) -> tuple[Stand, ...]:
    """The best place of each part; where something moved to a place, that one is enough."""
    chosen: list[Stand] = []
    for part in _PARTS:
        best = best_of([stand for stand in stands if stand.part == part])
        goal = any(stand.part == "to" for stand in chosen)
        if best is not None and (part != "place" or not (moves and goal)):
            chosen.append(best)
    return tuple(chosen)


def _told(stand: Stand, book: DeedBook) -> Iterator[Where]:
    """The place with the words that tell it ("30 km east of Tolo"); both of "between X and Y"."""
    partner = partner_of(stand.sentence, stand.mention) if stand.preposition == _BETWEEN else None
    if partner is not None:
        yield _where(stand.mention, stand.part, "stated", near=True)
        yield _where(partner, stand.part, "stated", near=True)
        return
    told = _where(stand.mention, stand.part, "stated", near=stand.near)
    distance, bearing = way_of(stand.sentence, stand.mention, book)
    span = stretch_of(stand.sentence, stand.mention, book)
    yield replace(told, span=span, distance_km=distance, bearing=bearing)


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


def _at_site(sentence: Sentence, site: Site, part: Part) -> Where:
    """A place without a name as it is told, or the town that its words point back to."""
    if site.again is None:
        name = " ".join(site.span.of(sentence.wording.text).split())
        owners = [one for one in sentence.mentions if site.span.holds(one.span) and one.name.place]
        country = owners[0].name.place.country if owners and owners[0].name.place else None
        return Where(name, part, None, None, None, country, None, "stated", site.span)
    near = sentence.lower(site.first - 1) in NEAR
    return replace(_where(site.again, part, "inferred", near=near), span=site.span)


def _where(mention: Mention, part: Part, basis: Basis, *, near: bool) -> Where:
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
