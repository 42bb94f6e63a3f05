"""Passives with their voice behind "by"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.cue.verbs import is_passive_form
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.wordings import is_voice
from whoseword.record import Stance
from whoseword.reference.cues import Cue

_TOLD = frozenset(["reports", "confirms", "announces"])
_THINGS = frozenset(["it", "this", "that", "these"])


def told_by(page: Page) -> Iterator[Saying]:
    """In "the death was confirmed by X", "the attack was claimed by X": what stands before."""
    for first, end in page.sentences:
        for at in range(first + 2, end):
            cue = page.cues.cue_at(page.low, at)
            if cue is None or cue.form != "past" or not is_passive_form(page, at, first):
                continue
            by = at + len(cue.words)
            while by < end and (page.time_at[by] >= 0 or page.low[by] == "on"):
                by += 1
            if by >= end or page.low[by] != "by":
                continue
            stance, content = _told(page, cue, at, first)
            voice = speaker_after(page, by + 1, end) if content else None
            if voice is not None:
                hand = Hand(page.span_of(*voice), page.span_of(at, by + 1), stance)
                yield Saying((hand,), content, ("told_by",), cue.certainty)


def _told(page: Page, cue: Cue, at: int, first: int) -> tuple[Stance, Spans]:
    """What the voice makes of the subject, and the subject; () when it is nothing told."""
    last = at
    while last > first and (
        page.low[last - 1] in page.cues.grammar.auxiliaries or page.time_at[last - 1] >= 0
    ):
        last -= 1
    while first < last and page.low[first] in page.cues.grammar.leading:
        first += 1
    subject = page.low[first:last]
    if not subject or not page.cues.grammar.finite.isdisjoint(subject):
        return cue.stance, ()
    if cue.words == ("claimed",):
        if subject[:2] == ("responsibility", "for"):
            return "claims_responsibility", trimmed(page, page.span_of(first + 2, last))
        acts = _noun_of(page, subject) in page.cues.claimed_acts
        return "claims_responsibility", trimmed(page, page.span_of(first, last)) if acts else ()
    reported = not page.cues.nouns.isdisjoint(subject) or subject[0] in _THINGS
    told = cue.stance in _TOLD and not is_voice(page, first, last)
    if (reported and cue.stance == "denies") or told:
        return cue.stance, trimmed(page, page.span_of(first, last))
    return cue.stance, ()


def _noun_of(page: Page, phrase: Sequence[str]) -> str:
    """The last word before the phrase's first preposition: "attack" of "the attack on the town"."""
    prepositions = page.cues.grammar.prepositions
    return next((a for a, b in pairwise(phrase) if b in prepositions), phrase[-1])
