"""Voices that cite others: "X, citing Y, said", "according to X, which quoted Y"."""

from collections.abc import Iterator

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying, extent
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.wordings import Words, is_voice
from whoseword.record import Span
from whoseword.reference.cues import phrase_at


def citing(page: Page, sayings: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """In "X, citing Y, said", "according to X, which quoted Y" the chain goes on to Y."""
    phrases: dict[int, list[tuple[int, int, Words]]] = {}
    for phrase in _citing_phrases(page):
        phrases.setdefault(page.sentence_number(phrase[0]), []).append(phrase)
    if not phrases:
        return sayings
    return tuple(_with_cited(page, saying, phrases) for saying in sayings)


def _citing_phrases(page: Page) -> Iterator[tuple[int, int, Words]]:
    """Where a citing phrase begins and ends, and the voice that it cites."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.citing, page.low, at)
            if phrase is None or (at > first and page.low[at - 1] in page.cues.grammar.to_be):
                continue
            after = at + len(phrase.words)
            voice = speaker_after(page, after, end, anybody=True)
            if voice is None:
                continue
            follows = page.low[voice[1]] if voice[1] < end else ""
            if follows == "as" or (
                follows == "that" and page.low[at] not in {"which", "who", "that"}
            ):
                continue
            yield at, after, voice


def _with_cited(
    page: Page, saying: Saying, phrases: dict[int, list[tuple[int, int, Words]]]
) -> Saying:
    source = saying.source
    if source is None or saying.hands[-1].source != source:
        return saying
    cue = saying.cue
    last = source.end
    number = page.sentence_number(page.word_from(source.start))
    sentence = page.sentences[number]
    for at, after, voice in phrases.get(number, ()):
        start = page.words[at].start
        if start < last and not _leads(page, at, voice, saying):
            continue
        beside = (
            start < last
            or 0 <= start - last <= 3
            or (cue is not None and 0 <= start - cue.end <= 3)
        )
        closing = start > last and _closes_after(page, saying, at, sentence[1])
        if (beside or closing) and not any(
            part.start <= start < part.end - 1 for part in saying.content if not closing
        ):
            cited = Hand(page.span_of(*voice), page.span_of(at, after), "says")
            hands = (*saying.hands[:-1], _relaying(saying.hands[-1]), cited)
            content = (
                tuple(part for spans in saying.content for part in _cut(page, spans, start))
                or saying.content
            )
            saying = saying.by("citing", hands=hands, content=content)
            last = max(last, page.words[voice[1] - 1].end)
            cue, source = cited.cue, cited.source
    return saying


def _leads(page: Page, at: int, voice: Words, saying: Saying) -> bool:
    """In "Citing two officers, X said": the phrase opens the sentence, right before its source."""
    first, end = page.sentence_at(at)
    source = saying.hands[-1].source
    if source is None or voice[1] + 1 >= end or page.low[voice[1]] != ",":
        return False
    before_source = page.words[voice[1] + 1].start == source.start
    return at == first and before_source and is_voice(page, *voice)


def _relaying(hand: Hand) -> Hand:
    return Hand(hand.source, hand.cue, hand.stance, "relays")


def _closes_after(page: Page, saying: Saying, at: int, end: int) -> bool:
    """In "…, X reported on Thursday, citing Y": the phrase closes the sentence of the cue."""
    before = page.low[at - 1]
    whole = extent(saying.content)
    return (
        before == ","
        and (saying.anchor > whole.start or whole.end >= page.words[at].start)
        and end - at < 30
    )


def _cut(page: Page, part: Span, at: int) -> Iterator[Span]:
    if part.end <= at or part.start >= at:
        yield part
        return
    end = at
    while end > part.start and page.text[end - 1] in " ,\n":
        end -= 1
    if end > part.start:
        yield Span(part.start, end)
