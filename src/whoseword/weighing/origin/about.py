"""Which claims of an article are on an event: those of its deeds, and what is said around them."""

from collections.abc import Iterator

from whoseword.record import Claim, Deed, Reading
from whoseword.record.kinds import VIOLENCE

_AT_FIRST_HAND = ("witnessed", "acted")
# What somebody on the spot tells of without naming it again.
_SEEN = VIOLENCE | {"abduction", "destruction", "disaster", "riot"}


def claims_about(reading: Reading, deeds: frozenset[str]) -> Iterator[Claim]:
    """The claims that are on one of the deeds, in the order of the text.

    1. those that tell it
    2. those whose cue it is: who denies is at first hand for the denial
    3. those that the article sets against one of them: a toll, a doer, a denial
    4. what somebody who was there says and that tells no deed of its own ("the stalls were
       full"): it is on the deed told last before it
    """
    told = {claim for deed in reading.deeds for claim in deed.claims}
    wanted = [deed for deed in reading.deeds if deed.id in deeds]
    own = {claim for deed in wanted for claim in deed.claims}
    own |= {c for one in reading.conflicts if one.about in deeds for c in one.claims}
    for claim in reading.claims:
        if claim.id in own or any(_is_cue(claim, deed) for deed in wanted):
            yield claim
        elif claim.id not in told and claim.chain[-1].how in _AT_FIRST_HAND:
            near = _before(claim, reading)
            if near is not None and near.id in deeds:
                yield claim


def _is_cue(claim: Claim, deed: Deed) -> bool:
    cue = claim.chain[-1].cue
    return cue is not None and cue.overlap(deed.trigger) > 0


def _before(claim: Claim, reading: Reading) -> Deed | None:
    """The violent deed of the news told last before the claim, else the first one after it."""
    start = claim.said[0].start
    news = [
        deed
        for deed in reading.deeds
        if deed.kind in _SEEN and deed.reality == "happened" and not deed.background
    ]
    before = [deed for deed in news if deed.trigger.start < start]
    if before:
        return max(before, key=lambda deed: deed.trigger.start)
    return min(news, key=lambda deed: deed.trigger.start, default=None)
