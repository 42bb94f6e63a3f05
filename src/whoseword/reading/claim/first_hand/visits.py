"""A voice that had gone to see: "said after he had walked through the rubble"."""

from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words

_THEY = frozenset(["he", "she", "they"])
_REACH = 5


def had_gone_to_see(speaker: Speaker) -> bool:
    """Whether the sentence of the cue tells that the voice had been to the scene before it spoke.

    No party to the fight: its men go there too, and speak of their own act.
    """
    cue = speaker.link.cue
    if cue is None or speaker.is_party or speaker.link.kind not in {"official", "person", "other"}:
        return False
    page = speaker.page
    first = page.range_of(cue)[1]
    last = page.sentence_at(first - 1)[1]
    said = {at for span in speaker.saying.content for at in range(*page.range_of(span))}
    return any(
        page.low[at] == "after" and at not in said and _went(speaker, page, (at + 1, last))
        for at in range(first, last)
    )


def _went(speaker: Speaker, page: Page, words: Words) -> bool:
    """Whether words begin with "he had visited" or "visiting", and a scene stands behind them."""
    at, last = words
    book = speaker.book
    if page.low[at] in _THEY:
        at += 1
        at += page.low[at] == "had"
        went = page.low[at] in book.went_to
    else:
        went = page.low[at] in book.going_to
    behind = page.low[at + 1 : min(last, at + 1 + _REACH)]
    return went and not book.scene.isdisjoint(behind)
