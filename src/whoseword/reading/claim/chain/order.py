"""A chain's links without repetitions, and how each knows."""

from dataclasses import replace

from whoseword.language.spelling import folded
from whoseword.reading.claim.first_hand.know import how_of
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying
from whoseword.record import How, Link
from whoseword.record.kinds import PUBLISHERS

_PRIVATE = frozenset(["person", "witness"])


def tidied(page: Page, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links without our own outlet again and without one voice twice in a row."""
    kept: list[Link] = []
    for link in links:
        media = link.kind in PUBLISHERS and link.span is not None
        if kept and media and link.name is not None and page.is_own(link.name):
            continue
        if len(kept) > 1 and _one_voice(kept[-1], link):
            kept[-1] = link if link.cue is not None or kept[-1].cue is None else kept[-1]
            continue
        kept.append(link)
    return tuple(kept)


def _core(name: str) -> str:
    return folded(name).removeprefix("the ")


def _one_voice(one: Link, other: Link) -> bool:
    if one.who is not None and one.who == other.who:
        return True
    return (
        one.name is not None
        and other.name is not None
        and one.named
        and _core(one.name) == _core(other.name)
    )


def ended(page: Page, saying: Saying, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links with how each knows: all but the last pass on."""
    last = links[-1]
    how: How = how_of(page, saying, last) or "unknown"
    if how == "witnessed" and any(link.kind in _PRIVATE for link in links[1:-1]):
        how = "unknown"  # a private man's word for what another saw is hearsay
    if last.how == "infers":
        how = "infers"
    before = tuple(
        link if link.how in {"translates", "infers"} else replace(link, how="relays")
        for link in links[:-1]
    )
    return (*before, replace(last, how=how))
