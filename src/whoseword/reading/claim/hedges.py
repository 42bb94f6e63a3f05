"""How far a statement goes: by the words of the lexicons."""

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying
from whoseword.record import Certainty, Span
from whoseword.reference.cues import phrase_at

_REACH = 24
_TURNS = frozenset(["because", "if", "unless", "although", "though", "which", "who", "where"])


def certainty_of(page: Page, saying: Saying) -> tuple[Certainty, Span | None]:
    """How sure the content is said to be, and the words that say so.

    The cue goes first ("denied", "suggested"), then the first hedge of the main clause.
    """
    if saying.certainty is not None:
        return saying.certainty, saying.cue
    found = hedge_in(page, saying.content[0])
    if found[1] is None and saying.source is not None:
        return _of_source(page, saying.source)
    return found


def _of_source(page: Page, source: Span) -> tuple[Certainty, Span | None]:
    """The hedge that a source begins with ("unconfirmed reports")."""
    first, last = page.range_of(source)
    for at in range(first, min(first + 3, last)):
        hedge = phrase_at(page.cues.hedges, page.low, at)
        if hedge is not None and page.voices.kind_of(page.low[last - 1]) in {"document", "other"}:
            return hedge.certainty, page.span_of(at, at + len(hedge.words))
    return "stated", None


def hedge_in(page: Page, content: Span) -> tuple[Certainty, Span | None]:
    """The first hedge in the first clause of some words."""
    first, last = page.range_of(content)
    if first >= last:
        return "stated", None
    last = min(last, page.sentence_at(first)[1], first + _REACH)
    for at in range(first, last):
        if at > first + 2 and page.low[at] in _TURNS:
            break
        hedge = phrase_at(page.cues.hedges, page.low, at)
        if hedge is not None and _may_hedge(page, at, first, hedge.words):
            return hedge.certainty, page.span_of(at, at + len(hedge.words))
    return "stated", None


def _may_hedge(page: Page, at: int, first: int, words: tuple[str, ...]) -> bool:
    """Not "its might", not "in May have"."""
    if words[0] in {"may", "might", "could"} and at > first:
        return page.low[at - 1] not in page.cues.no_hedge_after
    return page.name_at[at] < 0
