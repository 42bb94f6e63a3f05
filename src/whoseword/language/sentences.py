"""Where sentences begin and end, never across the end of a paragraph, heading or item."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whoseword.record import Block, Span

_STOP = re.compile(r"[.!?\u2026]{1,12}[\"'\u201d\u2019\u00bb)\]]{0,4}")
_BEFORE = re.compile(r"(?:(?<!\w)(?:\w\.){0,4})?\w{1,12}\Z")
_AFTER = re.compile(r"(?P<gap>\s*)(?P<open>[\"'\u201c\u2018\u00ab(\[]{0,4})(?P<word>\w{0,12})")
_REACH = 24


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Short forms before a full stop, in small letters, and words that begin many sentences.

    ``titles`` never end a sentence; ``shortened`` ones do before a word of ``openers``.
    """

    titles: frozenset[str] = frozenset()
    shortened: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()


NO_ABBREVIATIONS = Abbreviations()


def sentences_of(
    text: str, blocks: Sequence[Block], abbreviations: Abbreviations = NO_ABBREVIATIONS
) -> tuple[Span, ...]:
    """The sentences of every block in order, without the space around them.

    Together they cover every word, those outside the blocks too.
    """
    found: list[Span] = []
    at = 0
    for block in blocks:
        start = max(at, block.span.start)
        found.extend(_sentences_between(text, at, start, abbreviations))
        found.extend(_sentences_between(text, start, block.span.end, abbreviations))
        at = max(start, block.span.end)
    found.extend(_sentences_between(text, at, len(text), abbreviations))
    return tuple(found)


def sentence_at(text: str, blocks: Sequence[Block], at: int) -> Span:
    """The sentence that a character of the text stands in."""
    behind = bisect_right(blocks, at, key=lambda block: block.span.start)
    start, end = 0, blocks[behind].span.start if behind < len(blocks) else len(text)
    if behind:
        held = blocks[behind - 1].span
        start, end = (held.start, held.end) if at < held.end else (held.end, end)
    told = _sentences_between(text, start, end, NO_ABBREVIATIONS)
    return next((one for one in told if at < one.end), Span(start, end))


def _sentences_between(
    text: str, start: int, end: int, abbreviations: Abbreviations
) -> Iterator[Span]:
    """The sentences between two characters of the text."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop, end, abbreviations):
            yield from trimmed(text, first, stop.end())
            first = stop.end()
    yield from trimmed(text, first, end)


def _ends_sentence(text: str, stop: re.Match[str], end: int, abbreviations: Abbreviations) -> bool:
    """Whether a sentence ends after these marks, going by the words on both sides."""
    after = _AFTER.match(text[stop.end() : min(end, stop.end() + _REACH)])
    if after is None or stop.end() >= end:
        return False
    word, opened = after["word"], bool(after["open"])
    before = _BEFORE.search(text[max(0, stop.start() - _REACH) : stop.start()])
    last = before.group() if before else ""
    if not after["gap"]:
        return _glued(stop.group(), last, word)
    if not word:
        return opened or "\n" in after["gap"]
    if word[0].islower() and not opened:
        return False
    if stop.group()[0] != "." or stop.group().startswith(".."):
        return not word[0].islower()
    return _full_stop_ends(last, word, opened, abbreviations)


def _full_stop_ends(last: str, word: str, opened: bool, abbreviations: Abbreviations) -> bool:
    """Whether a full stop after this word ends the sentence before a capital, figure or quote."""
    if last.lower() in abbreviations.titles:
        return False
    if (
        "." in last
        or last.lower() in abbreviations.shortened
        or (len(last) == 1 and last.isupper())
    ):
        return opened or (word[0].isupper() and word.lower() in abbreviations.openers)
    return True


def _glued(stop: str, last: str, word: str) -> bool:
    """Whether a space is missing after the full stop: small before it, capital after it."""
    return (
        len(stop) <= 2
        and len(last) > 2
        and last[-1].islower()
        and "." not in last
        and word[:1].isupper()
    )


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the space around it, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
