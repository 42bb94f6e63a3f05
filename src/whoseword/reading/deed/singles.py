"""Persons who are told as harmed one by one, with or without a name."""

from collections.abc import Iterator, Sequence

from whoseword.reading.deed.clause import BE
from whoseword.reading.deed.harms import HarmKind, Told, harm_of, is_passive
from whoseword.reading.deed.people import (
    Group,
    lone_person_before,
    lone_person_behind,
)
from whoseword.reading.deed.sentence import Sentence
from whoseword.record import Span, Toll
from whoseword.reference.deeds import DeedBook

_MOST = 6


def singles_of(sentence: Sentence, book: DeedBook) -> Iterator[Told]:
    """The persons whom the words of harm of a sentence are about, one each."""
    seen: set[tuple[HarmKind, Span]] = set()
    for at in sentence.words:
        word = sentence.lower(at)
        harm = harm_of(word, book, lambda h: h.passive | h.active | h.counted)
        if harm is None or sentence.mention_at(at) is not None:
            continue
        one = _single_at(sentence, at, word, book)
        if one is not None and (harm, one.span) not in seen:
            seen.add((harm, one.span))
            yield _as_told(harm, one, at)


def joined_singles(sentence: Sentence, told: Sequence[Told], book: DeedBook) -> Iterator[Told]:
    """The single persons at the end of a row of harmed ("two policemen and a child")."""
    taken = [one.toll.span for one in told]
    for one in told:
        last = one
        for _ in range(_MOST):
            joined = _joined(sentence, last, book)
            if joined is None or any(span.overlap(joined.toll.span) for span in taken):
                break
            taken.append(joined.toll.span)
            yield joined
            last = joined


def _joined(sentence: Sentence, told: Told, book: DeedBook) -> Told | None:
    at = sentence.wording.at(told.toll.span.end - 1) + 1
    if told.of_toll or sentence.lower(at) not in {",", "and"}:
        return None
    at += 1 + (sentence.lower(at + 1) == "and")
    one = lone_person_behind(sentence, at, book)
    if one is None or sentence.wording.at(one.span.start) != at:
        return None
    if not _closes(sentence, one.end, told.at):
        return None
    return _as_told(told.harm, one, told.at)


def _closes(sentence: Sentence, end: int, harm: int) -> bool:
    """Whether a row ends behind a word, or goes on; a verb of its own would make it a subject."""
    word = sentence.lower(end)
    passive = word in BE and end < harm
    ends = sentence.clause["prepositions"] | {"", ".", ",", "and", ";", "\u201d"}
    return passive or (word in ends and harm < end) or (word in {",", "and"} and end < harm)


def _as_told(harm: HarmKind, one: Group, at: int) -> Told:
    return Told(harm, Toll(one.size, one.size, one.who, one.side, one.span), at)


def _single_at(sentence: Sentence, at: int, word: str, book: DeedBook) -> Group | None:
    """The one person whom a word of harm is about."""
    if word in {"death", "body", "killing", "murder"} and sentence.lower(at + 1) == "of":
        return lone_person_behind(sentence, at + 2, book)
    if word in book.tolls.intransitive or (
        harm_of(word, book, lambda h: h.passive) is not None and is_passive(sentence, at)
    ):
        return lone_person_before(sentence, at, book)
    if word in book.tolls.losing:
        return None
    if word in book.tolls.killed.active | book.tolls.injured.active:
        return lone_person_behind(sentence, at + 1, book)
    return None
