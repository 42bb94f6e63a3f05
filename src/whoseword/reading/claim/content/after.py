"""The words reported after a cue."""

from whoseword.reading.claim.content.circumstances import (
    only_circumstance,
    over_circumstance,
    over_hearer,
)
from whoseword.reading.claim.content.clauses import clause, opens_quote, quote_from
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.marks import CLOSING, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reference.cues import Cue

_FAR = 26


def content_after(page: Page, cue: Cue, at: int, end: int) -> Spans:
    """The words reported after a cue that ends before word ``at``; () when none are."""
    told = over_hearer(page, cue, at, end)
    for word in range(told, min(end, told + _FAR)):
        low = page.low[word]
        reports = cue.may("clause", "that", "hearer")
        if low == "that" and reports and _opens_clause(page, word, told):
            return clause(page, word + 1, end)
        if low in {"whether", "if"} and cue.may("clause", "that") and word == told:
            return clause(page, word, end)
        if low in OPENING and opens_quote(page, word) and _introduces(page, cue, told, word):
            return quote_from(page, word, end)
        if low == "‘" and word - told <= 1 and cue.may("quote"):
            return _inner_quote(page, word, end)
        if low == ":" and cue.may("clause", "that", "quote"):
            return _after_colon(page, cue, (told, word), end)
        if low in {".", ";", "?", "!"} or (cue.may("clause") and _is_other_verb(page, word, told)):
            break
    return _bare(page, cue, told, end)


def _opens_clause(page: Page, that: int, told: int) -> bool:
    """Whether "that" opens what is reported; in "an interview that was shown" it does not."""
    return that == told or page.cues.grammar.finite.isdisjoint(page.low[that + 1 : that + 2])


def _after_colon(page: Page, cue: Cue, between: tuple[int, int], end: int) -> Spans:
    """The words after a colon; in "denied this: “We …”" what is denied stands before it."""
    told, colon = between
    quoted = not OPENING.isdisjoint(page.low[colon + 1 : colon + 2])
    denied = cue.stance == "denies" and colon > told and quoted
    return trimmed(page, page.span_of(told, colon)) if denied else clause(page, colon + 1, end)


def _is_other_verb(page: Page, word: int, told: int) -> bool:
    """Whether the reported clause has begun: its verb, maybe one of saying, stands there."""
    if page.low[word] in page.cues.grammar.finite:
        return True
    cue = page.cues.cue_at(page.low, word)
    if cue is None or cue.form == "ing":
        return False
    if cue.form == "past":
        return word > told + 1
    return word > told and page.low[word - 1] in page.voices.kinds


def _inner_quote(page: Page, mark: int, end: int) -> Spans:
    """What stands between single marks inside a quotation."""
    closing = next((at for at in range(mark + 2, end) if page.low[at] in {"’", "'"}), None)
    return trimmed(page, page.span_of(mark + 1, closing)) if closing else ()


def _introduces(page: Page, cue: Cue, told: int, mark: int) -> bool:
    """Whether a quotation is what the cue reports, no piece of a clause begun before."""
    if not cue.may("quote", "clause", "that"):
        return False
    near = mark - told <= 1 or only_circumstance(page, told, mark)
    return near or not cue.may("clause")


def _bare(page: Page, cue: Cue, at: int, end: int) -> Spans:
    """What follows without "that": a clause, a thing, "to …", "about …"."""
    at = over_circumstance(page, at, end)
    if at >= end or page.low[at] in CLOSING or page.low[at] in {".", ",", ";"}:
        return ()
    low = page.low[at]
    if low == "to":
        return clause(page, at, end) if cue.may("to") else ()
    if low in {"about", "of"} and cue.may("about"):
        return _long_enough(page, at + 1, end, 1)
    if _tells_thing(page, cue, at, end):
        return _long_enough(page, at, end, 1)
    return _long_enough(page, at, end, 2) if _tells_clause(page, cue, at, end) else ()


def _tells_thing(page: Page, cue: Cue, at: int, end: int) -> bool:
    """Whether the cue may be followed by the thing, figure or words that stand there."""
    grammar = page.cues.grammar
    if cue.may("figure") and _tells_figure(page, at, end):
        return True
    if cue.may("words") and _quotes_soon(page, at, end):
        return True
    return cue.may("thing") and page.low[at] not in grammar.prepositions | grammar.clause_openers


def _tells_clause(page: Page, cue: Cue, at: int, end: int) -> bool:
    """Whether a clause without "that" may begin there."""
    grammar = page.cues.grammar
    low = page.low[at]
    if not cue.may("clause") or low == "by":
        return False
    if low in grammar.clause_openers - {"what", "how", "why"}:
        return False
    if cue.may("that") and not cue.may("hearer") and not _has_verb(page, at, end):
        return False
    return cue.may("hearer") or low not in grammar.prepositions or end - at > 6


def _has_verb(page: Page, at: int, end: int) -> bool:
    """Whether a clause shows its verb: an auxiliary, or a word in -ed."""
    return any(
        word in page.cues.grammar.finite or (word.endswith("ed") and len(word) > 4)
        for word in page.low[at + 1 : end]
    )


def _quotes_soon(page: Page, first: int, end: int) -> bool:
    """Whether some of the voice's own words follow ("called it “a lie”")."""
    return any(page.low[at] in OPENING for at in range(first, min(end, first + 12)))


def _tells_figure(page: Page, first: int, end: int) -> bool:
    """Whether a number of people or things is told before the next mark."""
    for at in range(first, min(end, first + 16)):
        if page.low[at] in {".", ";", ":"}:
            return False
        if page.low[at][:1].isdigit() and page.time_at[at] < 0:
            return True
        if page.time_at[at] < 0 and page.low[at] in page.cues.numbers:
            return True
    return False


def _long_enough(page: Page, first: int, end: int, least: int) -> Spans:
    words = [word for word in page.low[first:end] if word[:1].isalnum()]
    return clause(page, first, end) if len(words) >= least else ()
