"""The words by which a place is told beside its name: how far off, on which side, at what of it."""

from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.record import Span
from whoseword.reference.deeds import DeedBook

_NEAR = frozenset({"near", "outside", "off", "around", "beside", "above", "below"})
_AT = frozenset({"over", "on", "at", "across", "in"})
_ABOUT = frozenset({"some", "about", "around", "nearly", "almost", "roughly", "over", "just"})
_UNITS = frozenset({"nautical", "metres", "meters"})
_REACH = 5


def stretch_of(sentence: Sentence, mention: Mention, book: DeedBook) -> Span:
    """The characters of a place with its distance, side and site, where these are told.

    "some 30 km east of Tolo", "a bridge over the Mezra"; else those of its name alone.
    """
    before = mention.first - 1
    if sentence.lower(before) == "the":
        before -= 1
    first = mention.first
    if _is_side(sentence, before):
        first = _start_of_distance(sentence, before - 1)
    elif sentence.lower(before) in _NEAR:
        first = _start_of_distance(sentence, before)
    elif sentence.lower(before) not in _AT or sentence.lower(before - 1) not in book.sites:
        return mention.span
    return sentence.wording.span(_start_of_site(sentence, first, before, book), mention.end)


def partner_of(sentence: Sentence, mention: Mention) -> Mention | None:
    """The second place of "between Tolo and Mezra"."""
    if sentence.lower(mention.end) != "and":
        return None
    other = sentence.mention_at(mention.end + 1)
    return other if other is not None and other.is_place else None


def _is_side(sentence: Sentence, at: int) -> bool:
    """Whether a word ends "east of", "30 km from"."""
    sides = sentence.clause["sides"]
    return sentence.lower(at) in {"of", "from"} and sentence.lower(at - 1) in sides


def _start_of_distance(sentence: Sentence, at: int) -> int:
    """The first word of "some 30 km east", which ends before this index or with it."""
    known = sentence.clause["sides"] | _ABOUT | _UNITS
    while _is_number(sentence.lower(at - 1)) or sentence.lower(at - 1) in known:
        at -= 1
    return at


def _is_number(word: str) -> bool:
    return word.replace(",", "").replace(".", "").isdigit()


def _start_of_site(sentence: Sentence, first: int, before: int, book: DeedBook) -> int:
    """The determiner of the site right before a stretch ("a dirt road east of Tolo")."""
    noun = min(first, before) - 1 if first <= before else before - 1
    if sentence.lower(noun) not in book.sites:
        return first
    for at in range(noun - 1, noun - _REACH, -1):
        if sentence.lower(at) in sentence.clause["articles"]:
            return at
        if not sentence.lower(at).isalpha() or sentence.lower(at) in sentence.clause["phrase_ends"]:
            break
    return noun if first > before else first
