"""Words that say that somebody said so, and not who."""

from collections.abc import Iterator

from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.cue.verbs import is_passive_form
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying


def nameless(page: Page) -> Iterator[Saying]:
    """A word that says that somebody said so, and not who ("reportedly", "was reported killed")."""
    for first, end in page.sentences:
        for at in range(first, end):
            content: Spans = ()
            if page.low[at] in page.cues.adverbs or _is_passive(page, at, first, end):
                content = _own_clause(page, at, first, end)
            elif _is_impersonal(page, at, first):
                content = clause(page, at + 2, end)
            if content:
                hand = Hand(None, page.span_of(at, at + 1), "reports")
                yield Saying((hand,), content, ("nameless",))


def _is_passive(page: Page, at: int, first: int, end: int) -> bool:
    """In "was reported to", "is said to", "has been reported killed"; not "was reported by"."""
    if page.low[at] not in page.cues.passives or not is_passive_form(page, at, first):
        return False
    after = page.low[at + 1] if at + 1 < end else ""
    if page.low[at] == "said":
        return after == "to"
    return after not in {"by", "as", "in", "on", "", ".", ",", "that"}


def _is_impersonal(page: Page, at: int, first: int) -> bool:
    """In "it was reported that …" nobody is named."""
    if page.low[at] not in page.cues.passives or not is_passive_form(page, at, first):
        return False
    return page.low[at + 1 : at + 2] == ("that",) and "it" in page.low[max(first, at - 3) : at]


def _own_clause(page: Page, at: int, first: int, end: int) -> Spans:
    """The clause that a nameless word stands in."""
    start, stop = first, end
    for back in range(at - 1, first - 1, -1):
        if page.low[back] in {";", ":"}:
            start = back + 1
            break
    for on in range(at + 1, end):
        if page.low[on] == ";":
            stop = on
            break
    while start < at and page.low[start] in page.cues.grammar.leading | {",", "-", "*", "•"}:
        start += 1
    return trimmed(page, page.span_of(start, stop)) if stop - start >= 4 else ()
