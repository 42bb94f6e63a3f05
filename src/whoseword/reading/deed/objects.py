"""What stands behind a trigger: whom or what it was done to, and by whom."""

from collections.abc import Iterator, Sequence

from whoseword.reading.deed.clause import BE
from whoseword.reading.deed.phrases import Phrase, phrase_behind
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.reference.deeds import DeedBook

AIMED = frozenset({"on", "at", "upon", "against"})
_BESIDE = frozenset({"in", "near", "outside", "beside", "under", "inside", "behind", "among"})
_ENDS = frozenset({";", ":", ".", "(", ")", "who", "which", "that", "when", "but"})
_REACH, _MOST = 14, 4


def objects_of(sentence: Sentence, trigger: Trigger, book: DeedBook) -> tuple[Phrase, ...]:
    """The noun phrases that a verb is done to, coordinated ones each; first in its own words."""
    inner = _inner(sentence, trigger, book)
    if inner is not None:
        return (inner,)
    start = trigger.end
    while sentence.lower(start).endswith("ly") or sentence.lower(start) in {"down", "up", "back"}:
        start += 1
    return _joined_behind(sentence, phrase_behind(sentence, start, book), book)


def _inner(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Phrase | None:
    """The object among the words of a trigger ("stopped cars", "boarded a tanker")."""
    start = trigger.first + 1
    start += sentence.lower(start) in {"off", "up", "down", "out"}
    if not trigger.verb or start >= trigger.end:
        return None
    found = phrase_behind(sentence, start, book)
    if found is None or found.head >= trigger.end or not found.known:
        return None
    noun = book.people.get(sentence.lower(found.head))
    if found.end < trigger.end and sentence.lower(found.end) not in sentence.clause["prepositions"]:
        return None  # "launched a cross-border raid"
    bare = found.end - found.first == 1 and noun is not None and noun.single
    return None if bare else found


def aimed_at(sentence: Sentence, trigger: Trigger, book: DeedBook) -> tuple[Phrase, ...]:
    """The noun phrases that a preposition right behind a trigger aims it at ("fired at the")."""
    if sentence.lower(trigger.end) not in AIMED:
        return ()
    return _joined_behind(sentence, phrase_behind(sentence, trigger.end + 1, book), book)


def beside(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Phrase | None:
    """The thing without a name beside which something went off ("exploded near the court")."""
    at = trigger.end
    while at < sentence.words.stop and _is_time(sentence, at):
        at += 1
    if sentence.lower(at) not in _BESIDE:
        return None
    start = at + 3 if sentence.lower(at + 2) == "of" else at + 1
    found = phrase_behind(sentence, start, book)
    if found is None or sentence.mention_at(found.head) is not None:
        return None
    towns = sentence.clause["kinds_of_place"] | sentence.clause["towns"]
    thing = sentence.lower(found.head) in book.objects | book.people.keys()
    return found if thing and sentence.lower(found.head) not in towns else None


def done_to(sentence: Sentence, trigger: Trigger, book: DeedBook) -> tuple[Phrase, ...]:
    """Whom a noun is done to: behind "of", or behind "on" a little farther off."""
    if sentence.lower(trigger.end) == "of":
        return _joined_behind(sentence, phrase_behind(sentence, trigger.end + 1, book), book)
    for at in _own_words(sentence, trigger, ()):
        if sentence.lower(at) in AIMED and not _is_time(sentence, at + 1):
            place = sentence.mention_at(at + 1)
            if sentence.lower(at) == "at" and place is not None and place.is_place:
                continue
            return _joined_behind(sentence, phrase_behind(sentence, at + 1, book), book)
    return ()


def doer_behind(
    sentence: Sentence, trigger: Trigger, others: Sequence[Trigger], book: DeedBook
) -> Phrase | None:
    """Who or what stands behind "by", where that is no day and no way of doing it."""
    for at in _own_words(sentence, trigger, others):
        if sentence.lower(at) == "by" and not sentence.lower(at + 1).endswith("ing"):
            return None if _is_time(sentence, at + 1) else phrase_behind(sentence, at + 1, book)
    return None


def laid_to(sentence: Sentence, trigger: Trigger, book: DeedBook) -> tuple[Phrase | None, bool]:
    """Who is said to have done it ("blamed on", "carried out by"), and whether that is alleged."""
    for at in range(trigger.end, min(sentence.words.stop - 1, trigger.end + _REACH)):
        if sentence.lower(at) in _ENDS - {"which", "that"}:
            break
        for length in (2, 3):
            words = " ".join(sentence.lower(w) for w in range(at, at + length))
            alleged = words in sentence.clause["laid_to"]
            if alleged or words in sentence.clause["done_by"]:
                return phrase_behind(sentence, at + length, book), alleged
    return None, False


def sides_of(
    sentence: Sentence, trigger: Trigger, book: DeedBook
) -> tuple[Phrase | None, Phrase | None]:
    """The two sides of "between A and B", or of "with B" behind a verb of fighting together."""
    words = range(trigger.end, min(sentence.words.stop, trigger.end + _REACH))
    for at in words:
        if sentence.lower(at) in _ENDS | BE:
            break
        if sentence.lower(at) == "with" and at <= trigger.end + 2:
            return None, phrase_behind(sentence, at + 1, book)
        if sentence.lower(at) == "between":
            one = phrase_behind(sentence, at + 1, book)
            return one, _other_side(sentence, one, book)
    return None, None


def _other_side(sentence: Sentence, one: Phrase | None, book: DeedBook) -> Phrase | None:
    if one is None:
        return None
    for at in range(one.end, min(sentence.words.stop, one.end + 2 * _REACH)):
        if sentence.lower(at) in {";", ":"}:
            return None
        if sentence.lower(at) == "and":
            found = phrase_behind(sentence, at + 1, book)
            if found is not None:
                return found
    return None


def _joined_behind(sentence: Sentence, first: Phrase | None, book: DeedBook) -> tuple[Phrase, ...]:
    """A phrase with those that "and" joins to it; none that is the subject of a verb behind."""
    if first is None:
        return ()
    found = [first]
    while len(found) < _MOST and sentence.lower(found[-1].end) in {",", "and"}:
        start = found[-1].end + 1
        start += sentence.lower(start) == "and"
        other = phrase_behind(sentence, start, book)
        if other is None or not other.known:
            break
        if not _closes(sentence, other.end):
            return (first,)  # "killing five, residents and a nurse said"
        found.append(other)
    return tuple(found)


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether a word can stand behind the last noun of a row, so that no verb is there."""
    word = sentence.lower(at)
    return word in sentence.clause["prepositions"] | {"", ".", ",", "and", ";", "\u201d"}


def _own_words(sentence: Sentence, trigger: Trigger, others: Sequence[Trigger]) -> Iterator[int]:
    """The words behind a trigger before the next verb."""
    verbs = {other.first for other in others if other.verb and other.first >= trigger.end}
    for at in range(trigger.end, min(sentence.words.stop, trigger.end + _REACH)):
        word = sentence.lower(at)
        if word in _ENDS or at in verbs or (word in BE and at > trigger.end):
            return
        if word.endswith("ed") and not _only_describes(sentence, at):
            return
        yield at


def _only_describes(sentence: Sentence, at: int) -> bool:
    before = sentence.lower(at - 1)
    described = sentence.clause["articles"] | sentence.clause["prepositions"] | {"by", "and"}
    return before in described or sentence.mention_at(at) is not None


def _is_time(sentence: Sentence, at: int) -> bool:
    told = any(at in sentence.wording.within(time.span) for time in sentence.times)
    return told or sentence.lower(at) in sentence.clause["when_or_how"]
