"""Who says what, through whom: the whole claim step on one page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from whoseword.reading.claim import bases, cued, relays
from whoseword.reading.claim.chains import Chained, chains_of
from whoseword.reading.claim.citations import Bracket, citations_of, find_brackets, passage_at
from whoseword.reading.claim.digest import Digest, digest_at, find_digests
from whoseword.reading.claim.hedges import certainty_of
from whoseword.reading.claim.marked import joined, tagged_sayings
from whoseword.reading.claim.nesting import free_quotations, nested, resumed
from whoseword.reading.claim.own_voice import own_voice
from whoseword.reading.claim.page import Page, open_page
from whoseword.reading.claim.sayings import Saying
from whoseword.record import (
    Article,
    Citation,
    Claim,
    Name,
    Quoted,
    Span,
    Tagged,
    Testimony,
    TimeExpression,
)
from whoseword.record.ids import content_id
from whoseword.reference.cues import CueBook
from whoseword.reference.voices import VoiceBook

Passages = tuple[tuple[Bracket, tuple[Span, ...]], ...]


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
    claims = _claims(page, tagged.tagger, chained, digests, passages)
    return Testimony(
        claims=claims,
        citations=tuple(_with_claims(one, claims) for group in citations for one in group),
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
        *relays.quoted_by(page),
        *relays.quoted_as_saying(page),
        *cued.according_to(page),
        *cued.refusal(page),
        *cued.speaker_and_cue(page),
        *cued.noun_of_saying(page),
    ]
    sayings = joined(_distinct(ruled), tagged_sayings(page, tagged.attributions))
    leads = {digest.source.start for digest in digests}
    sayings = tuple(one for one in sayings if one.source is None or one.source.start not in leads)
    sayings = relays.told_outlet(page, sayings)
    sayings = relays.passed_on_by(page, sayings)
    sayings = relays.citing(page, sayings)
    sayings = bases.based_on(page, sayings)
    sayings = resumed(page, sayings)
    sayings = free_quotations(page, sayings)
    return nested((*sayings, *cued.nameless(page)))


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


def _claims(
    page: Page,
    tagger: str,
    chained: Sequence[Chained],
    digests: Sequence[Digest],
    passages: Passages,
) -> tuple[Claim, ...]:
    """The claims in the order of the text; what one inference rests on is named by id."""
    many = {
        one.number for n, one in enumerate(chained) if n and chained[n - 1].number == one.number
    }
    ids: dict[int, list[str]] = {}
    for one in chained:
        ids.setdefault(one.number, []).append(_id(page, one))
    claims: dict[str, Claim] = {}
    for one in chained:
        claim = _claim(page, tagger, one, (one.number in many, digests, passages))
        based_on = tuple(id_ for number in one.saying.based_on for id_ in ids.get(number, ()))
        claims.setdefault(claim.id, replace(claim, based_on=based_on))
    return tuple(
        sorted(claims.values(), key=lambda claim: (claim.said[0], len(claim.chain), claim.id))
    )


def _id(page: Page, one: Chained) -> str:
    spans = [span for link in one.chain for span in (link.span, link.cue) if span is not None]
    return content_id("c", page.article.id, one.saying.content, spans)


def _claim(
    page: Page, tagger: str, one: Chained, context: tuple[bool, Sequence[Digest], Passages]
) -> Claim:
    grouped, digests, passages = context
    saying = one.saying
    certainty, span = certainty_of(page, saying)
    group = content_id("g", page.article.id, saying.content, saying.anchor) if grouped else None
    rules = list(saying.rules)
    if saying.inside is not None:
        rules.append("nested")
    if digest_at(digests, saying.content[0].start) is not None:
        rules.append("digest")
    bracket = passage_at(passages, saying.content[0].start)
    if bracket is not None and bracket.sole:
        rules.append("closing_citation")
    return Claim(
        id=_id(page, one),
        said=saying.content,
        text=" … ".join(part.of(page.text) for part in saying.content),
        group=group,
        chain=one.chain,
        based_on=(),
        certainty=certainty,
        certainty_span=span,
        quoted=_quoted(page, saying),
        made_by="+".join((tagger, *rules)) if "tagged" in rules else "+".join(rules),
    )


def _quoted(page: Page, saying: Saying) -> Quoted:
    """Whether the words are quoted whole, in part, or retold."""
    whole = sum(part.end - part.start for part in saying.content)
    inside = 0
    for part in saying.content:
        inside += sum(
            part.overlap(piece)
            for quotation in page.quotations_in(part)
            for piece in quotation.inside
        )
    if not saying.hands or inside == 0:
        return "indirect"
    return "direct" if inside >= whole * 0.95 else "mixed"


def _with_claims(citation: Citation, claims: Sequence[Claim]) -> Citation:
    if citation.assigned != "sole":
        return citation
    covered = tuple(
        claim.id
        for claim in _between(claims, citation.scope[0].start, citation.scope[-1].end)
        if any(one.start <= claim.said[0].start < one.end for one in citation.scope)
    )
    return replace(citation, claims=covered)


def _between(claims: Sequence[Claim], start: int, end: int) -> Sequence[Claim]:
    """The claims that begin between two characters; claims are in the order of the text."""
    first = bisect_left(claims, start, key=lambda claim: claim.said[0].start)
    return claims[first : bisect_left(claims, end, key=lambda claim: claim.said[0].start)]
