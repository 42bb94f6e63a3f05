"""Words before a voice, and the clause beside them."""

from collections.abc import Iterator

from whoseword.reading.claim.content.before import content_before
from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.marks import MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.subjects import speaker_before
from whoseword.reference.cues import phrase_at


def according_to(page: Page) -> Iterator[Saying]:
    """Words before a voice ("according to the mayor, …", "…, according to the mayor")."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.before_voice, page.low, at)
            if phrase is None:
                continue
            start = at + len(phrase.words)
            leading = at - first <= 2 or "that" in page.low[max(first, at - 2) : at]
            voice = speaker_after(page, start, end, anybody=True, leading=leading)
            if voice is None:
                continue
            content = _around(
                page, _own_start(page, phrase.words, at, first), voice[1], (first, end)
            )
            if content:
                hand = Hand(page.span_of(*voice), page.span_of(at, start), phrase.stance)
                yield Saying((hand,), content, ("according_to",))


def _own_start(page: Page, words: tuple[str, ...], at: int, first: int) -> int:
    """Where "Our paper has learned from" begins, subject and all."""
    if words[-1] != "from":
        return at
    subject = speaker_before(page, at, first)
    return subject[0] if subject is not None else at


def _around(page: Page, at: int, after: int, sentence: tuple[int, int]) -> Spans:
    """What "according to X" reports: the clause after it when it leads, else the one before."""
    first, end = sentence
    inside = "that" in page.low[max(first, at - 2) : at]
    small = MARKS | {"but", "and", "-", "*", "•"}
    lead = () if inside else tuple(word for word in page.low[first:at] if word not in small)
    following = after
    while following < end and page.low[following] == ",":
        following += 1
    following = _over_citing(page, following, end)
    if len(lead) <= 2 and following < end - 2:
        return clause(page, following, end)
    return content_before_or_clause(page, at, first)


def _over_citing(page: Page, at: int, end: int) -> int:
    """The first word after an aside such as "which quoted Western diplomats,"."""
    phrase = phrase_at(page.cues.citing, page.low, at) if at < end else None
    voice = None
    if phrase is not None:
        voice = speaker_after(page, at + len(phrase.words), end, anybody=True)
    if voice is None:
        return at
    at = voice[1]
    while at < end and page.low[at] == ",":
        at += 1
    return at


def content_before_or_clause(page: Page, at: int, first: int) -> Spans:
    """The clause before a phrase that closes it, whether or not a comma stands between."""
    found = content_before(page, at, first)
    if found:
        return found

    return trimmed(page, page.span_of(first, at)) if at - first > 3 else ()
