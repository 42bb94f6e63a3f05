"""A verb of saying beside its speaker: who says what, left and right of the cue."""

from collections.abc import Iterator

from whoseword.reading.claim.content.after import content_after
from whoseword.reading.claim.content.before import content_before
from whoseword.reading.claim.content.beside import content_beside
from whoseword.reading.claim.content.clauses import clause
from whoseword.reading.claim.content.edges import Spans
from whoseword.reading.claim.cue.verbs import stands_as_verb
from whoseword.reading.claim.marks import CLOSING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.subjects import leading_speaker, speaker_before
from whoseword.reading.claim.voice.voices import voice_of
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record.kinds import PUBLISHERS
from whoseword.reference.cues import Cue


def speaker_and_cue(page: Page) -> Iterator[Saying]:
    """A verb of saying beside its speaker ("the mayor said that …", "“…,” said the mayor")."""
    for first, end in page.sentences:
        before: Saying | None = None
        at = first
        while at < end:
            cue = page.cues.cue_at(page.low, at)
            if cue is None or not stands_as_verb(page, cue, at, first, end):
                at += 1
                continue
            saying = _said(page, cue, at, (first, end), before)
            if saying is not None:
                yield saying
                before = saying
            at += len(cue.words)


def _said(
    page: Page, cue: Cue, at: int, sentence: tuple[int, int], before: Saying | None
) -> Saying | None:
    """The saying around one verb, or None when speaker or content is not found."""
    if cue.form == "ing":
        return same_speaker(page, cue, at, sentence[1], before)
    found = speaker_after_cue(page, cue, at, sentence) or speaker_before_cue(
        page, cue, at, sentence
    )
    if found is not None or page.low[at - 1] not in {"and", "but", ",", "also"}:
        return found
    if before is not None:
        return same_speaker(page, cue, at, sentence[1], before)
    return speaker_of_sentence(page, cue, at, sentence)


def speaker_after_cue(page: Page, cue: Cue, at: int, sentence: Words) -> Saying | None:
    """In "…," said the mayor: the words before the cue are the mayor's."""
    first, end = sentence
    if not _is_inverted(page, at, first, end) or cue.may("hearer"):
        return None
    plain = page.low[at - 1] == "," and page.low[at - 2] not in CLOSING
    if plain and speaker_before(page, at, _floor(page, at, first)) is not None:
        return None
    voice = speaker_after(page, at + len(cue.words), end, anybody=not plain and cue.may("quote"))
    if voice is None or (voice[1] < end and page.low[voice[1]] in page.cues.grammar.finite):
        return None
    content = content_before(page, at, first)
    if not content:
        return None
    if plain and page.low[first] in page.cues.grammar.clause_openers and voice[1] < end:
        content = (*content, *clause(page, voice[1], end))
    return _saying(page, cue, at, voice, content, "speaker_after_cue")


def speaker_before_cue(page: Page, cue: Cue, at: int, sentence: Words) -> Saying | None:
    """The mayor said that …, or "…," the mayor said: the speaker stands before the cue."""
    plain = cue.may("self") or (cue.may("quote") and cue.may("clause") and not cue.may("thing"))
    voice = speaker_before(page, at, _floor(page, at, sentence[0]), anybody=plain)
    if voice is None:
        return None
    content = content_beside(page, cue, at, voice, sentence)
    return _saying(page, cue, at, voice, content, "speaker_before_cue") if content else None


def speaker_of_sentence(page: Page, cue: Cue, at: int, sentence: Words) -> Saying | None:
    """The mayor came out and said that …: the sentence's first voice speaks at a later verb."""
    voice = leading_speaker(page, _floor(page, at, sentence[0]), at)
    content = () if voice is None else content_beside(page, cue, at, voice, sentence)
    if voice is None or not content:
        return None
    return _saying(page, cue, at, voice, content, "speaker_of_sentence")


def same_speaker(page: Page, cue: Cue, at: int, end: int, before: Saying | None) -> Saying | None:
    """In "the mayor said A and denied that B, adding that C" the speaker stays the same."""
    if (
        before is None
        or before.source is None
        or page.low[at - 1] not in {",", "and", "but", "also"}
    ):
        return None
    content = content_after(page, cue, at + len(cue.words), end)
    if not content:
        return None
    hand = Hand(before.source, page.span_of(at, at + len(cue.words)), cue.stance)
    return Saying((hand,), content, ("same_speaker",), cue.certainty)


def _is_inverted(page: Page, at: int, first: int, end: int) -> bool:
    """Whether the cue follows the end of what it reports: a closing mark or a comma."""
    before = page.low[at - 1] if at > first else ""
    if before not in CLOSING | {","} or at + 1 >= end:
        return False
    after = page.low[at + 1]
    starts = (
        after in page.voices.determiners or page.name_at[at + 1] >= 0 or after in page.voices.kinds
    )
    capital = page.words[at + 1].of(page.text)[:1].isupper()
    return starts or capital or page.voices.is_pronoun(after) or after in page.voices.former


def _floor(page: Page, at: int, first: int) -> int:
    """No speaker begins before the end of a quotation that ends left of the cue."""
    for back in range(at - 1, first - 1, -1):
        if page.low[back] in CLOSING:
            opening = page.quotation_at(page.words[back].start)
            if opening is not None and page.words[back].start - opening.span.start > 40:
                return back + 1
    return first


def _saying(
    page: Page, cue: Cue, at: int, voice: Words, content: Spans, rule: str
) -> Saying | None:
    if page.low[voice[0]] in page.voices.self:
        return None
    words = page.span_of(at, at + len(cue.words))
    stance, certainty = cue.stance, cue.certainty
    if cue.by_outlet is not None and voice_of(page, voice).kind in PUBLISHERS:
        stance = cue.by_outlet
    if page.low[at - 1] in {"not", "n't", "never"}:
        stance, certainty = "declines", None
    return Saying((Hand(page.span_of(*voice), words, stance),), content, (rule,), certainty)
