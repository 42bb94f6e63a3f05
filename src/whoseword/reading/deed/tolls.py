"""The killed and injured that a sentence tells of: numbers, and single persons as one each."""

from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.reading.deed.harms import (
    Count,
    HarmKind,
    as_object,
    as_subject,
    as_toll,
    directly_behind,
    harm_of,
    is_passive,
)
from whoseword.reading.deed.people import (
    Group,
    group_behind,
    lone_person_before,
    lone_person_behind,
)
from whoseword.reading.deed.story import Sentence
from whoseword.record import Side, Span, Toll
from whoseword.reference.deeds import DeedBook

_MOST_PEOPLE = 10_000_000


@dataclass(frozen=True, slots=True)
class Told:
    """A toll and the word of its harm, as an index of words; ``of_toll`` where that is "toll"."""

    harm: HarmKind
    toll: Toll
    at: int
    of_toll: bool = False


def tolls_of(sentence: Sentence, book: DeedBook) -> tuple[Told, ...]:
    """The tolls of a sentence; parts of a number ("two of them children") are none."""
    told: list[Told] = []
    for count in _counts(sentence, book):
        told.extend(_told_by(sentence, count, book))
    told = _without_revised(told)
    taken = {(toll.at, toll.harm) for toll in told}
    told.extend(
        one
        for one in _singles(sentence, book)
        if (one.at, one.harm) not in taken or one.toll.side == "perpetrator"
    )
    return tuple(told)


def _without_revised(told: list[Told]) -> list[Told]:
    """The tolls, of those at one word for a toll ("put at 27, then at 38") only the last."""
    last = {(toll.at, toll.harm): toll for toll in told if toll.of_toll}
    return [toll for toll in told if not toll.of_toll or last[(toll.at, toll.harm)] is toll]


def _counts(sentence: Sentence, book: DeedBook) -> Iterator[Count]:
    """The numbers of the sentence that may count people."""
    span, wording = sentence.span, sentence.wording
    for quantity in book.numbers.quantities(wording.text, span.start, span.end):
        first = wording.at(quantity.span.start)
        end = wording.at(quantity.span.end - 1) + 1
        named = sentence.mention_at(first)
        if quantity.unit is not None or (named is not None and named.end > end):
            continue
        if any(time.span.overlap(quantity.span) for time in sentence.times):
            continue
        if max(quantity.low or 0, quantity.high or 0) > _MOST_PEOPLE:
            continue
        if not _is_part(sentence, first, end, book) and not _describes(sentence, first, book):
            yield Count(quantity, first, end, group_behind(sentence, end, book))


def _is_part(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:
    """Whether the number is a part of one told before."""
    lower = sentence.wording.lower
    parts = book.tolls.parts
    for at in range(max(sentence.words.start, first - 3), first):
        match = parts.match(lower, at)
        if match is not None and match[1] == first:
            return True
    match = parts.match(lower, end) if end < sentence.words.stop else None
    return match is not None


def _describes(sentence: Sentence, first: int, book: DeedBook) -> bool:
    """Whether the number only describes people told before it ("members of one family")."""
    return sentence.lower(first - 1) == "of" and sentence.lower(first - 2) in book.people


def _told_by(sentence: Sentence, count: Count, book: DeedBook) -> Iterator[Told]:
    """The toll of a number, by the nearest way that ties it to a harm."""
    for way in (directly_behind, as_object, as_subject, as_toll):
        harms = way(sentence, count, book)
        if harms:
            for harm, at in harms:
                toll = _toll(sentence, count, book, fused=len(harms) > 1)
                yield Told(harm, toll, at, of_toll=way is as_toll)
            return


def _toll(sentence: Sentence, count: Count, book: DeedBook, *, fused: bool) -> Toll:
    """The toll of a number; of both together it is only known that neither is more."""
    end = max(count.end, count.group.end)
    span = Span(count.quantity.span.start, sentence.wording.spans[end - 1].end)
    low, high = count.quantity.low, count.quantity.high
    if low is not None and sentence.lower(count.first - 1) in book.tolls.beyond:
        low, high = low + (low == high), None
    if sentence.lower(count.first - 1) == "not" and (low, high) == (1, 1):
        low = high = 0
    return Toll(None if fused else low, high, count.group.who, count.group.side, span)


def _singles(sentence: Sentence, book: DeedBook) -> Iterator[Told]:
    """Persons who are told as harmed one by one, with or without a name."""
    seen: set[tuple[HarmKind, Span]] = set()
    for at in sentence.words:
        word = sentence.lower(at)
        harm = harm_of(word, book, lambda h: h.passive | h.active | h.counted)
        if harm is None or sentence.mention_at(at) is not None:
            continue
        one = _single_at(sentence, at, word, book)
        if one is not None and (harm, one.span) not in seen:
            seen.add((harm, one.span))
            side: Side = one.side
            yield Told(harm, Toll(one.size, one.size, one.who, side, one.span), at)


def _single_at(sentence: Sentence, at: int, word: str, book: DeedBook) -> Group | None:
    """The one person whom a word of harm is about."""
    if word in {"death", "body", "killing", "murder"} and sentence.lower(at + 1) == "of":
        return lone_person_behind(sentence, at + 2, book)
    if word in {"died", "perished", "dead", "drowned"} or (
        harm_of(word, book, lambda h: h.passive) is not None and is_passive(sentence, at)
    ):
        return lone_person_before(sentence, at, book)
    if word in book.tolls.killed.active | book.tolls.injured.active:
        return lone_person_behind(sentence, at + 1, book)
    return None
