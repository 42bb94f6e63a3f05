"""A voice that was there for one claim of an article was there for its others close by."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.reading.claim.chain.chained import Chained
from whoseword.reading.claim.chain.known import NEAR_CHARACTERS
from whoseword.reading.claim.first_hand.know import SILENT
from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.page import Page
from whoseword.record import How

_AFTER_CLAIM = 500


def spread(page: Page, chained: Sequence[Chained]) -> tuple[Chained, ...]:
    """The chains with what a voice shows of itself in one claim said of its others near by.

    Who claims responsibility is at first hand for the toll that it gives right after, too. A
    sentence that the voice has from others stays not at first hand, and so does a plea.
    """
    shown: dict[str, list[Chained]] = {}
    for one in chained:
        last = one.chain[-1]
        if last.who is not None and last.how in {"witnessed", "acted"}:
            shown.setdefault(last.who, []).append(one)
    return tuple(_told(page, one, shown) for one in chained) if shown else tuple(chained)


def _told(page: Page, one: Chained, shown: dict[str, list[Chained]]) -> Chained:
    last = one.chain[-1]
    if last.who not in shown or last.how != "unknown" or last.stance in SILENT:
        return one
    speaker = Speaker(page, one.saying, last)
    how = next(_ways(speaker, one, shown[last.who]), None)
    if how is None or speaker.has_hearsay or _pleads(speaker):
        return one
    return replace(one, chain=(*one.chain[:-1], replace(last, how=how)))


def _ways(speaker: Speaker, one: Chained, shown: Sequence[Chained]) -> Iterator[How]:
    """How the same voice knows in its claims near by, where that holds for this one, too."""
    for other in shown:
        away = one.saying.anchor - other.saying.anchor
        if other.chain[-1].how == "witnessed" and abs(away) < NEAR_CHARACTERS:
            yield "witnessed"
        claimed = other.chain[-1].stance == "claims_responsibility"
        if claimed and 0 < away < _AFTER_CLAIM and speaker.tells_of(speaker.book.casualties):
            yield "acted"


def _pleads(speaker: Speaker) -> bool:
    """Whether a voice asks for something and tells nothing ("Please do not add the two")."""
    first, _ = speaker.page.range_of(speaker.saying.content[0])
    return "please" in speaker.page.low[first : first + 2]
