"""Words that say that somebody said so, and not who."""

from collections.abc import Iterator

from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.cue.verbs import is_passive_form
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.record import Stance

_RELATIVE = frozenset(["who", "which", "that", "whom", "whose", "where"])
_SILENT = frozenset(["by", "as", "in", "on", "of", "that", "", ".", ","])
_PERFECT = frozenset(["have", "has", "had", "been", "to", "be"])


def nameless(page: Page) -> Iterator[Saying]:
    """A word that says that somebody said so, and not who ("reportedly", "was reported killed")."""
    for first, end in page.sentences:
        for at in range(first, end):
            stance = _stance(page, at, first, end)
            if stance is None:
                continue
            impersonal = _is_impersonal(page, at, first)
            content = clause(page, at + 2, end) if impersonal else _own_clause(page, at, first, end)
            if content:
                yield Saying(
                    (Hand(None, page.span_of(at, at + 1), stance),), content, ("nameless",)
                )


def _stance(page: Page, at: int, first: int, end: int) -> Stance | None:
    """What an unnamed voice makes of it; None where no such voice is heard."""
    low = page.low[at]
    if low in page.cues.adverbs:
        return "reports"
    known = low in page.cues.passives or low in page.cues.accused
    if not known or not is_passive_form(page, at, first):
        return None
    after = page.low[at + 1] if at + 1 < end else ""
    if low in page.cues.accused and after == "of" and "by" not in page.low[at:end]:
        return "accuses"
    stance = page.cues.passives.get(low)
    if _is_impersonal(page, at, first):
        return stance
    told = after == "to" if stance == "suspects" or low == "said" else after not in _SILENT
    return stance if told else None


def _is_impersonal(page: Page, at: int, first: int) -> bool:
    """In "it was reported that …" nobody is named."""
    return page.low[at + 1 : at + 2] == ("that",) and "it" in page.low[max(first, at - 3) : at]


def _own_clause(page: Page, at: int, first: int, end: int) -> Spans:
    """The clause that a nameless word stands in, a relative one alone."""
    start, stop = first, end
    closed = _closed_before(page, at, first)
    for back in range(at - 1, first - 1, -1):
        relative = page.low[back] in _RELATIVE and page.quotation_at(page.words[back].start) is None
        if relative and closed and page.low[back - 1] == ",":
            closed = False
            continue
        if page.low[back] in {";", ":"} or relative:
            start = back + 1
            stop = _relative_end(page, at, end) if relative else end
            break
    stop = next((on for on in range(at + 1, stop) if page.low[on] == ";"), stop)
    while start < at and page.low[start] in page.cues.grammar.leading | {",", "-", "*", "•"}:
        start += 1
    return trimmed(page, page.span_of(start, stop)) if stop - start >= 4 else ()


def _closed_before(page: Page, at: int, first: int) -> bool:
    """Whether a comma before the verb's group closes a clause: "X, who …, was reported dead"."""
    while at > first and page.low[at - 1] in page.cues.grammar.to_be | _PERFECT:
        at -= 1
    return at > first and page.low[at - 1] == ","


def _relative_end(page: Page, at: int, end: int) -> int:
    """Where a relative clause ends: at a comma, or at the verb of the sentence that it is in."""
    for on in range(at + 2, end):
        cue = page.cues.cue_at(page.low, on)
        verb = cue is not None and cue.form == "past"
        if page.low[on] in {",", ")"} or (verb and page.low[on - 1] not in _PERFECT):
            return on
    return end
