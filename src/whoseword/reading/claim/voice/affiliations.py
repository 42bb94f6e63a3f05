"""The institution that a voice speaks from."""

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.naming import mention_in
from whoseword.record import Span
from whoseword.record.kinds import INSTITUTIONS, PUBLISHERS


def affiliation_of(page: Page, first: int, base: int, last: int) -> tuple[str | None, Span | None]:
    """The institution that a voice speaks from, and its characters when an outlet."""
    if base < last and page.low[base] in page.voices.speaks_from:
        found = mention_in(page, base + 1, last)
        if found is not None:
            words, known = found
            text = known.text if known else page.span_of(*words).of(page.text)
            media = known is not None and known.kind in PUBLISHERS
            media = media or any(
                page.voices.kind_of(word) in PUBLISHERS for word in page.low[base:last]
            )
            single = page.low[base] in {"in", "at", "within", "inside"}
            return text, page.span_of(*words) if media and single else None
        nouns = [at for at in range(base + 1, last) if page.voices.kind_of(page.low[at])]
        if nouns and page.voices.kind_of(page.low[nouns[-1]]) in {
            "official_body",
            "group",
            "outlet",
        }:
            start = base + 1
            while start < last and page.low[start] in page.voices.determiners:
                start += 1
            return (
                page.span_of(start, nouns[-1] + 1).of(page.text) if start <= nouns[-1] else None
            ), None
    for at in range(first, base - 1):
        number = page.name_at[at]
        if number >= 0 and page.mentions[number][1].kind in INSTITUTIONS:
            return page.mentions[number][1].text, None
    return None, None
