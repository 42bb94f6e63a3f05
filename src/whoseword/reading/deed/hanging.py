"""How the name of a place is joined to a deed in its sentence."""

from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import DeedKind
from whoseword.record.kinds import LANDS
from whoseword.reference.deeds import DeedBook

FROM = frozenset({"from", "leaving", "left"})
TO = frozenset({"to", "into", "toward", "towards", "for"})
OWNING = frozenset({"'s", "\u2019s"})
_ASIDE = frozenset({"if", "unless", "who"})
# What is done by words has the place where it is said, and not that of the deed beside it.
_BY_WORDS: frozenset[DeedKind] = frozenset(
    {"order_or_law", "pledge", "appointment", "negotiation", "ceasefire", "mobilisation", "release"}
)
_REACH = 7


def tells_whose(
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


def is_of_another(
    sentence: Sentence, mention: Mention, trigger: Trigger, others: tuple[Trigger, ...]
) -> bool:
    """Whether a place behind the trigger is another deed's ("... in revenge for raids on Tolo")."""
    clause = sentence.clause
    for other in others:
        if trigger.end <= other.first < mention.first and other.first != trigger.first:
            between = [sentence.lower(at) for at in range(trigger.end, other.first)]
            if (_ASIDE | clause["subordinating"] | clause["revenge"]) & set(between):
                return True
    return trigger.kind in _BY_WORDS and _is_nearer(mention, trigger, others)


def _is_nearer(mention: Mention, trigger: Trigger, others: tuple[Trigger, ...]) -> bool:
    """Whether another deed is told between a trigger and a place, or right before the place."""
    behind = mention.first >= trigger.end
    for other in others:
        if other.first == trigger.first or other.first >= mention.first:
            continue
        if behind and other.first > trigger.first:
            return True
        if not behind and mention.first - other.end < trigger.first - mention.end:
            return True
    return False


def is_of_a_voice(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands in the words for a source ("residents of Tolo")."""
    links = [link for claim in sentence.claims for link in claim.chain]
    return any(
        part is not None and part.overlap(mention.span)
        for link in links
        for part in (link.span, link.cue)
    )


def leads_there(sentence: Sentence, mention: Mention) -> bool:
    """Whether "to" only says how near ("close to Tolo", "the entrance to Tolo")."""
    before = {sentence.lower(at) for at in range(mention.first - 5, mention.first)}
    if before & sentence.clause["roads"]:
        return not leads_off(sentence, mention)
    return bool(before & sentence.clause["approaches"])


def leads_off(sentence: Sentence, mention: Mention) -> bool:
    """Whether a whole country only tells where a road leads ("the road to Tolia")."""
    place = mention.name.place
    coarse = place is not None and place.precision in LANDS
    there = sentence.lower(mention.first - 1) == "to"
    return coarse and there and sentence.lower(mention.first - 2) in sentence.clause["roads"]


def is_in_bracket(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands in a bracket that closes the item: an outlet's town."""
    text = sentence.wording.text
    opened = text.rfind("(", sentence.span.start, mention.span.start)
    return opened >= 0 and text.find(")", opened, mention.span.start) < 0


def preposition_of(sentence: Sentence, mention: Mention, book: DeedBook) -> str | None:
    """The preposition that a place hangs on ("in the coastal city of Tolo", "in Tolo, Tolia")."""
    at = mention.first - 1
    for _ in range(_REACH):
        word = sentence.lower(at)
        if word == "of":
            if sentence.lower(at - 1) in sentence.clause["sides"]:
                return "near"
            site = sentence.lower(at - 1) in book.sites and _is_struck(sentence, at - 2)
            if site or sentence.lower(at - 1) not in sentence.clause["kinds_of_place"]:
                return "at" if site else None
            at -= 2
            continue
        if word in sentence.clause["place_prepositions"] or word in FROM or word in TO:
            return word
        above = _above(sentence, at)
        if above is not None:
            return preposition_of(sentence, above, book)
        if not _is_before_place(sentence, at, book):
            return None
        at -= 1
    return None


def _above(sentence: Sentence, at: int) -> Mention | None:
    """The place before a comma ("in Tolo, Tolia"), or that which owns the town before a name."""
    comma = sentence.lower(at) == ","
    owner = _owner_of_town(sentence, at - 1 if comma else at)
    before = sentence.mention_at(at - 1) if comma else None
    return owner or (before if before is not None and before.is_place else None)


def _owner_of_town(sentence: Sentence, at: int) -> Mention | None:
    """The place whose town a word tells, before its name ("Tolia's second city, Tolo")."""
    if sentence.lower(at) not in sentence.clause["towns"]:
        return None
    for owner in sentence.mentions:
        if owner.is_place and owner.end < at <= owner.end + 3:
            return owner if sentence.lower(owner.end) in OWNING else None
    return None


def _is_before_place(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a word can stand between a preposition and its place ("the besieged city")."""
    word, above = sentence.lower(at), sentence.mention_at(at)
    if not word.replace("-", "").isalpha():
        return False
    known = word in sentence.clause["before_places"] or word in book.spots
    people = above is not None and above.name.kind == "nationality"
    return known or people or word.endswith(("ern", "al", "ian", "ese", "ish"))


def _is_struck(sentence: Sentence, at: int) -> bool:
    """Whether a word, or the one before its article, says that what is behind was struck."""
    before = at - 1 if sentence.lower(at) in sentence.clause["articles"] else at
    return sentence.lower(before) in sentence.clause["striking"]


def is_done_to(sentence: Sentence, mention: Mention, trigger: Trigger, kind: DeedKind) -> bool:
    """Whether the deed is done to the place itself ("seized Tolo", "Tolo was shelled")."""
    if not trigger.verb:
        first = _head_of(sentence, mention)
        return mention.first >= trigger.end and _is_struck(sentence, first - 1)
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


def is_told_from_afar(sentence: Sentence, mention: Mention) -> bool:
    """Whether the text gives a distance or a side ("30 km east of Tolo")."""
    if sentence.lower(mention.first - 1) not in {"of", "from", "to"}:
        return False
    return sentence.lower(mention.first - 2) in sentence.clause["sides"]
