"""What the tagger marked, cleaned, and joined with what the rules found."""

from collections.abc import Sequence

from whoseword.reading.claim.content.edges import trimmed
from whoseword.reading.claim.cue.verbs import is_passive_form
from whoseword.reading.claim.marks import MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying, extent, length, shared
from whoseword.reading.claim.voice.wordings import described_person, is_voice
from whoseword.record import Attribution, Certainty, Span, Stance
from whoseword.reference.cues import phrase_at

_LONGEST_CUE = 120
_LEAST_WORDS = 3
_SURE = 0.7
_CLAUSE_WORDS = 6
_RELATIVE = frozenset({"which", "who", "that"})


def tagged_sayings(page: Page, attributions: Sequence[Attribution]) -> tuple[Saying, ...]:
    """An attribution that the tagger marked, cut at words and marks."""
    found = (_saying(page, attribution) for attribution in attributions)
    return tuple(saying for saying in found if saying is not None)


def joined(ruled: Sequence[Saying], marked: Sequence[Saying]) -> tuple[Saying, ...]:
    """Both, one for each attribution; where both have it, with the bounds of the rules."""
    found = [*ruled, *(one for one in marked if not any(_same(one, other) for other in ruled))]
    return tuple(sorted(found, key=lambda one: (one.anchor, one.content[0].start)))


def _same(marked: Saying, ruled: Saying) -> bool:
    """Whether two sayings are one attribution: cues or sources overlap and so do the contents."""
    if marked.cue and ruled.cue and marked.cue.overlap(ruled.cue):
        return True
    contents = shared(marked.content, ruled.content)
    close = contents * 2 >= min(length(marked.content), length(ruled.content))
    if not close:
        return False
    for hand in ruled.hands:
        if marked.source and hand.source and marked.source.overlap(hand.source):
            return True
        if marked.cue and hand.cue and marked.cue.overlap(hand.cue):
            return True
    return contents * 2 >= max(length(marked.content), length(ruled.content))


def _saying(page: Page, attribution: Attribution) -> Saying | None:
    if not attribution.source or not attribution.content:
        return None
    near = _beside(page, attribution)
    sure = attribution.score >= _SURE or _has_known_cue(page, attribution)
    source = _source(page, near, sure=sure)
    content = tuple(part for span in attribution.content for part in _content(page, span))
    if source is None or not content or _is_own_terms(page, content[0]):
        return None
    known = _has_known_cue(page, attribution)
    if not known and sum(len(part.of(page.text).split()) for part in content) < _LEAST_WORDS:
        return None
    cue = extent(attribution.cue) if attribution.cue else None
    if cue is not None and cue.end - cue.start > _LONGEST_CUE:
        cue = attribution.cue[0]
    if cue is not None and (
        not _may_follow(page, cue, content[0]) or _is_told_of(page, source, cue)
    ):
        return None
    if cue is not None and _is_cited(page, cue, content):
        return None
    stance, certainty = _stance(page, cue)
    return Saying((Hand(source, cue, stance),), content, ("tagged",), certainty)


def _beside(page: Page, attribution: Attribution) -> Span:
    """The source's words in the sentence of the cue, of the content where there is no cue."""
    anchor = (attribution.cue or attribution.content)[0].start
    first, end = page.sentence_at(page.word_from(anchor))
    sentence = page.span_of(first, end)
    near = [span for span in attribution.source if span.overlap(sentence)]
    return extent(near or attribution.source[:1])


def _is_own_terms(page: Page, content: Span) -> bool:
    """Whether a voice only says how it wants to be named: "to remain anonymous"."""
    first, last = page.range_of(content)
    to = next((at for at in range(first, last) if page.low[at] != "not"), first)
    if page.low[to] != "to" or to + 1 >= last:
        return False
    return phrase_at(page.cues.unnaming, page.low, to + 1) is not None


def _is_cited(page: Page, cue: Span, content: Sequence[Span]) -> bool:
    """Whether what is marked as said is only who is cited: "…, citing an unnamed officer"."""
    if len(content) > 1 or phrase_at(page.cues.citing, page.low, page.word_from(cue.start)) is None:
        return False
    return is_voice(page, *page.range_of(content[0]))


def _may_follow(page: Page, cue: Span, content: Span) -> bool:
    """Whether the lexicon lets this content stand with the verb: orders are deeds, not words."""
    verbs = (page.cues.cue_at(page.low, at) for at in range(*page.range_of(cue)))
    known = [verb for verb in verbs if verb is not None]
    if not known or known[-1].may("thing", "about", "self", "hearer"):
        return True
    if known[-1].may("clause") and len(content.of(page.text).split()) > _CLAUSE_WORDS:
        return True
    start = page.word_from(content.start)
    that = "that" in page.low[max(0, start - 2) : start + 1]
    return that or page.quotation_at(content.start) is not None or content.end < cue.start


def _is_told_of(page: Page, source: Span, cue: Span) -> bool:
    """Whether the source is the subject of a passive: "they were accused", but not by them."""
    for at in range(*page.range_of(cue)):
        verb = page.cues.cue_at(page.low, at)
        if verb is not None and verb.form == "past" and source.end <= cue.start:
            return is_passive_form(page, at, page.sentence_at(at)[0])
    return False


def _has_known_cue(page: Page, attribution: Attribution) -> bool:
    """Whether a plain verb of saying stands among the cue's words."""
    for span in attribution.cue:
        for at in range(*page.range_of(span)):
            cue = page.cues.cue_at(page.low, at)
            if cue is not None and cue.may("quote") and not cue.may("thing"):
                return True
    return False


def _source(page: Page, span: Span, *, sure: bool) -> Span | None:
    """The source's words without small words at the edges; None when they are no voice."""
    first, last = page.range_of(span)
    while first < last and (page.low[first] in page.cues.grammar.leading | MARKS - {"“", '"'}):
        first += 1
    while last > first and (
        page.low[last - 1] in MARKS - {"”", '"', ")"}
        or page.low[last - 1] in page.cues.grammar.finite | _RELATIVE
    ):
        last -= 1
    if last - first > 1 and page.voices.is_pronoun(page.low[first]):
        return None
    passive = first + 1 < len(page.low) and page.low[first + 1] in page.cues.grammar.to_be
    if page.low[first : first + 1] == ("it",) and passive:
        return None
    if first >= last or last - first > 40 or page.low[first] in page.voices.nobody:
        return None
    if not is_voice(page, first, last) and not (sure and described_person(page, first, last)):
        return None
    return page.span_of(first, last)


def _content(page: Page, span: Span) -> tuple[Span, ...]:
    first, last = page.range_of(span)
    if first >= last:
        return ()
    ends = page.sentence_at(last - 1)[1]
    last = ends if first < ends < last else last
    grammar = page.cues.grammar
    small = grammar.finite | grammar.prepositions | grammar.leading | grammar.articles | MARKS
    pronouns = page.voices.one | page.voices.many | page.voices.thing
    if small.union(pronouns, {"that", "not"}).issuperset(page.low[first:last]):
        return ()
    if page.low[first] == "that" and last - first > 2:
        first += 1
    if page.low[last - 1] in grammar.prepositions:
        if last - first < _LEAST_WORDS + 1:
            return ()  # "a statement by": what is said stands elsewhere
        while last < ends and page.name_at[last] >= 0:
            last += 1  # "west of" goes on with the name behind it
    return trimmed(page, page.span_of(first, last))


def _stance(page: Page, cue: Span | None) -> tuple[Stance, Certainty | None]:
    """The stance of the lexicon's first cue among the cue's words."""
    if cue is None:
        return "says", None
    for at in range(*page.range_of(cue)):
        known = page.cues.cue_at(page.low, at)
        if known is not None:
            return known.stance, known.certainty
    return "says", None
