"""What an outlet's report rests on: "based its report on …", "these reports were based on …"."""

from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.marks import CLOSING, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.subjects import leading_speaker, speaker_before
from whoseword.reading.claim.voice.voices import voice_of
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record import Span
from whoseword.record.kinds import MEDIA
from whoseword.reference.cues import phrase_at


def based_on(page: Page, sayings: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """In "X based its report on …" X infers.

    Its source closes the chain; where the source's words are told they are a claim of their own.
    """
    found = list(sayings)
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.based_on, page.low, at)
            if phrase is None:
                continue
            on = next(
                (
                    w
                    for w in range(at + len(phrase.words) - 1, min(at + 12, end))
                    if page.low[w] == "on"
                ),
                None,
            )
            if on is None:
                continue
            if phrase.words[0] in {"were", "was", "are", "is"}:
                _rest(page, found, (first, at), (on, end))
            else:
                _infer(page, found, (first, at, end), on)
    return tuple(found)


def _rest(page: Page, found: list[Saying], before: Words, after: Words) -> None:
    """In "These reports were based on Y": Y is the next link of the reports just told."""
    nouns = [at for at in range(*before) if page.low[at] in page.cues.nouns]
    voice = speaker_after(page, after[0] + 1, after[1])
    if not nouns or voice is None or before[1] - nouns[-1] > 2:
        return
    limit = page.words[nouns[-1]].start
    number = page.sentence_number(before[0])
    reach = page.words[page.sentences[max(0, number - 1)][0]].start
    told = [one for one in found if reach <= one.anchor < limit and one.source is not None]
    if not told:
        return
    latest = max(one.anchor for one in told)
    cue = page.span_of(before[1], after[0] + 1)
    for at, saying in enumerate(found):
        if saying.source is not None and saying.anchor == latest:
            last = saying.hands[-1]
            hands = (*saying.hands[:-1], Hand(last.source, last.cue, last.stance, "relays"))
            found[at] = saying.by(
                "based_on", hands=(*hands, Hand(page.span_of(*voice), cue, "says"))
            )


def _infer(page: Page, found: list[Saying], sentence: tuple[int, int, int], on: int) -> None:
    """In "X based its report on Y": Y's words are a claim of their own, or Y closes the chain."""
    first, at, end = sentence
    outlet = _outlet(page, first, at, found)
    inference = _inference(page, found, first, at, outlet)
    if inference is None and outlet is not None:
        inference = _told_here(page, found, outlet, (at, on))
    basis, content = _basis(page, on + 1, end)
    cue = page.span_of(at, on + 1)
    if content and basis is not None and outlet is not None:
        how = "translates" if _translated(page, on + 1, basis[0]) else "relays"
        outer = Hand(page.span_of(*outlet), cue, "reports", how)  # type: ignore[arg-type]
        number = _tell(page, found, outer, (basis, content))
        if inference is not None:
            saying = found[inference]
            changed = (*saying.hands[:-1], _inferring(saying.hands[-1]))
            found[inference] = saying.by("based_on", hands=changed, based_on=(number,))
    elif inference is not None:
        saying = found[inference]
        hands: tuple[Hand, ...] = (*saying.hands[:-1], _inferring(saying.hands[-1]))
        if basis is not None and not _is_document(page, basis):
            hands = (*hands, Hand(page.span_of(*basis), cue, "says"))
        found[inference] = saying.by("based_on", hands=hands)


def _is_document(page: Page, basis: Words) -> bool:
    """Whether the basis is a thing (a letter, pictures): what is made of it is the outlet's own."""
    nouns = [page.voices.kind_of(word) for word in page.low[basis[0] : basis[1]]]
    return next((kind for kind in nouns if kind is not None), None) in {"document", "broadcast"}


def _tell(
    page: Page, found: list[Saying], outer: Hand, told: tuple[Words, tuple[Span, ...]]
) -> int:
    """The number of the claim of the basis: one that has its words already, or a new one."""
    basis, content = told
    for number, saying in enumerate(found):
        direct = len(saying.hands) == 1 and saying.rules[0] != "noun_of_saying"
        if direct and saying.anchor > (outer.cue or content[0]).start and saying.content == content:
            hands = (outer, *saying.hands)
            found[number] = saying.by("based_on", hands=hands, subject=saying.subject + 1)
            return number
    hand = Hand(page.span_of(*basis), None, "says")
    found[:] = [one for one in found if one.content != content or one.rules[0] != "noun_of_saying"]
    found.append(Saying((outer, hand), content, ("based_on",), subject=1))
    return len(found) - 1


def _told_here(page: Page, found: list[Saying], outlet: Words, words: Words) -> int | None:
    """In "Based its claim of foreign help on …": the inference stands between the noun and "on"."""
    at, on = words
    start = at + 4
    if (
        start >= on
        or page.low[at + 2] not in page.cues.nouns
        or page.low[at + 3] not in {"of", "that"}
    ):
        return None
    hand = Hand(page.span_of(*outlet), page.span_of(at, at + 3), "suggests", "infers")
    found.append(Saying((hand,), (page.span_of(start, on),), ("based_on",)))
    return len(found) - 1


def _inferring(hand: Hand) -> Hand:
    return Hand(hand.source, hand.cue, hand.stance, "infers")


def _outlet(page: Page, first: int, at: int, found: list[Saying]) -> Words | None:
    direct = speaker_before(page, at, first)
    if direct is not None:
        return direct
    here = [one for one in found if _stands_in(page, one, first, at) and one.source is not None]
    if here and here[-1].source is not None:
        return page.range_of(here[-1].source)
    return leading_speaker(page, first, at)


def _stands_in(page: Page, saying: Saying, first: int, at: int) -> bool:
    return page.words[first].start <= saying.anchor < page.words[at].start


def _inference(
    page: Page, found: list[Saying], first: int, at: int, outlet: Words | None
) -> int | None:
    """The number of the saying that is inferred: here, else the outlet's one before."""
    number = page.sentence_number(first)
    floor = page.words[page.sentences[max(0, number - 2)][0]].start
    here = page.words[first].start
    medium = outlet is not None and _is_the_medium(page, outlet)
    best = None
    for index, saying in enumerate(found):
        if saying.source is None or not floor <= saying.anchor < page.words[at].start:
            continue
        same = (
            outlet is not None
            and saying.source.of(page.text).split()[-1:]
            == page.span_of(*outlet).of(page.text).split()[-1:]
        )
        fits = saying.anchor >= here or same or page.low[first] == "it" or medium
        if fits and (best is None or saying.anchor >= found[best].anchor):
            best = index
    return best


def _is_the_medium(page: Page, words: Words) -> bool:
    """Whether words are "the magazine", "the site", which speak of the outlet told just before."""
    voice = voice_of(page, words)
    return voice.definite and not voice.named and voice.kind in MEDIA


def _basis(page: Page, at: int, end: int) -> tuple[Words | None, tuple[Span, ...]]:
    """Who or what the inference rests on, and its words where they are told."""
    voice = speaker_after(page, at, end)
    teller = next((w for w in range(at, min(at + 10, end)) if page.low[w] in {"by", "from"}), None)
    if teller is not None and any(word in page.cues.nouns for word in page.low[at:teller]):
        told = speaker_after(page, teller + 1, end, anybody=True)
        voice = told if told is not None and _words_told(page, told[1], end) else voice
    if voice is None:
        return None, ()
    return voice, _words_told(page, voice[1], end)


def _words_told(page: Page, at: int, end: int) -> tuple[Span, ...]:
    """The words of the basis after it, quoted or with "that"; () when none are told."""
    for word in range(at, min(at + 14, end)):
        if page.low[word] in OPENING and page.quotation_at(page.words[word].start):
            return clause(page, word, end)
        if page.low[word] == "that" and page.low[word - 1] in {"said", "saying", "says"}:
            return clause(page, word + 1, end)
        if page.low[word] in CLOSING:
            break
    return ()


def _translated(page: Page, first: int, last: int) -> bool:
    return any(phrase_at(page.cues.translates, page.low, at) for at in range(first, last))
