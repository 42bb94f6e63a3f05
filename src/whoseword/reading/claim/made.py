"""From sayings with their chains to claims."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from whoseword.reading.claim.chain.chained import Chained
from whoseword.reading.claim.citation.brackets import Bracket
from whoseword.reading.claim.citation.citations import passage_at
from whoseword.reading.claim.digest import Digest, digest_at
from whoseword.reading.claim.hedges import certainty_of
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying
from whoseword.record import Citation, Claim, Quoted, Span
from whoseword.record.ids import content_id

Passages = tuple[tuple[Bracket, tuple[Span, ...]], ...]


def claims_of(
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


def with_claims(citation: Citation, claims: Sequence[Claim]) -> Citation:
    """The citation with the claims that it covers, where it stands alone."""
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
