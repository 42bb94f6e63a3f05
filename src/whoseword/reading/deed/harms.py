"""The ways a sentence ties a number of people to their harm."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from whoseword.language.numbers import Quantity
from whoseword.reading.deed.people import Group
from whoseword.reading.deed.phrases import acts, phrase_behind
from whoseword.reading.deed.sentence import Sentence
from whoseword.record import Toll
from whoseword.reference.deeds import DeedBook, Harm

HarmKind = Literal["killed", "injured"]
Harms = tuple[tuple[HarmKind, int], ...]
_BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got", "get", "'s", "'re"})
_JOINS = frozenset({"and", "or", "and/or"})
_STOPS = frozenset({";", ":", "(", ")"})
_ACTIVE_REACH, _PASSIVE_REACH, _TOLL_REACH = 5, 16, 9
_OF_THE_HARMED = (("of", "the", "wounded"), ("of", "the", "injured"), ("of", "the", "dead"))


@dataclass(frozen=True, slots=True)
class Count:
    """A head count in the sentence: its words, and the noun phrase behind it."""

    quantity: Quantity
    first: int
    end: int
    group: Group
    part: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A toll and the word of its harm, as an index of words; ``of_toll`` where that is "toll"."""

    harm: HarmKind
    toll: Toll
    at: int
    of_toll: bool = False


def directly_behind(sentence: Sentence, count: Count, book: DeedBook) -> Harms:
    """The harm right behind a number: "43 dead", "12 people wounded", "450 dead and wounded"."""
    for at in (count.end, count.group.end):
        if tuple(sentence.lower(w) for w in range(at, at + 3)) in _OF_THE_HARMED:
            return ()
        if sentence.lower(at) in book.tolls.both.counted:
            return (("killed", at), ("injured", at))
        harm = harm_of(sentence.lower(at), book, lambda h: h.passive | h.counted)
        if harm is None:
            continue
        if _has_object(sentence, at, book):
            return ()
        other = harm_of(sentence.lower(at + 2), book, lambda h: h.passive | h.counted)
        if sentence.lower(at + 1) in _JOINS and other not in {None, harm}:
            return (("killed", at), ("injured", at))
        return ((harm, at),)
    return ()


def _has_object(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a verb of harm has an object, so that the number before it acts."""
    word = sentence.lower(at)
    if word not in book.tolls.killed.active | book.tolls.injured.active:
        return False
    behind = phrase_behind(sentence, at + 1, book)
    dated = any(at + 1 in sentence.wording.within(time.span) for time in sentence.times)
    return behind is not None and not dated and acts(sentence, behind, book)


def as_object(sentence: Sentence, count: Count, book: DeedBook) -> Harms:
    """The harm before a number: "killed 43 guards", "killed or wounded 30", "the deaths of two"."""
    if not count.group.is_people or _is_subject(sentence, count, book):
        return ()
    for at in range(
        count.first - 1, max(sentence.words.start, count.first - _ACTIVE_REACH) - 1, -1
    ):
        word = sentence.lower(at)
        if word in sentence.clause["no_object"] or word in _STOPS:
            return ()
        harm = harm_of(word, book, lambda h: h.active | h.counted)
        if harm is None and not word.endswith("ed"):
            continue
        passive = sentence.lower(at - 1) in _BE and word not in {"deaths", "death"}
        if harm is None or passive:
            return ()
        other = harm_of(sentence.lower(at - 2), book, lambda h: h.active)
        if sentence.lower(at - 1) in _JOINS and other not in {None, harm}:
            return (("killed", at), ("injured", at))
        return ((harm, at),)
    return ()


def _is_subject(sentence: Sentence, count: Count, book: DeedBook) -> bool:
    """Whether a number behind "and" begins a clause of its own ("and 30 men were captured")."""
    joined = sentence.lower(count.first - 1) in {"and", ",", "while", "but"}
    end = max(count.end, count.group.end)
    verb = sentence.lower(end) in _BE | {"had", "have", "has", "fled", "survived", "left"}
    harm = harm_of(sentence.lower(end + 1), book, lambda h: h.passive)
    return joined and verb and harm is None


def as_subject(sentence: Sentence, count: Count, book: DeedBook) -> Harms:
    """The harm that a number is the subject of: "43 guards were killed", "three, a nurse, died"."""
    if not count.group.is_people:
        return ()
    stop = min(sentence.words.stop, count.group.end + _PASSIVE_REACH)
    for at in range(count.group.end, stop):
        word = sentence.lower(at)
        if word in _STOPS:
            return ()
        harm = harm_of(word, book, lambda h: h.passive)
        if harm is None:
            continue
        whom = sentence.lower(count.group.end) == "whom" and word in book.tolls.killed.active
        if not (is_passive(sentence, at) or word in book.tolls.intransitive or whom):
            return ()
        other = harm_of(sentence.lower(at + 2), book, lambda h: h.passive)
        if sentence.lower(at + 1) in {"or", "and/or"} and other not in {None, harm}:
            return (("killed", at), ("injured", at))
        return ((harm, at),)
    return ()


def as_toll(sentence: Sentence, count: Count, book: DeedBook) -> Harms:
    """The harm of a toll: "the death toll rose to 53", "put the number of dead at nine"."""
    amounts = sentence.lower(count.first - 1) in book.tolls.amounts | book.tolls.beyond
    if not count.group.is_people or not amounts:
        return ()
    start = max(sentence.words.start, count.first - 2 * _TOLL_REACH)
    lower = sentence.wording.lower
    harms: tuple[HarmKind, ...] = ("killed", "injured")
    for harm in harms:
        tolls = book.tolls.killed_tolls if harm == "killed" else book.tolls.injured_tolls
        found = tolls.first_in(lower, start, count.first)
        if found is not None and not _is_stopped(sentence, found[2], count.first):
            return ((harm, found[1]),)
        at = _counted_noun(sentence, start, count, harm, book)
        if at is not None:
            return ((harm, at),)
    return ()


def _counted_noun(
    sentence: Sentence, start: int, count: Count, harm: HarmKind, book: DeedBook
) -> int | None:
    """The noun whose number is told to change ("deaths rose to six"), and not its object."""
    nouns = book.tolls.killed if harm == "killed" else book.tolls.injured
    for at in range(count.first - 2, start - 1, -1):
        word = sentence.lower(at)
        if word in nouns.counted and word.endswith("s"):
            changed = any(sentence.lower(w) in book.tolls.changes for w in range(at, count.first))
            return at if changed and not _is_stopped(sentence, at, count.first) else None
    return None


def _is_stopped(sentence: Sentence, start: int, end: int) -> bool:
    return any(sentence.lower(at) == ";" for at in range(start, end))


def is_passive(sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" stands before a participle, at most two words between."""
    before = [sentence.lower(at - back) for back in (1, 2, 3)]
    if before[0] in {"reported", "believed", "presumed", "reportedly", "feared"}:
        return True
    if before[0] in _BE:
        return True
    if before[0] in {"also", "and", "then", "later", "both", "all", "reportedly", "severely"}:
        return any(word in _BE for word in before) or before[0] == "and"
    return before[1] in _BE and before[0].endswith("ly")


def harm_of(word: str, book: DeedBook, of: Callable[[Harm], frozenset[str]]) -> HarmKind | None:
    """The harm of which a word is one of the told kind ("wounded": injured, passive)."""
    if word in of(book.tolls.killed):
        return "killed"
    return "injured" if word in of(book.tolls.injured) else None
