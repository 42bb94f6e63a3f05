"""Who a verb is told of: the noun phrase before it, over phrases and clauses that stand between."""

from collections.abc import Sequence

from whoseword.reading.deed.clause import (
    RELATIVES,
    before_helpers,
    opening_comma,
    relative_before,
    verb_before,
)
from whoseword.reading.deed.phrases import Phrase, phrase_before
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.reference.deeds import DeedBook

_JOINS = frozenset({"and", "but", "then"})
_HANGS_ON = frozenset(
    {"with", "for", "by", "under", "of", "using", "carrying", "wearing", "riding"}
)
_GERUND = frozenset({"for", "of", "by", "in", "without", "after", "before", "from"})
_HOPS, _DEEP = 4, 3


def subjects_of(
    sentence: Sentence, trigger: Trigger, others: Sequence[Trigger], book: DeedBook
) -> tuple[Phrase, ...]:
    """The noun phrases that a verb is told of, coordinated ones each; none where none is sure."""
    found = _subject(sentence, trigger, others, book, _DEEP)
    return () if found is None else (*_joined_before(sentence, found, book), found)


def _subject(
    sentence: Sentence, trigger: Trigger, others: Sequence[Trigger], book: DeedBook, deep: int
) -> Phrase | None:
    if trigger.verb and sentence.lower(trigger.first).endswith("ing"):
        governed = sentence.lower(trigger.first - 1) in _GERUND
        if governed:
            accused = _accused(sentence, trigger.first - 1, book)
            return accused or _shared(sentence, trigger.first - 1, others, book, deep)
    accused = _accused(sentence, before_helpers(sentence, trigger.first) - 1, book)
    return accused or subject_before(sentence, trigger.first, others, book, deep)


def _accused(sentence: Sentence, of: int, book: DeedBook) -> Phrase | None:
    """Who is accused of doing it ("accused the Northern Front of burning the mill")."""
    found = phrase_before(sentence, of, book) if sentence.lower(of) == "of" else None
    by = found is not None and sentence.lower(found.first - 1) in sentence.clause["accusing"]
    return found if by else None


def subject_before(
    sentence: Sentence, first: int, others: Sequence[Trigger], book: DeedBook, deep: int = _DEEP
) -> Phrase | None:
    """The subject of a verb that begins at an index, be it a trigger or not."""
    end = before_helpers(sentence, first)
    word = sentence.lower(end - 1)
    if word == "to":
        return _governing(sentence, end - 1, others, book, deep)
    if word == ",":
        return _before_comma(sentence, end - 1, others, book, deep)
    if word in RELATIVES:
        return _antecedent(sentence, end - 1, book)
    if word in _JOINS:
        return _shared(sentence, end - 1, others, book, deep)
    if any(other.verb and other.end == end for other in others if other.first < first):
        return _shared(sentence, end, others, book, deep)
    return _over_phrases(sentence, end - 1 if word in {"\u201d", '"'} else end, book)


def _shared(
    sentence: Sentence, end: int, others: Sequence[Trigger], book: DeedBook, deep: int
) -> Phrase | None:
    """The subject of the verb before, which the next verb shares."""
    verb = verb_before(sentence, end, others)
    return _subject(sentence, verb, others, book, deep - 1) if verb and deep else None


def _before_comma(
    sentence: Sentence, comma: int, others: Sequence[Trigger], book: DeedBook, deep: int
) -> Phrase | None:
    """The subject before ", a local commander from Tolo,", or of a verb before in the same row."""
    opened = opening_comma(sentence, comma)
    start = sentence.words.start if opened is None else opened + 1
    relative = sentence.lower(start) in RELATIVES | {"whose", "where"}
    inner = [other for other in others if other.verb and start <= other.first < comma]
    if opened is None or (inner and not relative):
        return _shared(sentence, comma, others, book, deep)
    found = _over_phrases(sentence, opened, book)
    named = sentence.mention_at(start)
    if found is None or named is None or named.end != comma or named.name.kind != "person":
        return found
    return Phrase(found.first, comma, start)  # "the village head, Anna Toll, was"


def _antecedent(sentence: Sentence, relative: int, book: DeedBook) -> Phrase | None:
    """Whom "who" stands for: the phrase right before it."""
    end = relative - 1 if sentence.lower(relative - 1) == "," else relative
    if sentence.lower(end - 1) == ")":
        opened = (at for at in range(end - 1, max(0, end - 12), -1) if sentence.lower(at) == "(")
        end = next(opened, end)
    return phrase_before(sentence, end, book)


def _governing(
    sentence: Sentence, to: int, others: Sequence[Trigger], book: DeedBook, deep: int
) -> Phrase | None:
    """Who is to do it: the phrase before "to", or the subject of the verb that "to" hangs on."""
    end = before_helpers(sentence, to)
    found = _over_phrases(sentence, end, book)
    if found is not None or not deep:
        return found
    return subject_before(sentence, end - 1, others, book, deep - 1)


def _over_phrases(sentence: Sentence, end: int, book: DeedBook) -> Phrase | None:
    """The phrase before an index; one that hangs on a preposition leads on to the one before."""
    at = end
    for _ in range(_HOPS):
        found = phrase_before(sentence, at, book)
        if found is None:
            relative = relative_before(sentence, at)
            return None if relative is None else _antecedent(sentence, relative, book)
        if not _hangs(sentence, found):
            return found
        at = found.first - 1
    return None


def _hangs(sentence: Sentence, phrase: Phrase) -> bool:
    before = sentence.lower(phrase.first - 1)
    place, above = sentence.mention_at(phrase.head), sentence.mention_at(phrase.first - 2)
    if before == "," and place is not None and place.is_place:
        return above is not None and above.is_place  # "in Tolo, Tolia"
    return before in sentence.clause["prepositions"] | _HANGS_ON


def _joined_before(sentence: Sentence, phrase: Phrase, book: DeedBook) -> tuple[Phrase, ...]:
    """The phrases that "and" joins before one ("soldiers and policemen arrested")."""
    if sentence.lower(phrase.first - 1) != "and":
        return ()
    other = phrase_before(sentence, phrase.first - 1, book)
    if other is None or _hangs(sentence, other) or not other.known:
        return ()
    opens = sentence.lower(other.first - 1) in {"", ",", "that", "when", "after", "\u201c", "and"}
    return (other,) if opens else ()
