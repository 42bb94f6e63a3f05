"""Nouns for what was said."""

from collections.abc import Iterator

from whoseword.reading.claim.content.clauses import clause, quote_from
from whoseword.reading.claim.cue.verbs import is_plain_verb
from whoseword.reading.claim.marks import MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.wordings import is_voice


def noun_of_saying(page: Page) -> Iterator[Saying]:
    """A noun for what was said, with its voice ("leaks from the ministry that …")."""
    for first, end in page.sentences:
        for at in range(first, end):
            if page.low[at] not in page.cues.nouns or (
                page.cues.cue_at(page.low, at) and is_plain_verb(page, at, first)
            ):
                continue
            saying = _noun_said(page, at, first, end)
            if saying is not None:
                yield saying


def _noun_said(page: Page, at: int, first: int, end: int) -> Saying | None:

    that = None
    for word in range(at + 1, min(end, at + 14)):
        low = page.low[word]
        if low == "that" or (low in OPENING and word > at + 1):
            that = word
            break
        if low in page.cues.grammar.finite or low in {",", ".", ";", ":"}:
            return None
    if that is None:
        return None
    if that > at + 1 and not _names_teller(page, at + 1, that):
        return None
    begins = _noun_start(page, at, first)
    source = page.span_of(begins, that)
    content = (
        clause(page, that + 1, end) if page.low[that] == "that" else quote_from(page, that, end)
    )
    if not content:
        return None
    bare = that == at + 1
    if bare and not page.low[at].endswith("s"):
        return None
    return Saying(
        (Hand(source, None, "reports" if bare else "says"),), content, ("noun_of_saying",)
    )


def _names_teller(page: Page, at: int, that: int) -> bool:
    """Whether "from" or "by" and a voice stand between the noun and its content."""
    return page.low[at] in {"from", "by"} and that - at > 1 and is_voice(page, at + 1, that)


def _noun_start(page: Page, at: int, first: int) -> int:
    """The first word of the noun's phrase: small adjectives and a determiner before it."""
    start = at
    while (
        start > first
        and page.low[start - 1]
        not in page.cues.grammar.prepositions | MARKS | page.cues.grammar.finite
    ):
        start -= 1
        if page.low[start] in page.voices.determiners or at - start > 3:
            break
    if page.low[start] in {"the", "a", "an"} and start < at:
        return start
    return start
