"""The words reported before a speaker or cue."""

from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.page import Page
from whoseword.record import Span


def content_before(page: Page, start: int, floor: int) -> Spans:
    """The words reported before a speaker or cue that begins at word ``start``."""
    last = start
    while last > floor and page.low[last - 1] in {",", "—", "–", "-"}:
        last -= 1
    if last <= floor:
        return ()
    quotation = page.quotation_at(page.words[last - 1].start)
    if quotation is not None and page.words[last - 1].end >= quotation.span.end:
        first = page.word_from(quotation.span.start)
        if first <= floor + 1 or _all_quoted(page, floor, first):
            return quotation.inside
        return trimmed(page, Span(page.words[floor].start, page.words[last - 1].end))
    if quotation is None and last == start:
        return ()
    while floor < last and page.low[floor] in page.cues.grammar.leading:
        floor += 1
    if last - floor < 3 or (page.low[floor] in page.cues.grammar.prepositions and last - floor < 8):
        return ()
    return trimmed(page, page.span_of(floor, last))


def _all_quoted(page: Page, floor: int, first: int) -> bool:
    """Whether all words between are quoted already or only lead in."""
    return all(
        page.quotation_at(page.words[word].start) is not None for word in range(floor, first)
    )
