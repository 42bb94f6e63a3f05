"""On which side of a verb of saying its content stands."""

from whoseword.reading.claim.content.after import content_after
from whoseword.reading.claim.content.before import content_before
from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.content.untold import untold
from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words
from whoseword.reference.cues import Cue


def content_beside(page: Page, cue: Cue, at: int, voice: Words, sentence: tuple[int, int]) -> Spans:
    """What a voice says, after its verb or before it; () when nothing is found."""
    first, end = sentence
    after = at + len(cue.words)
    if cue.may("self"):
        declines = cue.stance == "declines"
        return untold(page, (at, after), sentence) if declines else (page.span_of(at, after),)
    if cue.may("hearer") and _in_middle(page, voice, first):
        before = trimmed(page, page.span_of(first, voice[0]))
        while after < end and page.low[after - 1] != "and" and page.low[after] != ",":
            after += 1
        return (*before, *(clause(page, after, end) if after < end - 2 else ()))
    ahead: Spans = ()
    if cue.may("quote", "clause") and page.low[at - 1] not in {"that", "who", "which"}:
        ahead = content_before(page, voice[0], first)
    closing = _closes_sentence(page, after, end)
    if ahead and (closing or _ends_quoted(page, voice[0])):
        return ahead
    return content_after(page, cue, after, end) or (ahead if closing or cue.may("hearer") else ())


def _in_middle(page: Page, voice: Words, first: int) -> bool:
    """Whether a clause runs up to the speaker ("The road is cut the mayor told …")."""
    before = page.low[first : voice[0]]
    if len(before) < 3 or before[-1] in MARKS | CLOSING | {"and", "but", "that"}:
        return False
    if (
        page.low[voice[0]] not in page.voices.determiners
        or before[0] in page.cues.grammar.prepositions
    ):
        return False
    if page.cues.cue_at(page.low, voice[0] - 1) is not None:
        return False
    return not any(word in page.cues.grammar.clause_openers for word in before)


def _ends_quoted(page: Page, voice: int) -> bool:
    """Whether a quotation ends right before the speaker."""
    return voice > 0 and (
        page.low[voice - 1] in CLOSING or page.low[voice - 2 : voice] == ("”", ",")
    )


def _closes_sentence(page: Page, after: int, end: int) -> bool:
    """Whether nothing but circumstances follows the cue in its sentence."""
    rest = page.low[after:end]
    if any(word in {"that", ":"} or word in OPENING for word in rest[:16]):
        return False
    return len([w for w in rest if w[:1].isalnum()]) <= 7 or (rest[:1] in {(",",), (".",)})
