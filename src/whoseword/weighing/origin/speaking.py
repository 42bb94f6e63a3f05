"""Acts of speech: who denies, claims or states something is the one on whose word that is told."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whoseword.record import Deed, Link
from whoseword.record.kinds import SAYINGS, UNDONE
from whoseword.weighing.origin.ends import End, plain

_SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*\s")
_DOERS = ("perpetrator", "subject")


def led_to_speakers(ends: Sequence[End], deeds: Iterable[Deed], text: str) -> Iterator[End]:
    """The ends of one article's claims, what it tells itself of who spoke led to who did.

    "The brigade denied …" is the brigade's word for its denial, at first hand, and no second one
    of the outlet. An outlet that tells more of the event than the act stays an origin of its own.
    """
    deeds = tuple(deeds)
    acts = [deed for deed in deeds if deed.kind in SAYINGS]
    more = {claim for deed in deeds if deed not in acts for claim in deed.claims}
    ends = [
        _acting(end) if any(speaks(end.link, deed, text) for deed in acts) else end for end in ends
    ]
    for end in ends:
        own = len(end.claim.chain) == 1 and end.claim.id not in more
        told = [deed for deed in acts if end.claim.id in deed.claims] if own else []
        led = {one.key: one for one in ends if any(speaks(one.link, deed, text) for deed in told)}
        for one in led.values() or (end,):
            yield replace(one, claim=end.claim)


def _acting(end: End) -> End:
    """The end at first hand: to deny, claim or state is to act."""
    return replace(end, link=replace(end.link, how="acted"))


def speaks(link: Link, deed: Deed, text: str) -> bool:
    """Whether the deed is told by the voice's cue, or is an act of speech of its own.

    Of the army that "said in its second statement" the statement is; of the office that "issued a
    statement that promised an answer" too, by who did it or by the statement's being what speaks.
    """
    if link.cue is None:
        return False
    if link.cue.overlap(deed.trigger):
        return True
    acts = deed.kind in SAYINGS and deed.reality not in UNDONE and link.stance != "declines"
    return acts and _is_own(link, deed) and _in_one_sentence(link, deed, text)


def _is_own(link: Link, deed: Deed) -> bool:
    """Whether the voice did it, is it ("a statement"), or nobody else is told to have done it."""
    doers = [role for role in deed.roles if role.role in _DOERS]
    is_it = link.span is not None and link.span.overlap(deed.trigger) > 0
    did = any(
        (role.who and role.who == link.who) or plain(role.text) == plain(link.name or "")
        for role in doers
    )
    return is_it or did or (not doers and not deed.claims)


def _in_one_sentence(link: Link, deed: Deed, text: str) -> bool:
    first, last = sorted((link.cue or deed.trigger, deed.trigger))
    return not _SENTENCE_END.search(text, first.end, last.start)
