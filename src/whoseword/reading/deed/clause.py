"""Verbs in their clause: what stands before one, and where the noun phrase before that ends."""

from collections.abc import Iterable

from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger

BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
_HELPERS = BE | frozenset(
    {"had", "has", "have", "did", "does", "do", "will", "would", "could", "can", "may", "might"}
    | {"must", "should", "not", "n't", "never", "later", "also", "then", "now", "still", "again"}
    | {"allegedly", "reportedly", "having"}
)
_NO_ADVERBS = frozenset({"family", "ally", "assembly", "only", "italy", "july", "militarily"})
_PARENTHESIS, _CLAUSE = 16, 9


def before_helpers(sentence: Sentence, first: int) -> int:
    """The index behind what stands before a verb and the small words that go with it."""
    end = first
    while end > sentence.words.start and _helps(sentence, end - 1):
        end -= 1
    return end


def is_passive(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a form of "be" stands before a participle, small words between at most."""
    start = before_helpers(sentence, trigger.first)
    verbs = {sentence.lower(at) for at in range(start, trigger.first)}
    return bool(verbs & BE) and not sentence.lower(trigger.first).endswith("ing")


def opening_comma(sentence: Sentence, comma: int) -> int | None:
    """The comma that opens what another one closes (", a militia from the hills, shelled")."""
    for at in range(comma - 1, max(sentence.words.start, comma - _PARENTHESIS), -1):
        if sentence.lower(at) in {";", ":"}:
            return None
        if sentence.lower(at) == ",":
            return at
    return None


def relative_before(sentence: Sentence, end: int) -> int | None:
    """The relative pronoun that opens the clause before an index ("the men who camped there")."""
    for at in range(end - 1, max(sentence.words.start, end - _CLAUSE), -1):
        if sentence.lower(at) in {";", ":", ",", "and"}:
            return None
        if sentence.lower(at) in RELATIVES:
            return at
    return None


def verb_before(sentence: Sentence, end: int, others: Iterable[Trigger]) -> Trigger | None:
    """The verb before an index that shares its subject with the next ("attacked it and burned")."""
    found = None
    for other in others:
        stopped = any(sentence.lower(at) in {";", ":"} for at in range(other.end, end))
        if other.verb and other.end <= end and not stopped:
            found = other
    return found


def _helps(sentence: Sentence, at: int) -> bool:
    word = sentence.lower(at)
    if sentence.mention_at(at) is not None:
        return False
    if _is_time(sentence, at) or (word in {"on", "in", "at"} and _is_time(sentence, at + 1)):
        return True
    adverb = word.endswith("ly") and word not in _NO_ADVERBS
    return word in _HELPERS or adverb or word in sentence.clause["adverbs"]


def _is_time(sentence: Sentence, at: int) -> bool:
    return any(at in sentence.wording.within(time.span) for time in sentence.times)
