"""Outlets through which a voice reached us: "Y told X", "in remarks carried by X"."""

from collections.abc import Iterator

from whoseword.reading.claim.content.circumstances import after_hearer
from whoseword.reading.claim.marks import CLOSING, MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.voices import voice_of
from whoseword.reading.claim.voice.wordings import Words
from whoseword.reference.cues import phrase_at

_OWN = frozenset(["this", "our"])
_MEDIA = frozenset(["outlet", "agency", "broadcast"])


def told_outlet(page: Page, sayings: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """In "Y told X that …": when X is an outlet or an agency, Y's words came through X."""
    return tuple(_told(page, saying) for saying in sayings)


def passed_on_by(page: Page, sayings: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """In "Y said in remarks carried by X", "in an interview with X": Y's words came through X."""
    found: dict[int, list[tuple[Words, Words]]] = {}
    for phrase in _passing_phrases(page):
        found.setdefault(page.sentence_number(phrase[0][0]), []).append(phrase)
    if not found:
        return sayings
    return tuple(_passed(page, saying, found) for saying in sayings)


def _told(page: Page, saying: Saying) -> Saying:
    cue = saying.cue
    if cue is None or len(saying.hands) != 1:
        return saying
    at = page.word_from(cue.start)
    end = page.sentence_at(at)[1]
    if page.low[at] not in {"told", "tell", "tells", "telling"} or at + 1 >= end:
        return saying
    after = after_hearer(page, at + 1, end)
    hearer = _media(page, at + 1, after)
    return saying if hearer is None else _through(page, saying, hearer, (at, at + 1), "told_outlet")


def _media(page: Page, first: int, last: int) -> Words | None:
    """The words of an outlet; None for other hearers and for the article's own outlet."""
    while last > first and page.low[last - 1] in MARKS - CLOSING:
        last -= 1
    if last <= first or page.low[first] in _OWN:
        return None
    voice = voice_of(page, (first, last))
    own = page.article.outlet
    if own is not None and _plain(voice.name) == _plain(own):
        return None
    if voice.kind in _MEDIA and not voice.pronoun:
        return first, last
    return None


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _through(page: Page, saying: Saying, outlet: Words, cue: Words, rule: str) -> Saying:
    hand = Hand(page.span_of(*outlet), page.span_of(*cue), "reports", "relays")
    return saying.by(rule, hands=(hand, *saying.hands), subject=saying.subject + 1)


def _passing_phrases(page: Page) -> Iterator[tuple[Words, Words]]:
    """A phrase such as "carried by" and the outlet after it."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.passed_on_by, page.low, at)
            if phrase is None or page.low[at - 1] in page.cues.grammar.to_be:
                continue
            after = at + len(phrase.words)
            voice = speaker_after(page, after, end)
            outlet = None if voice is None else _media(page, *voice)
            if outlet is not None:
                yield (at, after), outlet


def _passed(page: Page, saying: Saying, found: dict[int, list[tuple[Words, Words]]]) -> Saying:
    if saying.source is None or len(saying.hands) != 1:
        return saying
    for cue, outlet in found.get(page.sentence_number(page.word_from(saying.anchor)), ()):
        start = page.words[cue[0]].start
        inside = any(part.start <= start < part.end for part in saying.content)
        if not inside:
            return _through(page, saying, outlet, cue, "passed_on_by")
    return saying
