"""How the voice at a chain's end knows: the rules of first hand in their order."""

from collections.abc import Callable
from dataclasses import replace

from whoseword.reading.claim.first_hand.acts import acted_itself
from whoseword.reading.claim.first_hand.care import received_them
from whoseword.reading.claim.first_hand.reporters import is_our_reporter, saw_it_ourselves
from whoseword.reading.claim.first_hand.scene import is_at_scene
from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.first_hand.telling import perceived_it, tells_its_own
from whoseword.reading.claim.first_hand.visits import had_gone_to_see
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying
from whoseword.record import How, Link

SILENT = frozenset(["denies", "doubts", "declines", "suspects", "asks"])
"""Stances of who claims no knowledge of what is told."""


def _reported(speaker: Speaker) -> bool:
    """The outlet's own reporter, whose own words tell what she saw."""
    page, source = speaker.page, speaker.source
    if source[0] >= source[1] or not is_our_reporter(page, source):
        return False
    return saw_it_ourselves(page, replace(speaker.saying, content=(page.span_of(*source),)))


_RULES: tuple[tuple[How, Callable[[Speaker], bool]], ...] = (
    ("acted", acted_itself),
    ("witnessed", is_at_scene),
    ("witnessed", received_them),
    ("witnessed", had_gone_to_see),
    ("witnessed", perceived_it),
    ("witnessed", _reported),
    ("witnessed", tells_its_own),
)


def how_of(page: Page, saying: Saying, link: Link) -> How | None:
    """How the one who speaks knows: at first hand, by its own act; None where nothing tells.

    Who denies a deed claims no knowledge of it.
    """
    if not saying.hands:
        return "witnessed" if saw_it_ourselves(page, saying) else None
    if link.stance == "claims_responsibility":
        return "acted"
    if link.stance in SILENT:
        return None
    speaker = Speaker(page, saying, link)
    return next((how for how, rule in _RULES if rule(speaker)), None)
