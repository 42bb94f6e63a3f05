"""Who says what, through whom: the whole claim step on one page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from whoseword.reading.claim.bases import based_on
from whoseword.reading.claim.chain.chains import chains_of
from whoseword.reading.claim.citation.brackets import Bracket, find_brackets
from whoseword.reading.claim.citation.citations import citations_of
from whoseword.reading.claim.citing import citing
from whoseword.reading.claim.cue.according import according_to
from whoseword.reading.claim.cue.cued import speaker_and_cue
from whoseword.reading.claim.cue.nameless import nameless
from whoseword.reading.claim.cue.nouns import noun_of_saying
from whoseword.reading.claim.cue.passives import told_by
from whoseword.reading.claim.cue.refusals import refusal
from whoseword.reading.claim.digest import Digest, find_digests
from whoseword.reading.claim.made import claims_of, with_claims
from whoseword.reading.claim.marked import joined, tagged_sayings
from whoseword.reading.claim.nesting import free_quotations, nested, resumed
from whoseword.reading.claim.own_voice import own_voice
from whoseword.reading.claim.page import Page, open_page
from whoseword.reading.claim.quoted import quoted_as_saying, quoted_by
from whoseword.reading.claim.relays import passed_on_by, told_outlet
from whoseword.reading.claim.sayings import Saying
from whoseword.record import Article, Name, Span, Tagged, Testimony, TimeExpression
from whoseword.reference.cues import CueBook
from whoseword.reference.voices import VoiceBook


class ClaimBooks(Protocol):
    """What this step looks things up in."""

    @property
    def cues(self) -> CueBook:
        """Words that say that somebody says something."""

    @property
    def voices(self) -> VoiceBook:
        """Nouns for speakers."""


def find_claims(
    article: Article,
    tagged: Tagged,
    names: Sequence[Name],
    times: Sequence[TimeExpression],
    books: ClaimBooks,
) -> Testimony:
    """Every claim of an article with its chain, the citations, and the names with the voices added.

    1. brackets     closing citations, which belong to no sentence
    2. sayings      by the lexicon of cues, by the tagger, joined
    3. relays       voices that pass on other voices, and what an inference rests on
    4. quotations   that go on after their speaker, or stand free
    5. nesting      sayings inside sayings
    6. chains       the voices resolved and put in order
    7. own voice    what nobody else is said to say
    """
    brackets = find_brackets(article, names)  # 1
    page = open_page(article, _clipped(tagged, brackets), names, times, (books.cues, books.voices))
    citations = citations_of(brackets, tagged.sentences)
    passages = tuple(
        (bracket, group[0].scope)
        for bracket, group in zip(brackets, citations, strict=True)
        if group
    )
    digests = find_digests(page)
    sayings = _sayings(page, tagged, digests)  # 2, 3, 4, 5
    own = tuple(own_voice(page, sayings))  # 7
    chained, register = chains_of(page, (*sayings, *own), digests, passages)  # 6
    claims = claims_of(page, tagged.tagger, chained, digests, passages)
    return Testimony(
        claims=claims,
        citations=tuple(with_claims(one, claims) for group in citations for one in group),
        names=(*names, *register.names()),
    )


def _clipped(tagged: Tagged, brackets: Sequence[Bracket]) -> Tagged:
    """The tagged text with sentences that end before their closing citation."""
    sentences = []
    for sentence in tagged.sentences:
        first = bisect_right(brackets, sentence.start, key=lambda one: one.span.end)
        last = bisect_left(brackets, sentence.end, key=lambda one: one.span.start)
        inside = [one.span for one in brackets[first:last]]
        if inside and inside[-1].start <= sentence.start:
            continue
        end = inside[0].start if inside else sentence.end
        sentences.append(Span(sentence.start, max(end, sentence.start + 1)))
    return replace(tagged, sentences=tuple(sentences))


def _sayings(page: Page, tagged: Tagged, digests: Sequence[Digest]) -> tuple[Saying, ...]:
    ruled = [
        *quoted_by(page),
        *quoted_as_saying(page),
        *according_to(page),
        *refusal(page),
        *speaker_and_cue(page),
        *noun_of_saying(page),
        *told_by(page),
    ]
    sayings = joined(_distinct(ruled), tagged_sayings(page, tagged.attributions))
    leads = {digest.source.start for digest in digests}
    sayings = tuple(one for one in sayings if one.source is None or one.source.start not in leads)
    sayings = told_outlet(page, sayings)
    sayings = passed_on_by(page, sayings)
    sayings = citing(page, sayings)
    sayings = based_on(page, sayings)
    sayings = resumed(page, sayings)
    sayings = free_quotations(page, sayings)
    return nested((*sayings, *nameless(page)))


def _distinct(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """Without sayings whose cue an earlier rule has read already."""
    kept: list[Saying] = []
    taken: set[int] = set()
    for saying in sayings:
        cues = {hand.cue.start for hand in saying.hands if hand.cue is not None}
        if cues and not taken.isdisjoint(cues):
            continue
        taken |= cues
        kept.append(saying)
    return tuple(kept)
