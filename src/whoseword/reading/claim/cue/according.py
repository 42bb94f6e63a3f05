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
from whoseword.reading.claim.voice.voices import voice_of
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record import Span
from whoseword.reference.cues import phrase_at

_ASIDE = frozenset(
    [
        "as",
        "which",
        "that",
        "who",
        "was",
        "were",
        "is",
        "are",
        "had",
        "been",
        "has",
        "later",
        "first",
        "also",
    ]
)


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
            learner = speaker_before(page, at, first) if phrase.words[-1] == "from" else None
            begins = at if learner is None else learner[0]
            content = _around(page, begins, voice[1], (first, end))
            if content:
                cue = page.span_of(at, start)
                hand = Hand(page.span_of(*voice), cue, phrase.stance)
                outer = _learner(page, learner, cue)
                yield Saying((*outer, hand), content, ("according_to",), subject=len(outer))


def _learner(page: Page, words: Words | None, cue: Span) -> tuple[Hand, ...]:
    """In "Dune Radio has learned from X" Dune Radio passes on; in "our paper has" nobody does."""
    if words is None or page.low[words[0]] in page.voices.self | {"our", "this"}:
        return ()
    if page.is_own(voice_of(page, words).name):
        return ()
    return (Hand(page.span_of(*words), cue, "reports", "relays"),)


def _around(page: Page, at: int, after: int, sentence: tuple[int, int]) -> Spans:
    """What "according to X" reports: the clause after it when it leads, else the one before."""
    first, end = sentence
    inside = "that" in page.low[max(first, at - 2) : at]
    small = MARKS | {"but", "and", "-", "*", "•"}
    lead = () if inside else tuple(word for word in page.low[first:at] if word not in small)
    following = after
    while following < end and page.low[following] == ",":
        following += 1
    following = _over_aside(page, following, end)
    if len(lead) <= 2 and following < end - 2:
        return clause(page, following, end)
    return content_before_or_clause(page, at, first)


def _over_aside(page: Page, at: int, end: int) -> int:
    """The first word after an aside such as "which quoted Western diplomats,"."""
    passed = at
    while passed < end and page.low[passed] in _ASIDE:
        passed += 1
    phrases = ((page.cues.citing, at), (page.cues.passed_on_by, passed))
    for book, start in phrases:
        phrase = phrase_at(book, page.low, start) if start < end else None
        if phrase is None:
            continue
        voice = speaker_after(page, start + len(phrase.words), end, anybody=True)
        if voice is not None:
            at = voice[1]
            break
    else:
        at = _over_relative(page, at, end)
    while at < end and page.low[at] == ",":
        at += 1
    return at


def _over_relative(page: Page, at: int, end: int) -> int:
    """The comma that closes "which draws on volunteers," where a clause goes on behind it."""
    if at >= end or page.low[at] not in {"which", "who", "whose"}:
        return at
    commas = (word for word in range(at, end) if page.low[word] == "," and page.name_at[word] < 0)
    return next((comma for comma in commas if end - comma > 3), at)


def content_before_or_clause(page: Page, at: int, first: int) -> Spans:
    """The clause before a phrase that closes it, whether or not a comma stands between."""
    found = content_before(page, at, first)
    if found:
        return found
    return trimmed(page, page.span_of(first, at)) if at - first > 3 else ()
