"""The killed and injured that a sentence tells of: numbers, and single persons as one each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.reading.deed.counts import counts_of
from whoseword.reading.deed.harms import (
    Count,
    HarmKind,
    Told,
    as_object,
    as_subject,
    as_toll,
    directly_behind,
    harm_of,
)
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.singles import joined_singles, singles_of
from whoseword.record import Span, Toll
from whoseword.reference.deeds import DeedBook

_REACH = 6


def tolls_of(sentence: Sentence, book: DeedBook) -> tuple[Told, ...]:
    """The tolls of a sentence; parts of a number ("two of them children") are marked so."""
    told: list[Told] = []
    for count in counts_of(sentence, book):
        if count.part:
            told.extend(_part(sentence, count, told, book))
        else:
            told.extend(_told_by(sentence, count, book))
    told = _without_revised(told)
    taken = {(one.at, one.harm) for one in told}
    told.extend(
        one
        for one in singles_of(sentence, book)
        if (one.at, one.harm) not in taken or one.toll.side == "perpetrator"
    )
    told.extend(joined_singles(sentence, [one for one in told if not one.toll.part], book))
    return tuple(told)


def _without_revised(told: list[Told]) -> list[Told]:
    """The tolls, of those at one word for a toll ("put at 27, then at 38") only the last."""
    last = {(one.at, one.harm): one for one in told if one.of_toll}
    return [one for one in told if not one.of_toll or last[(one.at, one.harm)] is one]


def _told_by(sentence: Sentence, count: Count, book: DeedBook) -> Iterator[Told]:
    """The toll of a number, by the nearest way that ties it to a harm."""
    for way in (directly_behind, as_object, as_subject, as_toll):
        harms = way(sentence, count, book)
        if harms:
            for harm, at in harms:
                toll = _toll(sentence, count, book, fused=len(harms) > 1)
                yield Told(harm, toll, at, of_toll=way is as_toll)
            return


def _part(sentence: Sentence, count: Count, told: Sequence[Told], book: DeedBook) -> Iterator[Told]:
    """The toll of a number that counts some of those before; its own where they fared worse."""
    whole = next((one for one in reversed(told) if not one.toll.part), None)
    own = _own_harm(sentence, count, book)
    toll = _toll(sentence, count, book, fused=False)
    if own is not None and (whole is None or own[0] != whole.harm):
        yield Told(own[0], toll, own[1])  # "nine were wounded, two of whom died"
    elif whole is not None and (toll.low or 0) <= (whole.toll.high or toll.low or 0):
        yield Told(whole.harm, replace(toll, part=True), whole.at)


def _own_harm(sentence: Sentence, count: Count, book: DeedBook) -> tuple[HarmKind, int] | None:
    """The harm that a part of a number is told with ("two of whom later died")."""
    for at in range(count.end, min(sentence.words.stop, count.end + _REACH)):
        if sentence.lower(at) in {",", ";", "and", "."}:
            return None
        harm = harm_of(sentence.lower(at), book, lambda h: h.passive)
        if harm is not None:
            return harm, at
    return None


def _toll(sentence: Sentence, count: Count, book: DeedBook, *, fused: bool) -> Toll:
    """The toll of a number; of both together it is only known that neither is more."""
    low, high = count.quantity.low, count.quantity.high
    if low is not None and sentence.lower(count.first - 1) in book.tolls.beyond:
        low, high = low + (low == high), None
    if sentence.lower(count.first - 1) == "not" and (low, high) == (1, 1):
        low = high = 0
    if _has_changed(sentence, count, book):
        low = high
    span = _span(sentence, count)
    return Toll(None if fused and high != 0 else low, high, count.group.who, count.group.side, span)


def _has_changed(sentence: Sentence, count: Count, book: DeedBook) -> bool:
    """Whether "from 12 to 15" tells what a number was before, and not a range."""
    if sentence.lower(count.first) != "from":
        return False
    before = {sentence.lower(count.first - back) for back in (1, 2, 3)}
    return bool(before & book.tolls.changes)


def _span(sentence: Sentence, count: Count) -> Span:
    """The words of a number and of those whom it counts."""
    end = max(count.end, count.group.end)
    start = min(count.quantity.span.start, count.group.span.start if count.group.who else 10**9)
    first = max(start, sentence.wording.spans[max(count.first, 0)].start)
    return Span(min(first, count.quantity.span.start), sentence.wording.spans[end - 1].end)
