"""What the outlet says in its own voice: what nobody else is said to say."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying, merged
from whoseword.record import Span

_LEAST_WORDS = 5
_GAP = 90
_KINDS = frozenset(["paragraph", "item"])


def own_voice(page: Page, sayings: Sequence[Saying]) -> Iterator[Saying]:
    """A sentence that no voice is said to speak is the outlet's own."""
    taken = merged(span for saying in sayings for span in _spoken(saying))
    cues = {hand.cue.end for saying in sayings for hand in saying.hands if hand.cue is not None}
    at = 0
    for first, end in page.sentences:
        span = page.span_of(first, end)
        block = page.block_at(span.start)
        if page.article.blocks and (block is None or block.kind not in _KINDS):
            continue
        if page.low[end - 1] == ":" and block is not None and span.end == block.span.end:
            continue
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        left = tuple(one for one in _left(page, span, taken, at) if one.start - 1 not in cues)
        if left:
            yield Saying((), left, ("own_voice",))


def _spoken(saying: Saying) -> Iterator[Span]:
    """What belongs to an attribution: its parts, and the words between them where they are near."""
    parts = sorted(
        [
            *saying.content,
            *(
                span
                for hand in saying.hands
                for span in (hand.source, hand.cue)
                if span is not None
            ),
        ]
    )
    yield from parts
    for one, following in pairwise(parts):
        if 0 < following.start - one.end <= _GAP:
            yield Span(one.end, following.start)


def _left(page: Page, span: Span, taken: Sequence[Span], at: int) -> Iterator[Span]:
    """The stretches of a sentence that are left, without those of a few words."""
    start = span.start
    while at < len(taken) and taken[at].start < span.end:
        if taken[at].start > start:
            yield from _stretch(page, start, taken[at].start, whole=False)
        start = max(start, taken[at].end)
        at += 1
    if start < span.end:
        yield from _stretch(page, start, span.end, whole=start == span.start)


def _stretch(page: Page, start: int, end: int, *, whole: bool) -> Iterator[Span]:
    text = page.text
    while start < end and (text[start].isspace() or text[start] in ',.;:-*•–—”"“)'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:-–—“"('):
        end -= 1
    if start >= end:
        return
    words = sum(1 for word in text[start:end].split() if any(c.isalnum() for c in word))
    if words >= (1 if whole else _LEAST_WORDS):
        yield Span(start, end)
