"""What a deed was done with: weapons in its words, before them and behind "with" or "by"."""

from collections.abc import Iterator, Sequence

from whoseword.reading.deed.phrases import Phrase, phrase_behind
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import DeedKind, Span
from whoseword.record.kinds import HARM, VIOLENCE
from whoseword.reference.deeds import DeedBook

_VIOLENT: frozenset[DeedKind] = VIOLENCE | HARM | {"destruction", "riot"}
_CARRYING: frozenset[DeedKind] = frozenset({"movement", "evacuation", "aid"})
_WITH = frozenset({"with", "using", "by", "from", "firing"})
_ABOARD = frozenset({"by", "aboard", "in", "on"})
_ENDS = frozenset({";", ":", "(", ")", "who", "which", "that", "when", "but", "after", "before"})
_REACH = 12


def is_weapon(sentence: Sentence, phrase: Phrase, book: DeedBook) -> bool:
    """Whether a phrase is for something that one kills with."""
    mention = sentence.mention_at(phrase.head)
    if mention is not None:
        return mention.name.kind == "weapon"
    return sentence.lower(phrase.head).rpartition("-")[2] in book.weapons


def weapons_of(
    sentence: Sentence, trigger: Trigger, kind: DeedKind, others: Sequence[Trigger], book: DeedBook
) -> Iterator[Span]:
    """The words for what a deed was done with, or what carried those who moved."""
    if kind in _CARRYING and trigger.ends and sentence.lower(trigger.first + 1) in book.vehicles:
        yield sentence.wording.span(trigger.first, trigger.first + 2)
    if kind in _VIOLENT and not (kind == "armed_clash" and not trigger.verb):
        own = _in_trigger(sentence, trigger, book)
        if own is not None:
            yield own
        elif not trigger.verb:
            yield from _beside_noun(sentence, trigger, book)
    if kind in _VIOLENT:
        yield from _held(sentence, trigger, book)
    for at in _clause_behind(sentence, trigger, others):
        word = sentence.lower(at)
        phrase = phrase_behind(sentence, at + 1, book)
        if phrase is None:
            continue
        if kind in _VIOLENT and word in _WITH and is_weapon(sentence, phrase, book):
            yield phrase.span(sentence)
        carried = sentence.lower(phrase.head) in book.vehicles
        if kind in _CARRYING and word in _ABOARD and carried:
            yield phrase.span(sentence)


def _in_trigger(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Span | None:
    """The weapon that the trigger's own words name ("a car bomb", "planted an IED")."""
    words = range(trigger.first, trigger.end)
    last = next((at for at in reversed(words) if sentence.lower(at) in book.weapons), None)
    if last is None:
        return None
    if trigger.verb:
        first = trigger.first + 1
        while sentence.lower(first) in {"off", "up"}:
            first += 1
        return sentence.wording.span(min(first, last), last + 1)
    first = trigger.first
    if last == trigger.end - 1 or trigger.ends:
        while first > sentence.words.start and _opens(sentence, first - 1):
            first -= 1
    return sentence.wording.span(first, last + 1)


def _opens(sentence: Sentence, at: int) -> bool:
    word = sentence.lower(at)
    return word in sentence.clause["articles"] or word.isdigit() or word in {"two", "three", "twin"}


def _beside_noun(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Iterator[Span]:
    """The weapon right before a noun ("a knife attack")."""
    at = trigger.first - 1
    if sentence.mention_at(at) is None and sentence.lower(at).rpartition("-")[2] in book.weapons:
        yield sentence.wording.spans[at]


def _held(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Iterator[Span]:
    """The weapon between the doer and the verb ("men using machetes hacked")."""
    for at in range(trigger.first - 2, max(sentence.words.start, trigger.first - 6), -1):
        if sentence.lower(at) in {"using", "with"}:
            phrase = phrase_behind(sentence, at + 1, book)
            close = phrase is not None and phrase.end <= trigger.first
            if phrase is not None and close and is_weapon(sentence, phrase, book):
                yield phrase.span(sentence)
            return


def _clause_behind(
    sentence: Sentence, trigger: Trigger, others: Sequence[Trigger]
) -> Iterator[int]:
    """The words behind a trigger that speak of the same deed."""
    verbs = {other.first for other in others if other.verb and other.first > trigger.first}
    for at in range(trigger.end, min(sentence.words.stop, trigger.end + _REACH)):
        if sentence.lower(at) in _ENDS or at in verbs:
            return
        yield at
