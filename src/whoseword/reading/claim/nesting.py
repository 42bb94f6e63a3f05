"""Sayings inside sayings, and quotations that go on."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from whoseword.language.quotations import Quotation
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import (
    Hand,
    Saying,
    extent,
    length,
    merged,
    overlaps_any,
    shared,
)
from whoseword.reading.claim.voice.subjects import leading_speaker
from whoseword.record import Span

_LEAST_QUOTED = 4
# Who suspects, expects or doubts is not cited for it: only who says so is the next link.
_NO_RELAY = frozenset(["suspects", "predicts", "doubts", "orders", "promises", "asks"])


def nested(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """What stands inside the content of another saying reached us through that one."""
    order = sorted(sayings, key=lambda one: (one.anchor, one.content[0].start))
    intervals = sorted(
        ((part.start, part.end, number) for number, one in enumerate(order) for part in one.content)
    )
    found: list[Saying] = []
    active: list[tuple[int, int, int]] = []
    at = 0
    for number, saying in enumerate(order):
        while at < len(intervals) and intervals[at][0] <= saying.anchor:
            active.append(intervals[at])
            at += 1
        active = [one for one in active if one[1] > saying.anchor]
        outer = [
            other for _, _, other in active if _holds(order[other], saying) and other != number
        ]
        inside = min(outer, key=lambda other: length(order[other].content), default=None)
        found.append(replace(saying, inside=inside, based_on=_moved(saying, sayings, order)))
    return tuple(found)


def goes_on(saying: Saying, inner: Saying) -> bool:
    """Whether a saying's content is nothing but another saying, which then is its next link."""
    if inner.hands[-1].stance in _NO_RELAY:
        return False
    parts = [*inner.content]
    for hand in inner.hands:
        parts.extend(span for span in (hand.source, hand.cue) if span is not None)
    whole = extent(parts)
    return sum(whole.overlap(part) for part in saying.content) * 10 >= length(saying.content) * 9


def resumed(page: Page, sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """In "“…,” she said. “…”" the quotation after her sentence is hers too."""
    starts = {quotation.span.start: quotation for quotation in page.quotations}
    found = list(sayings)
    owners = {part: number for number, one in enumerate(found) for part in one.content}
    for number, saying in enumerate(found):
        if not _is_quoted(page, saying) or saying.source is None:
            continue
        following = _following(page, saying, starts)
        if following is None or following.span.start < saying.content[-1].end:
            continue
        first_part = following.inside[0]
        block = page.block_at(saying.anchor)
        if block is None or not block.span.holds(first_part):
            continue
        owner = owners.get(first_part)
        if owner is not None and owner != number:
            rest = tuple(part for part in found[owner].content if part != first_part)
            if not rest:
                continue
            found[owner] = replace(found[owner], content=rest)
            found[number] = saying.by("resumed_quotation", content=(*saying.content, first_part))
        else:
            found[number] = saying.by(
                "resumed_quotation", content=(*saying.content, *following.inside)
            )
    return tuple(found)


def _following(page: Page, saying: Saying, starts: dict[int, Quotation]) -> Quotation | None:
    """The quotation that goes on in the same sentence after the speaker, else right after it."""
    spoken = max(span.end for hand in saying.hands for span in (hand.source, hand.cue) if span)
    at = page.word_from(spoken)
    end = page.sentence_at(page.word_from(max(saying.anchor, 0)))[1]
    for word in range(at, min(end, at + 16)):
        if page.words[word].start in starts and page.low[word - 1] in {",", ":", "—", "–"}:
            return starts[page.words[word].start]
    return starts.get(page.words[end].start) if end < len(page.words) else None


def free_quotations(page: Page, sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """A quotation without a speaker in its sentence is the words of the voice just before it."""
    found = list(sayings)
    told = sorted((one for one in sayings if one.source is not None), key=lambda one: one.anchor)
    taken = merged(part for one in sayings for part in one.content)
    for quotation in page.quotations:
        if overlaps_any(taken, quotation.span):
            continue
        first, last = page.range_of(quotation.span)
        words = [word for word in page.low[first:last] if word[:1].isalnum()]
        after_colon = first > 0 and page.low[first - 1] == ":"
        if len(words) < _LEAST_QUOTED or not (after_colon or _stands_alone(page, quotation.span)):
            continue
        speaker = _speaker_before(page, told, quotation.span, after_colon=after_colon)
        if speaker is not None:
            hands = tuple(Hand(hand.source, None, "says", hand.how) for hand in speaker.hands)
            found.append(
                Saying(hands, quotation.inside, ("free_quotation",), subject=speaker.subject)
            )
    return tuple(found)


def _moved(saying: Saying, before: Sequence[Saying], after: Sequence[Saying]) -> tuple[int, ...]:
    """``based_on`` counted in the new order."""
    return tuple(after.index(before[number]) for number in saying.based_on)


def _last_between(told: Sequence[Saying], start: int, end: int) -> Saying | None:
    """The last saying that stands between two characters."""
    at = bisect_left(told, end, key=lambda one: one.anchor) - 1
    return told[at] if at >= 0 and told[at].anchor >= start else None


def _holds(outer: Saying, inner: Saying) -> bool:
    if inner.cue is None and inner.source is None:
        return False
    within = shared(outer.content, inner.content)
    if within * 2 < length(inner.content) or (
        length(outer.content) <= within and outer.anchor >= inner.anchor
    ):
        return False
    return not any(part.start <= outer.anchor < part.end for part in inner.content)


def _is_quoted(page: Page, saying: Saying) -> bool:
    last = saying.content[-1]
    quotation = page.quotation_at(last.end - 1)
    return quotation is not None and saying.anchor >= quotation.span.end


def _stands_alone(page: Page, span: Span) -> bool:
    """Whether a quotation is a sentence of its own, not a piece of the outlet's sentence."""
    first, end = page.sentence_at(page.word_from(span.start))
    before = page.words[first].start >= span.start - 1
    return before and page.words[end - 1].end <= span.end + 1


def _speaker_before(
    page: Page, told: Sequence[Saying], span: Span, *, after_colon: bool
) -> Saying | None:
    """The saying before a colon, or of the sentence right before in the same block."""
    number = page.sentence_number(page.word_from(span.start))
    if after_colon:
        first = page.sentences[number][0]
        reach = page.span_of(first, max(page.word_from(span.start), first + 1))
        before_colon = _last_between(told, reach.start, span.start)
        if before_colon is not None:
            return before_colon
        voice = leading_speaker(page, first, page.word_from(span.start))
        return None if voice is None else Saying((Hand(page.span_of(*voice), None),), (span,), ())
    if number == 0:
        return None
    first, end = page.sentences[number - 1]
    reach = page.span_of(first, end)
    here, before = page.block_at(span.start), page.block_at(reach.start)
    if here != before and page.low[end - 1] != ":":
        return None
    return _last_between(told, reach.start, reach.end)
