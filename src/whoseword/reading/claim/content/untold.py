"""What a voice would not speak about."""

from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.page import Page

_QUESTIONS = frozenset(["why", "how", "whether", "what", "who", "where", "when", "which", "if"])
_OBJECTS = frozenset(["confirm", "give", "identify", "provide", "answer", "deny"])


def untold(page: Page, cue: tuple[int, int], sentence: tuple[int, int]) -> Spans:
    """What a voice declined to speak about, where that is told; else the words of its refusal."""
    at, after = cue
    first, end = sentence
    about = after + 1 if after < end and page.low[after] in {"on", "about"} else after
    told = about > after or page.low[after - 1] in _OBJECTS
    if about < end and (told or page.low[about] in _QUESTIONS):
        return clause(page, about, end) or (page.span_of(at, after),)
    return _asked(page, first, at) or clause(page, at, end) or (page.span_of(at, after),)


def _asked(page: Page, first: int, at: int) -> Spans:
    """The question in "Asked whether …, the spokesman declined to comment"."""
    if page.low[first] != "asked" or page.low[first + 1] not in _QUESTIONS | {"about"}:
        return ()
    start = first + 1 + (page.low[first + 1] == "about")
    comma = next((word for word in range(start, at) if page.low[word] == ","), None)
    return trimmed(page, page.span_of(start, comma)) if comma is not None else ()
