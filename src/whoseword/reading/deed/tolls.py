"""The killed and injured that a sentence tells of: numbers, and single persons as one each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from whoseword.language.numbers import Quantity
from whoseword.reading.deed.people import (
    Group,
    group_behind,
    lone_person_before,
    lone_person_behind,
)
from whoseword.reading.deed.story import Sentence
from whoseword.record import Side, Span, Toll
from whoseword.reference.deeds import DeedBook, Harm

HarmKind = Literal["killed", "injured"]
_BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got", "get", "'s", "'re"})
_AMOUNTS = frozenset({"to", "at", "of", "is", "was", "stands", "reached", "stood"})
_JOINS = frozenset({"and", "or", "and/or"})
_STOPS = frozenset({";", ":", "(", ")"})
_ACTIVE_REACH, _PASSIVE_REACH, _TOLL_REACH = 5, 16, 9
_MOST_PEOPLE = 10_000_000
_OF_THE_HARMED = (("of", "the", "wounded"), ("of", "the", "injured"), ("of", "the", "dead"))


@dataclass(frozen=True, slots=True)
class Told:
    """A toll and the word of its harm, as an index of words; ``of_toll`` where that is "toll"."""

    harm: HarmKind
    toll: Toll
    at: int
    of_toll: bool = False


@dataclass(frozen=True, slots=True)
class _Count:
    """A head count in the sentence: its words, and the noun phrase behind it."""

    quantity: Quantity
    first: int
    end: int
    group: Group


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


def _counts(sentence: Sentence, book: DeedBook) -> Iterator[_Count]:
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
            yield _Count(quantity, first, end, group_behind(sentence, end, book))


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


def _told_by(sentence: Sentence, count: _Count, book: DeedBook) -> Iterator[Told]:
    """The toll of a number, by the nearest way that ties it to a harm."""
    for way in (_directly_behind, _as_object, _as_subject, _as_toll):
        harms = way(sentence, count, book)
        if harms:
            for harm, at in harms:
                toll = _toll(sentence, count, fused=len(harms) > 1)
                yield Told(harm, toll, at, of_toll=way is _as_toll)
            return


_Harms = tuple[tuple[HarmKind, int], ...]


def _directly_behind(sentence: Sentence, count: _Count, book: DeedBook) -> _Harms:
    """The harm right behind a number: "43 dead", "12 people wounded", "450 dead and wounded"."""
    for at in (count.end, count.group.end):
        if tuple(sentence.lower(w) for w in range(at, at + 3)) in _OF_THE_HARMED:
            return ()
        if sentence.lower(at) in book.tolls.both.counted:
            return (("killed", at), ("injured", at))
        harm = _harm(sentence.lower(at), book, lambda h: h.passive | h.counted)
        if harm is None:
            continue
        other = _harm(sentence.lower(at + 2), book, lambda h: h.passive | h.counted)
        if sentence.lower(at + 1) in _JOINS and other not in {None, harm}:
            return (("killed", at), ("injured", at))
        return ((harm, at),)
    return ()


def _as_object(sentence: Sentence, count: _Count, book: DeedBook) -> _Harms:
    """The harm before a number: "killed 43 guards", "killed or wounded 30", "the deaths of two"."""
    if not count.group.is_people:
        return ()
    for at in range(
        count.first - 1, max(sentence.words.start, count.first - _ACTIVE_REACH) - 1, -1
    ):
        word = sentence.lower(at)
        if word in sentence.clause["no_object"] or word in _STOPS:
            return ()
        harm = _harm(word, book, lambda h: h.active | h.counted)
        if harm is None and not word.endswith("ed"):
            continue
        passive = sentence.lower(at - 1) in _BE and word not in {"deaths", "death"}
        if harm is None or passive:
            return ()
        other = _harm(sentence.lower(at - 2), book, lambda h: h.active)
        if sentence.lower(at - 1) in _JOINS and other not in {None, harm}:
            return (("killed", at), ("injured", at))
        return ((harm, at),)
    return ()


def _as_subject(sentence: Sentence, count: _Count, book: DeedBook) -> _Harms:
    """The harm that a number is the subject of: "43 guards were killed", "three, a nurse, died"."""
    if not count.group.is_people:
        return ()
    stop = min(sentence.words.stop, count.group.end + _PASSIVE_REACH)
    for at in range(count.group.end, stop):
        word = sentence.lower(at)
        if word in _STOPS:
            return ()
        harm = _harm(word, book, lambda h: h.passive)
        if harm is None:
            continue
        if not _is_passive(sentence, at) and word not in {"died", "die", "perished", "drowned"}:
            return ()
        other = _harm(sentence.lower(at + 2), book, lambda h: h.passive)
        if sentence.lower(at + 1) in {"or", "and/or"} and other not in {None, harm}:
            return (("killed", at), ("injured", at))
        return ((harm, at),)
    return ()


def _as_toll(sentence: Sentence, count: _Count, book: DeedBook) -> _Harms:
    """The harm of a toll: "the death toll rose to 53", "put the number of dead at nine"."""
    if not count.group.is_people:
        return ()
    start = max(sentence.words.start, count.first - 2 * _TOLL_REACH)
    lower = sentence.wording.lower
    harms: tuple[HarmKind, ...] = ("killed", "injured")
    for harm in harms:
        tolls = book.tolls.killed_tolls if harm == "killed" else book.tolls.injured_tolls
        found = tolls.first_in(lower, start, count.first)
        stopped = found and any(sentence.lower(w) == ";" for w in range(found[2], count.first))
        if found is not None and not stopped and sentence.lower(count.first - 1) in _AMOUNTS:
            return ((harm, found[1]),)
    return ()


def _is_passive(sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" stands before a participle, at most two words between."""
    before = [sentence.lower(at - back) for back in (1, 2, 3)]
    if before[0] in {"reported", "believed", "presumed", "reportedly", "feared"}:
        return True
    if before[0] in _BE:
        return True
    if before[0] in {"also", "and", "then", "later", "both", "all", "reportedly", "severely"}:
        return any(word in _BE for word in before) or before[0] == "and"
    return before[1] in _BE and before[0].endswith("ly")


def _harm(word: str, book: DeedBook, of: Callable[[Harm], frozenset[str]]) -> HarmKind | None:
    if word in of(book.tolls.killed):
        return "killed"
    return "injured" if word in of(book.tolls.injured) else None


def _toll(sentence: Sentence, count: _Count, *, fused: bool) -> Toll:
    """The toll of a number; of both together it is only known that neither is more."""
    end = max(count.end, count.group.end)
    span = Span(count.quantity.span.start, sentence.wording.spans[end - 1].end)
    low, high = count.quantity.low, count.quantity.high
    if sentence.lower(count.first - 1) == "not" and (low, high) == (1, 1):
        low = high = 0
    return Toll(None if fused else low, high, count.group.who, count.group.side, span)


def _singles(sentence: Sentence, book: DeedBook) -> Iterator[Told]:
    """Persons who are told as harmed one by one, with or without a name."""
    seen: set[tuple[HarmKind, Span]] = set()
    for at in sentence.words:
        word = sentence.lower(at)
        harm = _harm(word, book, lambda h: h.passive | h.active | h.counted)
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
        _harm(word, book, lambda h: h.passive) is not None and _is_passive(sentence, at)
    ):
        return lone_person_before(sentence, at, book)
    if word in book.tolls.killed.active | book.tolls.injured.active:
        return lone_person_behind(sentence, at + 1, book)
    return None
