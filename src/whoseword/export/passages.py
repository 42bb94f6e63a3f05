"""The words of an article that stand behind a deed or a number, and the claim that says them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from whoseword.language.sentences import sentences_of
from whoseword.record import Article, Block, Claim, Deed, Reading, Span

_BULLET = re.compile(r"^\s*[-*\u2022\u2013\u2014\u00b7]\s+")


def sentence_at(article: Article, span: Span) -> Span:
    """The sentence of the article that holds the span; the span itself when none does."""
    for sentence in _sentences(article.text, article.blocks):
        if sentence.holds(span):
            return sentence
    return span


def claim_saying(reading: Reading, span: Span, among: Iterable[str] = ()) -> Claim | None:
    """The claim with the longest chain in whose words the span stands; None when in nobody's.

    ``among`` limits it to the claims of these ids, where any are given.
    """
    allowed = frozenset(among)
    saying = [
        claim
        for claim in reading.claims
        if claim.status != "rejected"
        and (not allowed or claim.id in allowed)
        and any(said.holds(span) for said in claim.said)
    ]
    return max(saying, key=lambda claim: (len(claim.chain), -_length(claim)), default=None)


def claims_of(reading: Reading, deed: Deed) -> tuple[Claim, ...]:
    """The claims that assert, deny or doubt the deed, the one that holds its trigger first.

    Rejected claims are left out.
    """
    named = frozenset(deed.claims)
    claims = [c for c in reading.claims if c.id in named and c.status != "rejected"]
    first = claim_saying(reading, deed.trigger, deed.claims)
    return tuple(sorted(claims, key=lambda claim: claim is not first))


def words_of_claim(reading: Reading, claim: Claim, about: Span | None = None) -> str:
    """What the claim says, cut to the sentence that holds the span ``about`` when it is long."""
    if about is not None and _length(claim) > 280:
        sentence = sentence_at(reading.article, about)
        cut = [s for said in claim.said if (s := _shared(said, sentence)) is not None]
        if cut:
            return " … ".join(tidy(span.of(reading.article.text)) for span in cut)
    return tidy(claim.text)


def words_of_deed(reading: Reading, deed: Deed) -> str:
    """The sentence in which the deed is told."""
    return tidy(sentence_at(reading.article, deed.trigger).of(reading.article.text))


def tidy(words: str) -> str:
    """The words on one line, without bullet and without the full stop at the end."""
    line = _BULLET.sub("", " ".join(words.split()))
    return line[:-1] if line.endswith((".", ",", ";")) and not line.endswith("...") else line


@lru_cache(maxsize=16)
def _sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Span, ...]:
    """The sentences of the few articles that are being written out just now."""
    return sentences_of(text, blocks)


def _length(claim: Claim) -> int:
    return sum(said.end - said.start for said in claim.said)


def _shared(one: Span, other: Span) -> Span | None:
    if not one.overlap(other):
        return None
    return Span(max(one.start, other.start), min(one.end, other.end))
