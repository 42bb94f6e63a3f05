"""Links: one voice of a chain each, made from what the text tells of it."""

from whoseword.reading.claim.chain.known import Known
from whoseword.reading.claim.citation.brackets import Bracket
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand
from whoseword.reading.claim.voice.voices import Voice
from whoseword.record import Link, LinkKind
from whoseword.record.kinds import MEDIA


def is_ourselves(hand: Hand, voice: Voice, known: Known | None) -> bool:
    """In "Told the agency", where no agency was named before: the reader's own outlet."""
    media = voice.kind in MEDIA and not voice.named and voice.definite
    return media and hand.how == "relays" and (known is None or not known.named)


def outlet_link(page: Page) -> Link:
    """The first link of every chain: who published the article."""
    article = page.article
    return Link(
        article.outlet, None, "outlet", article.outlet is not None, False, None, None,
        "says", "relays", article.published,
    )  # fmt: skip


def link_of(voice: Voice, known: Known | None, hand: Hand) -> Link:
    """The link of a voice; its fullest name where the article tells it."""
    named = known.named if known is not None else voice.named
    name = voice.name
    kind: LinkKind = voice.kind
    if known is not None:
        kind = known.kind if voice.pronoun or voice.kind == "other" or known.is_name else voice.kind
        if (
            known.named
            or voice.pronoun
            or "same" in voice.about
            or voice.head not in known.name.lower().split()
        ):
            name = known.name
    return Link(
        name=name,
        who=known.id if known is not None else None,
        kind=kind,
        named=named,
        collective=voice.collective and not named,
        span=voice.span,
        cue=hand.cue,
        stance=hand.stance,
        how=hand.how or "unknown",
        affiliation=voice.affiliation,
    )


def cited_link(page: Page, bracket: Bracket) -> Link:
    """The link of the one outlet that a closing citation names, with its dates."""
    cited = bracket.cited[0]
    dates = sorted({date for one in bracket.cited for date in one.dates})
    date = None if not dates else dates[0] if len(dates) == 1 else f"{dates[0]}/{dates[-1]}"
    known = next((name for span, name in page.names_in(cited.span)), None)
    kind: LinkKind = "agency" if known is not None and known.kind == "agency" else "outlet"
    who = known.id if known is not None else None
    return Link(
        cited.outlet, who, kind, True, False, cited.span, None, "reports", "relays", date,
        date_span=bracket.span if dates else None,
    )  # fmt: skip
