"""Voices that say nothing."""

from collections.abc import Iterator

from whoseword.reading.claim.content.untold import untold
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.subjects import speaker_before
from whoseword.reference.cues import phrase_at


def refusal(page: Page) -> Iterator[Saying]:
    """A voice that declined to say anything ("the ministry did not comment")."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.refusals, page.low, at)
            if phrase is None:
                continue
            voice = speaker_before(page, at, first, anybody=True)
            if voice is not None:
                words = (at, at + len(phrase.words))
                hand = Hand(page.span_of(*voice), page.span_of(*words), "declines")
                yield Saying((hand,), untold(page, words, (first, end)), ("refusal",))
