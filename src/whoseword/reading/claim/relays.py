"""Outlets through which a voice reached us: "Y told X", "in remarks carried by X"."""

from collections.abc import Iterator

from whoseword.reading.claim.content.circumstances import after_hearer
from whoseword.reading.claim.marks import CLOSING, MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.voices import voice_of
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record import How
from whoseword.record.kinds import MEDIA
from whoseword.reference.cues import phrase_at

_OWN = frozenset(["this", "our"])
_QUOTED = frozenset(["quoted", "cited"])
_PASSED_ON = frozenset(["told_outlet", "passed_on_by"])


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
    hearer = _media(page, at + 1, after) or _quoted_hearer(page, (at + 1, after), end)
    return saying if hearer is None else _through(page, saying, hearer, (at, at + 1), "told_outlet")


def _quoted_hearer(page: Page, hearer: Words, end: int) -> Words | None:
    """In "told X, which was quoted by Z" X hands on what it hears, whatever X is."""
    after = hearer[1]
    if page.low[after : after + 2] != (",", "which"):
        return None
    for at in range(after + 2, min(after + 6, end)):
        if phrase_at(page.cues.passed_on_by, page.low, at):
            return _passer(page, hearer, ("quoted", "by"))
    return None


def _media(page: Page, first: int, last: int) -> Words | None:
    """The words of an outlet; None for other hearers and for the article's own outlet."""
    while last > first and page.low[last - 1] in MARKS - CLOSING:
        last -= 1
    if last <= first or page.low[first] in _OWN:
        return None
    voice = voice_of(page, (first, last))
    if page.is_own(voice.name):
        return None
    if voice.kind in MEDIA and not voice.pronoun:
        return first, last
    return None


def _through(page: Page, saying: Saying, outlet: Words, cue: Words, rule: str) -> Saying:
    translated = any(word.startswith("translat") for word in page.low[slice(*cue)])
    how: How = "translates" if translated else "relays"
    hand = Hand(page.span_of(*outlet), page.span_of(*cue), "reports", how)
    return saying.by(rule, hands=(hand, *saying.hands), subject=saying.subject + 1)


def _passing_phrases(page: Page) -> Iterator[tuple[Words, Words]]:
    """A phrase such as "carried by" and the outlet after it."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.passed_on_by, page.low, at)
            if phrase is None or _is_main_verb(page, at, first):
                continue
            after = at + len(phrase.words)
            voice = speaker_after(page, after, end)
            outlet = None if voice is None else _passer(page, voice, phrase.words)
            if outlet is not None:
                yield (at, after), outlet


def _is_main_verb(page: Page, at: int, first: int) -> bool:
    """In "the list was carried by X"; not in "remarks that were later carried by X"."""
    back = at - 1
    while back > first and page.cues.grammar.is_adverb(page.low[back]):
        back -= 1
    is_passive = page.low[back] in page.cues.grammar.to_be
    return is_passive and page.low[back - 1] not in {"which", "that", "who"}


def _passer(page: Page, words: Words, by: tuple[str, ...]) -> Words | None:
    """The words of who passes on: an outlet; behind "carried by" any body, "quoted by" anybody."""
    outlet = _media(page, *words)
    if outlet is not None or by[-1] != "by" or page.low[words[0]] in _OWN:
        return outlet
    voice = voice_of(page, words)
    person = voice.known is not None and voice.known.kind == "person"
    return words if voice.named and (by[0] in _QUOTED or not person) else None


def _passed(page: Page, saying: Saying, found: dict[int, list[tuple[Words, Words]]]) -> Saying:
    if saying.source is None or not _PASSED_ON.issuperset(saying.rules[1:]):
        return saying
    for cue, outlet in found.get(page.sentence_number(page.word_from(saying.anchor)), ()):
        start = page.words[cue[0]].start
        inside = any(part.start <= start < part.end for part in saying.content)
        named = any(hand.source == page.span_of(*outlet) for hand in saying.hands)
        if not inside and not named:
            return _through(page, saying, outlet, cue, "passed_on_by")
    return saying
