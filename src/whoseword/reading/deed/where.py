"""Where a deed happened: the place beside its trigger, else the section's heading."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from whoseword.reading.deed.story import Mention, Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Basis, DeedKind, Precision, Where
from whoseword.reference.deeds import DeedBook

_Part = Literal["place", "from", "to"]
_ARRIVING = frozenset({"arrived", "arrive", "arrives", "came", "come", "returned"})
_LEAVING = frozenset({"left", "leave", "leaves", "leaving", "fled", "flee"})
_FROM = frozenset({"from", "leaving", "left"})
_TO = frozenset({"to", "into", "toward", "towards", "for"})
_NEAR = frozenset({"near", "outside", "around", "beside", "off"})
_MOVES: frozenset[DeedKind] = frozenset({"movement", "evacuation"})
_COARSE: frozenset[Precision | None] = frozenset({"country", "region"})
_SUBORDINATING = frozenset(
    {"after", "following", "before", "because", "when", "while", "since", "retaliation"}
    | {"revenge", "response", "avenge", "reprisal", "until", "where", "saying"}
)
_PREPOSITION_REACH, _HEADING_SHARE, _HARDLY_FARTHER, _ELSEWHERE, _SITE_REACH = 7, 0.6, 6, 8, 14


@dataclass(frozen=True, slots=True)
class _Stand:
    """A place in the sentence, how it is joined to it, and how far it stands from the trigger."""

    mention: Mention
    part: _Part
    near: bool
    distance: int


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
    stands = tuple(_stands(sentence, trigger, kind, others, book))
    moves = kind in _MOVES
    chosen: list[_Stand] = []
    for part in _PARTS:
        fits = [stand for stand in stands if stand.part == part]
        best = _best(fits)
        goal = any(stand.part == "to" for stand in chosen)
        if best is not None and (part != "place" or not (moves and goal)):
            chosen.append(best)
    told = tuple(_where(s.mention, s.part, "stated", near=s.near) for s in chosen)
    arrives = moves and sentence.lower(trigger.first) in _ARRIVING
    if told and not (arrives and all(where.role == "from" for where in told)):
        return told
    if told:
        return told + _from_heading(sentence)
    return _from_heading(sentence) + _site(sentence, trigger, kind, book)


_PARTS: tuple[_Part, ...] = ("from", "to", "place")


def _best(fits: list[_Stand]) -> _Stand | None:
    """The nearest place, or a finer one hardly farther off than a country."""
    nearest = min(fits, key=lambda stand: stand.distance, default=None)
    if nearest is None or nearest.mention.name.place is None or _fineness(nearest) not in _COARSE:
        return nearest
    fine = [
        stand
        for stand in fits
        if _fineness(stand) not in _COARSE and stand.distance <= nearest.distance + _HARDLY_FARTHER
    ]
    return min(fine, key=lambda stand: stand.distance, default=nearest)


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
        if not mention.is_place or _in_bracket(sentence, mention) or _of_a_voice(sentence, mention):
            continue
        if _describes(sentence, mention, others, book) or _subordinate(
            sentence, mention, trigger, others
        ):
            continue
        preposition = _preposition(sentence, mention, book)
        direct = _is_object_or_subject(sentence, mention, trigger, kind)
        if preposition is None and not direct:
            continue
        if preposition in _FROM and kind not in _MOVES:
            continue
        part = _part_of(sentence, trigger, kind, preposition)
        distance = _distance(mention, trigger, others) + _farness(
            sentence, mention, trigger, preposition if kind not in _MOVES else None
        )
        near = preposition in _NEAR or _told_from_afar(sentence, mention)
        yield _Stand(mention, part, near, distance)


def _describes(
    sentence: Sentence, mention: Mention, others: tuple[Trigger, ...], book: DeedBook
) -> bool:
    """Whether a country only says whose ("Tolian" as in "the Tolia strikes", "Tolia troops")."""
    place, behind = mention.name.place, sentence.lower(mention.end)
    if place is None or place.precision != "country" or sentence.mention_at(mention.end):
        return False
    acts = behind in book.doers or behind in book.people
    return (
        acts
        or any(not other.verb and other.first == mention.end for other in others)
        or (behind in {"air", "air-strike"} or behind.startswith(("strike", "airstrike")))
    )


def _subordinate(
    sentence: Sentence, mention: Mention, trigger: Trigger, others: tuple[Trigger, ...]
) -> bool:
    """Whether a place behind the trigger is another deed's ("... in revenge for raids on Tolo")."""
    for other in others:
        if trigger.end <= other.first < mention.first and other.first != trigger.first:
            between = [sentence.lower(at) for at in range(trigger.end, other.first)]
            if _SUBORDINATING & set(between):
                return True
    return False


def _part_of(
    sentence: Sentence, trigger: Trigger, kind: DeedKind, preposition: str | None
) -> _Part:
    """Whether a place is where a deed happened, or an end of a movement."""
    if kind not in _MOVES:
        return "place"
    if preposition is None:
        return "from" if sentence.lower(trigger.first) in _LEAVING else "to"
    return "from" if preposition in _FROM else "to" if preposition in _TO else "place"


def _farness(
    sentence: Sentence, mention: Mention, trigger: Trigger, preposition: str | None
) -> int:
    """Words to add to the distance of a place that is hardly the deed's own."""
    farness = 0
    if preposition in _TO and not _leads_there(sentence, mention):
        farness += _ELSEWHERE
    if _told_from_afar(sentence, mention):
        farness += _ELSEWHERE
    reported = sentence.reported(trigger.span)
    if reported and not any(p.overlap(mention.span) for c in reported for p in c.said):
        farness += 2 * _ELSEWHERE
    return farness


def _of_a_voice(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands in the words for a source ("residents of Tolo")."""
    links = [link for claim in sentence.claims for link in claim.chain]
    return any(
        part is not None and part.overlap(mention.span)
        for link in links
        for part in (link.span, link.cue)
    )


def _leads_there(sentence: Sentence, mention: Mention) -> bool:
    """Whether "to" only says how near ("close to Tolo", "the entrance to Tolo")."""
    before = [sentence.lower(at) for at in range(mention.first - 5, mention.first)]
    return bool(
        {"close", "next", "entrance", "entrances", "road", "approach", "adjacent"} & set(before)
    )


def _in_bracket(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands in a bracket that closes the item: an outlet's town."""
    text = sentence.wording.text
    opened = text.rfind("(", sentence.span.start, mention.span.start)
    return opened >= 0 and text.find(")", opened, mention.span.start) < 0


def _preposition(sentence: Sentence, mention: Mention, book: DeedBook) -> str | None:
    """The preposition that a place hangs on ("in the coastal city of Tolo", "in Tolo, Tolia")."""
    at = mention.first - 1
    for _ in range(_PREPOSITION_REACH):
        word = sentence.lower(at)
        if word == "of":
            if sentence.lower(at - 1) in sentence.clause["sides"]:
                return "near"
            site = sentence.lower(at - 1) in book.sites and _is_struck(sentence, at - 2)
            if site or sentence.lower(at - 1) not in sentence.clause["kinds_of_place"]:
                return "at" if site else None
            at -= 2
            continue
        if word in sentence.clause["place_prepositions"] or word in _FROM or word in _TO:
            return word
        above = sentence.mention_at(at)
        if word == "," and (above := sentence.mention_at(at - 1)) is not None and above.is_place:
            return _preposition(sentence, above, book)
        describing = word.isalpha() and (
            word in {"the", "a", "an", "his", "its", "their", "town", "city", "village", "nearby"}
            or word.endswith(("ern", "al", "ian", "ese", "ish"))
            or word in book.spots
            or (above is not None and above.name.kind == "nationality")
            or word
            in {
                "oil-rich",
                "border",
                "coastal",
                "besieged",
                "rebel-held",
                "beach",
                "resort",
                "port",
            }
        )
        if not describing:
            return None
        at -= 1
    return None


def _is_struck(sentence: Sentence, at: int) -> bool:
    """Whether a word, or the one before its article, says that what is behind was struck."""
    before = at - 1 if sentence.lower(at) in sentence.clause["articles"] else at
    return sentence.lower(before) in sentence.clause["striking"]


def _is_object_or_subject(
    sentence: Sentence, mention: Mention, trigger: Trigger, kind: DeedKind
) -> bool:
    """Whether the deed is done to the place itself ("seized Tolo", "Tolo was shelled")."""
    if not trigger.verb:
        return mention.first >= trigger.end and _is_struck(sentence, mention.first - 1)
    if mention.first >= trigger.end:
        return min(mention.first - 2, _head_of(sentence, mention)) <= trigger.end
    between = [sentence.lower(at) for at in range(mention.end, trigger.first)]
    if len(between) > 14:
        return False
    if not between:
        return _head_of(sentence, mention) < mention.first and kind in {"destruction", "disaster"}
    passive = between[-1] in {"was", "were", "been", "being"} or between[-2:-1] == ["was"]
    return passive and (len(between) <= 3 or between[0] == ",") and kind != "movement"


def _head_of(sentence: Sentence, mention: Mention) -> int:
    """The first word of the noun phrase that ends in "of" and the place ("a quarter of Tolo")."""
    if sentence.lower(mention.first - 1) != "of":
        return mention.first
    for at in range(mention.first - 2, mention.first - 6, -1):
        if sentence.lower(at) in {"the", "a", "an", "its", "their"}:
            return at
        if not sentence.lower(at).isalpha():
            break
    return mention.first


def _told_from_afar(sentence: Sentence, mention: Mention) -> bool:
    """Whether the text gives a distance or a side ("30 km east of Tolo")."""
    if sentence.lower(mention.first - 1) not in {"of", "from", "to"}:
        return False
    return sentence.lower(mention.first - 2) in sentence.clause["sides"]


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


def _site(
    sentence: Sentence, trigger: Trigger, kind: DeedKind, book: DeedBook
) -> tuple[Where, ...]:
    """The place without a name behind the trigger ("near the border"), as it is told."""
    for at in range(trigger.end, min(sentence.words.stop, trigger.end + _SITE_REACH)):
        word = sentence.lower(at)
        if word in {";", ":", "(", "\u201d"} or word in _SUBORDINATING:
            return ()
        if word not in book.sites or sentence.mention_at(at) is not None:
            continue
        first = _start_of_site(sentence, at, trigger)
        if first is None or sentence.lower(at + 1) in book.people:
            continue
        end = _end_of_site(sentence, at + 1)
        span = sentence.wording.span(first, end)
        part = _part_of(sentence, trigger, kind, sentence.lower(first - 1))
        name = " ".join(span.of(sentence.wording.text).split())
        return (Where(name, part, None, None, None, None, None, "stated", span),)
    return ()


def _start_of_site(sentence: Sentence, noun: int, trigger: Trigger) -> int | None:
    """The first word of a site's noun phrase, where a preposition or the verb stands before it."""
    for at in range(noun - 1, max(trigger.end - 1, noun - 6) - 1, -1):
        word = sentence.lower(at)
        if word in sentence.clause["prepositions"] and word != "of":
            return at + 1
        if at == trigger.end - 1:
            return at + 1 if trigger.verb else None
        if not word.replace("-", "").isalpha() or word in sentence.clause["phrase_ends"]:
            return None
    return None


def _end_of_site(sentence: Sentence, end: int) -> int:
    """The index behind a site's noun phrase, with "of the town" and the like."""
    if sentence.lower(end) != "of":
        return end
    at = end + 1
    while at < end + 5 and sentence.lower(at).isalpha():
        if sentence.lower(at) in sentence.clause["phrase_ends"]:
            break
        at += 1
    return at if at > end + 1 else end


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
