"""Voices quoted by others: "X quoted Y as saying", "Y was quoted by X"."""

from collections.abc import Iterator

from whoseword.reading.claim.content.before import content_before
from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans
from whoseword.reading.claim.marks import OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.subjects import speaker_before
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record import Span, Stance

_QUOTING = frozenset(["quoted", "cited", "quotes", "cites", "quote", "cite", "quoting", "citing"])
_OPENS = OPENING | {":", ",", "that"}
_AS = frozenset(["saying", "telling", "reporting", "stating", "adding", "claiming", "confirming"])


def quoted_by(page: Page) -> Iterator[Saying]:
    """In "Y was quoted by X as saying …", "…, Y was quoted as saying by X": X passes on Y."""
    for first, end in page.sentences:
        for at in range(first + 1, end):
            if (
                page.low[at] not in {"quoted", "cited"}
                or page.low[at - 1] not in page.cues.grammar.to_be
            ):
                continue
            speaker = speaker_before(page, at - 1, first)
            outlet, after = _by_outlet(page, at + 1, end)
            if speaker is None or not _quotes(page, at, after):
                continue
            content = _quoted_content(page, speaker, (first, end), after)
            if not content:
                continue
            cue = page.span_of(at, max(at + 1, min(after, end)))
            inner = Hand(page.span_of(*speaker), page.span_of(at, at + 1), "says")
            outer = (
                () if outlet is None else (Hand(page.span_of(*outlet), cue, "reports", "relays"),)
            )
            yield Saying((*outer, inner), content, ("quoted_by",), subject=len(outer))


def _quotes(page: Page, at: int, after: int) -> bool:
    """Whether words are quoted: not "quoted at a price", "Y, which was cited by X, said"."""
    if "as" in page.low[at + 1 : after]:
        return True
    relative = page.low[at - 2] in {"who", "which", "that"}
    opens = not _OPENS.isdisjoint(page.low[after : after + 1])
    return not relative and (after > at + 1 or opens)


def quoted_as_saying(page: Page) -> Iterator[Saying]:
    """In "X quoted Y as saying that …": X passes on Y."""
    for first, end in page.sentences:
        for at in range(first + 1, end):
            if page.low[at] not in _QUOTING or page.low[at - 1] in page.cues.grammar.to_be:
                continue
            speaker = speaker_after(page, at + 1, end)
            if speaker is None or speaker[1] >= end:
                continue
            speaker = (speaker[0], speaker[1] + (page.low[speaker[1]] == ","))
            content = _after_as(page, speaker[1], end)
            outlet = speaker_before(page, at, first)
            if not content or outlet is None:
                continue
            hands = (
                Hand(page.span_of(*outlet), page.span_of(at, at + 1), "reports", "relays"),
                Hand(_closed(page, speaker), *_saying_cue(page, speaker[1], end)),
            )
            yield Saying(hands, content, ("quoted_as_saying",), subject=1)


def _closed(page: Page, words: Words) -> Span:
    """The characters of some words without a comma at the end."""
    first, last = words
    return page.span_of(first, last - (page.low[last - 1] == ","))


def _saying_cue(page: Page, at: int, end: int) -> tuple[Span, Stance]:
    """The words "as saying", and the stance of their verb."""
    cue = page.cues.cue_at(page.low, at + 1) if at + 1 < end else None
    if cue is None:
        return page.span_of(at, at + 1), "says"
    return page.span_of(at, at + 1 + len(cue.words)), cue.stance


def _by_outlet(page: Page, at: int, end: int) -> tuple[Words | None, int]:
    """The outlet in "as saying by X" or "by X as saying", and the word after both."""
    outlet: Words | None = None
    while at < end:
        if page.low[at] == "as" and at + 1 < end and page.low[at + 1] in _AS:
            at += 2
        elif page.low[at] == "by" and outlet is None:
            outlet = speaker_after(page, at + 1, end)
            if outlet is None:
                return None, at
            at = outlet[1]
        else:
            break
    return outlet, at


def _quoted_content(page: Page, speaker: Words, sentence: Words, after: int) -> Spans:
    first, end = sentence
    ahead = content_before(page, speaker[0], first)
    if ahead:
        return ahead
    while after < end and page.low[after] in {",", ":", "that"}:
        after += 1
    return clause(page, after, end) if after < end - 1 else ()


def _after_as(page: Page, at: int, end: int) -> Spans:
    if at >= end:
        return ()
    if page.low[at] == "as" and at + 1 < end:
        cue = page.cues.cue_at(page.low, at + 1)
        if cue is not None and cue.form == "ing":
            return clause(page, at + 1 + len(cue.words), end)
    if page.low[at] == "that":
        return clause(page, at + 1, end)
    return ()
