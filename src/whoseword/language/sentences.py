"""Where the sentences of a text begin and end, never across the end of a paragraph, heading or item."""

import re
from collections.abc import Iterator, Sequence

from whoseword.record import Block, Span

# Words before a full stop that does not end the sentence when a capital follows.
_TITLES = frozenset(
    "mr mrs ms mx dr prof gen maj col lt capt cmdr cpt sgt cpl pvt adm brig sen rep gov rev hon pres amb atty st mt ft"
    " messrs mme mlle sheik no nos vol art fig vs cf e.g i.e ca al".split()
)
# Words whose full stop ends the sentence only before a word that often begins one.
_SHORTENED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun jr sr inc ltd co corp"
    " bros dept univ assn ave blvd rd approx est etc a.m p.m am pm".split()
)
_OPENERS = frozenset(
    "the a an this that these those he she it they we i you there here his her its their our in on at for from after"
    " before but and or so yet when while if as although however meanwhile according since with by to no not what who"
    " why how where one two some many most both another".split()
)
_STOP = re.compile(r"[.!?\u2026]{1,12}[\"'\u201d\u2019\u00bb)\]]{0,4}")
_BEFORE = re.compile(r"(?:(?<!\w)(?:\w\.){0,4})?\w{1,12}\Z")
_AFTER = re.compile(r"(?P<gap>\s*)(?P<open>[\"'\u201c\u2018\u00ab(\[]{0,4})(?P<word>\w{0,12})")
_REACH = 24


def sentences_of(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """The sentences of every block in order, without the space around them; together they cover every word."""
    found: list[Span] = []
    at = 0
    for block in blocks:
        start = max(at, block.span.start)
        found.extend(_sentences_between(text, at, start))
        found.extend(_sentences_between(text, start, block.span.end))
        at = max(start, block.span.end)
    found.extend(_sentences_between(text, at, len(text)))
    return tuple(found)


def _sentences_between(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences between two characters of the text."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop, end):
            yield from _trimmed(text, first, stop.end())
            first = stop.end()
    yield from _trimmed(text, first, end)


def _ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
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
    return _full_stop_ends(last, word, opened)


def _full_stop_ends(last: str, word: str, opened: bool) -> bool:
    """Whether a single full stop after this word ends the sentence before a capital, a digit or a quote."""
    if last.lower() in _TITLES:
        return False
    if "." in last or last.lower() in _SHORTENED or (len(last) == 1 and last.isupper()):
        return opened or (word[0].isupper() and word.lower() in _OPENERS)
    return True


def _glued(stop: str, last: str, word: str) -> bool:
    """Whether a space is missing after the full stop ("reported.ISIS"), going by small before and capital after."""
    return len(stop) <= 2 and len(last) > 2 and last[-1].islower() and "." not in last and word[:1].isupper()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the space around it, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
