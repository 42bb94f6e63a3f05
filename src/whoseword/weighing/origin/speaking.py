"""Acts of speech: who denies, claims or states something is the one on whose word that is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whoseword.record import Deed
from whoseword.record.kinds import SAYINGS
from whoseword.weighing.origin.ends import End


def led_to_speakers(ends: Sequence[End], deeds: Iterable[Deed]) -> Iterator[End]:
    """The ends of one article's claims, what it tells itself of who spoke led to who did.

    "The brigade denied …" is the brigade's word for its denial, at first hand, and no second one
    of the outlet. An outlet that tells more of the event than the act stays an origin of its own.
    """
    deeds = tuple(deeds)
    acts = [deed for deed in deeds if deed.kind in SAYINGS]
    more = {claim for deed in deeds if deed not in acts for claim in deed.claims}
    ends = [_acting(end) if any(_says(end, deed) for deed in acts) else end for end in ends]
    for end in ends:
        own = len(end.claim.chain) == 1 and end.claim.id not in more
        told = [deed for deed in acts if end.claim.id in deed.claims] if own else []
        led = {one.key: one for one in ends if any(_says(one, deed) for deed in told)}
        for one in led.values() or (end,):
            yield replace(one, claim=end.claim)


def _acting(end: End) -> End:
    """The end at first hand: to deny, claim or state is to act."""
    return replace(end, link=replace(end.link, how="acted"))


def _says(end: End, deed: Deed) -> bool:
    """Whether the words by which the act is told are the claim's cue."""
    cue = end.link.cue
    return cue is not None and cue.overlap(deed.trigger) > 0
