"""Voices that pass on other voices: "X, citing Y", "Y told X", "was quoted by X"."""

from collections.abc import Iterator

from whoseword.reading.claim.contents import Spans, after_hearer, clause, content_before
from whoseword.reading.claim.followers import speaker_after
from whoseword.reading.claim.marks import CLOSING, MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying, extent
from whoseword.reading.claim.subjects import speaker_before
from whoseword.reading.claim.voices import voice_of
from whoseword.reading.claim.wordings import Words
from whoseword.record import Span, Stance
from whoseword.reference.cues import phrase_at

_QUOTING = frozenset(["quoted", "cited", "quotes", "cites", "quote", "cite", "quoting", "citing"])
_AS = frozenset(["saying", "telling", "reporting", "stating", "adding", "claiming", "confirming"])
_OWN = frozenset(["this", "our"])
_MEDIA = frozenset(["outlet", "agency", "broadcast"])


def quoted_by(page: Page) -> Iterator[Saying]:
    """In "Y was quoted by X as saying …", "…, Y was quoted as saying by X": X passes on Y."""
    for first, end in page.sentences:
        for at in range(first + 1, end):
            if (
                page.low[at] not in {"quoted", "cited"}
                or page.low[at - 1] not in page.cues.grammar.to_be
            ):
                continue
            speaker = speaker_before(page, at - 1, first)
            if speaker is None:
                continue
            outlet, after = _by_outlet(page, at + 1, end)
            content = _quoted_content(page, speaker, (first, end), after)
            if not content:
                continue
            cue = page.span_of(at, max(at + 1, min(after, end)))
            inner = Hand(page.span_of(*speaker), page.span_of(at, at + 1), "says")
            outer = (
                () if outlet is None else (Hand(page.span_of(*outlet), cue, "reports", "relays"),)
            )
            yield Saying((*outer, inner), content, ("quoted_by",), subject=len(outer))


def quoted_as_saying(page: Page) -> Iterator[Saying]:
    """In "X quoted Y as saying that …": X passes on Y."""
    for first, end in page.sentences:
        for at in range(first + 1, end):
            if page.low[at] not in _QUOTING or page.low[at - 1] in page.cues.grammar.to_be:
                continue
            speaker = speaker_after(page, at + 1, end)
            if speaker is None or speaker[1] >= end:
                continue
            speaker = (speaker[0], speaker[1] + (page.low[speaker[1]] == ","))
            content = _after_as(page, speaker[1], end)
            outlet = speaker_before(page, at, first)
            if not content or outlet is None:
                continue
            hands = (
                Hand(page.span_of(*outlet), page.span_of(at, at + 1), "reports", "relays"),
                Hand(_closed(page, speaker), *_saying_cue(page, speaker[1], end)),
            )
            yield Saying(hands, content, ("quoted_as_saying",), subject=1)


def _closed(page: Page, words: Words) -> Span:
    """The characters of some words without a comma at the end."""
    first, last = words
    return page.span_of(first, last - (page.low[last - 1] == ","))


def _saying_cue(page: Page, at: int, end: int) -> tuple[Span, Stance]:
    """The words "as saying", and the stance of their verb."""
    cue = page.cues.cue_at(page.low, at + 1) if at + 1 < end else None
    if cue is None:
        return page.span_of(at, at + 1), "says"
    return page.span_of(at, at + 1 + len(cue.words)), cue.stance


def citing(page: Page, sayings: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """In "X, citing Y, said", "according to X, which quoted Y" the chain goes on to Y."""
    phrases: dict[int, list[tuple[int, int, Words]]] = {}
    for phrase in _citing_phrases(page):
        phrases.setdefault(page.sentence_number(phrase[0]), []).append(phrase)
    if not phrases:
        return sayings
    return tuple(_with_cited(page, saying, phrases) for saying in sayings)


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


def _by_outlet(page: Page, at: int, end: int) -> tuple[Words | None, int]:
    """The outlet in "as saying by X" or "by X as saying", and the word after both."""
    outlet: Words | None = None
    while at < end:
        if page.low[at] == "as" and at + 1 < end and page.low[at + 1] in _AS:
            at += 2
        elif page.low[at] == "by" and outlet is None:
            outlet = speaker_after(page, at + 1, end)
            if outlet is None:
                return None, at
            at = outlet[1]
        else:
            break
    return outlet, at


def _quoted_content(page: Page, speaker: Words, sentence: Words, after: int) -> Spans:
    first, end = sentence
    ahead = content_before(page, speaker[0], first)
    if ahead:
        return ahead
    while after < end and page.low[after] in {",", ":", "that"}:
        after += 1
    return clause(page, after, end) if after < end - 1 else ()


def _after_as(page: Page, at: int, end: int) -> Spans:
    if page.low[at] == "as" and at + 1 < end:
        cue = page.cues.cue_at(page.low, at + 1)
        if cue is not None and cue.form == "ing":
            return clause(page, at + 1 + len(cue.words), end)
    if page.low[at] == "that":
        return clause(page, at + 1, end)
    return ()


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
        if start < last:
            continue
        beside = 0 <= start - last <= 3 or (cue is not None and 0 <= start - cue.end <= 3)
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
            last = page.words[voice[1] - 1].end
            cue, source = cited.cue, cited.source
    return saying


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
