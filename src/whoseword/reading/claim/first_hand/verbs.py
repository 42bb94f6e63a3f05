"""What a subject is said to have done: its verb after auxiliaries and adverbs."""

from collections.abc import Iterator
from itertools import pairwise

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words

_BE = frozenset(["was", "were", "am", "are", "is", "be", "been", "being", "'m", "'re"])
_OWN = frozenset(["its", "our", "their"])
_OPINION = frozenset([("as", "a"), ("as", "an"), ("as", "the")])
_PAPER_REACH = 5


def verbs_of(page: Page, words: Words, subjects: frozenset[str]) -> Iterator[int]:
    """The verb of each of these subjects that begins a clause; no passive, nothing unreal."""
    first, last = words
    openers = page.cues.first_hand.openers
    for at in range(first, last):
        if page.low[at] not in subjects or (at > first and page.low[at - 1] not in openers):
            continue
        verb = _past_auxiliaries(page, at + 1, last)
        if verb is not None and not _BE & set(page.low[at + 1 : verb]):
            yield verb
            yield from _second(page, verb, last)


def being_of(page: Page, words: Words, subjects: frozenset[str]) -> Iterator[int]:
    """The word behind "was" or "were" of each of these subjects."""
    first, last = words
    for at in range(first, last - 2):
        if page.low[at] in subjects and page.low[at + 1] in {"was", "were"}:
            yield at + 2


def is_read(page: Page, verb: int, last: int) -> bool:
    """Whether what was "seen" or "heard" is told or written: "heard that", "saw the letter"."""
    book = page.cues.first_hand
    behind = page.low[verb + 1 : min(last, verb + 1 + _PAPER_REACH)]
    if not book.papers.isdisjoint(behind):
        return True
    if page.low[verb] not in book.perceived or not behind:
        return False
    if page.low[verb] == "felt" and behind[0] not in page.cues.grammar.articles:
        return True
    if page.low[verb] == "heard":
        told = not book.told_of.isdisjoint(behind[: 2 if behind[0] in book.nothing else 1])
        return told or not page.cues.grammar.to_be.isdisjoint(behind[1:3])
    return any(two in _OPINION for two in pairwise(page.low[verb + 1 : min(last, verb + 8)]))


def is_fixed(page: Page, verb: int) -> bool:
    """Whether a verb and "out" are another verb ("carried out", "found out")."""
    fixed = page.low[verb] in page.cues.first_hand.with_out
    return fixed and page.low[verb + 1 : verb + 2] == ("out",)


def own_verb(page: Page, words: Words) -> int | None:
    """The verb of "its observers had heard", where the words begin so."""
    first, last = words
    if last - first < 3 or page.low[first] not in _OWN:
        return None
    if page.low[first + 1] in page.cues.first_hand.nobody:
        return None
    verb = _past_auxiliaries(page, first + 2, last)
    return None if verb is None or _BE & set(page.low[first + 1 : verb]) else verb


def _past_auxiliaries(page: Page, at: int, last: int) -> int | None:
    grammar = page.cues.grammar
    while at < last:
        low = page.low[at]
        if low in page.cues.first_hand.unreal:
            return None
        if low not in grammar.auxiliaries and not grammar.is_adverb(low):
            return at
        at += 1
    return None


def _second(page: Page, verb: int, last: int) -> Iterator[int]:
    """The verb that is joined to it: "heard eleven explosions and seen smoke"."""
    for at in range(verb + 1, min(last - 1, verb + 8)):
        if page.low[at] in {".", ";", ","}:
            return
        if page.low[at] == "and":
            yield at + 1
            return
