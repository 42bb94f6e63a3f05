"""The reading of a written report, and what is true of it."""

from dataclasses import dataclass, field, replace

from whoseword.measure.synthetic.story.report import Report, Source
from whoseword.measure.synthetic.text.article import MADE_BY, Written
from whoseword.measure.synthetic.text.deeds import Deeds, version_of
from whoseword.measure.synthetic.text.lines import Told as ToldLine
from whoseword.measure.synthetic.truth import TrueClaim
from whoseword.record import (
    Citation,
    Claim,
    Link,
    Note,
    Reading,
    Statement,
    TimeExpression,
    Timex3,
)
from whoseword.record.ids import content_id

_NO_DATE = Note("no_publication_date", None, "no publication date: relative dates stay relative")


@dataclass(slots=True)
class Parts:
    """The parts of a reading while they are made, and the id of the claim of each line."""

    deeds: Deeds
    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    true_claims: list[TrueClaim] = field(default_factory=list)


def parts_of(report: Report, written: Written, known: dict[Source, str]) -> Parts:
    """The claims, deeds and statements of a report; ``known`` gains the claim of each line."""
    parts = Parts(Deeds(written))
    for at, told in zip(written.at, written.told, strict=True):
        claim = _claim(report, written, told)
        parts.claims.append(claim)
        known[report.number, at] = claim.id
        parts.true_claims.append(_true_claim(written, told, claim.id, known))
        parts.deeds.add(told, claim.id)
        _add_rest(parts, written, told, claim)
    return parts


def reading_of(written: Written, parts: Parts) -> Reading:
    """The reading that these parts make up."""
    return Reading(
        article=written.article,
        claims=tuple(parts.claims),
        citations=tuple(parts.citations),
        deeds=parts.deeds.deeds,
        names=written.names,
        times=tuple(parts.times),
        statements=tuple(parts.statements),
        conflicts=tuple(parts.deeds.conflicts),
        notes=() if written.article.published else (_NO_DATE,),
        made_by=MADE_BY,
    )


def _claim(report: Report, written: Written, told: ToldLine) -> Claim:
    article, told_links = written.article, told.chain.links
    outlet = Link(
        article.outlet, None, "agency" if report.outlet.kind == "agency" else "outlet", True, False,
        None, told.own_cue, "says", told.how, article.published,
    )  # fmt: skip
    links = [_named(written, one) for one in told_links]
    spans = [
        span for link in (outlet, *links) for span in (link.span, link.cue) if span is not None
    ]
    return Claim(
        id=content_id("c", article.id, [told.said], spans),
        said=(told.said,),
        text=told.said.of(article.text),
        group=None,
        chain=(outlet, *links),
        based_on=(),
        certainty="denied" if told.saying.denies else "stated",
        certainty_span=links[-1].cue if told.saying.denies else None,
        quoted="indirect",
        made_by=MADE_BY,
    )


def _named(written: Written, link: Link) -> Link:
    """The link with the id of its name, by the fullest form that the article has of it."""
    if link.who is None:
        return link
    id_ = written.ids.of(link.who, link.span)
    return replace(link, who=id_, name=written.texts[id_])


def _true_claim(
    written: Written, told: ToldLine, claim: str, known: dict[Source, str]
) -> TrueClaim:
    saying, article = told.saying, written.article.id
    continues = tuple(known[one] for one in saying.sources if one in known)
    return TrueClaim(
        claim=claim,
        article=article,
        event=saying.event.id,
        origin=saying.origin.id,
        version=version_of(told),
        account=saying.account,
        tells=told.draft.tells,
        way=saying.way,
        continues=continues,
        ends=saying.ends,
    )


def _add_rest(parts: Parts, written: Written, told: ToldLine, claim: Claim) -> None:
    """Add what comes with a line: citations, statements about its speakers, its time."""
    for one in told.closings:
        sole = len(told.closings) == 1
        parts.citations.append(
            Citation(
                one.outlet, one.dates, one.span, one.bracket, claim.said,
                "sole" if sole else "open", (claim.id,) if sole else (),
            )
        )  # fmt: skip
    for said in (*told.chain.said, *told.draft.said):
        about = written.ids.of(said.about, None)
        parts.statements.append(
            Statement(about, said.what, said.value, None, said.span, (claim.id,), MADE_BY)
        )
    when = told.draft.when
    if when is not None and when.span is not None:
        value = when.edtf or "PAST_REF"
        parts.times.append(TimeExpression(when.span, when.edtf, Timex3("DATE", value), when))
