"""Which claims of an article are on an event: those of its deeds, and what is said around them."""

import re
from collections.abc import Iterator, Sequence

from whoseword.language.sentences import sentences_of
from whoseword.record import Claim, Deed, Reading
from whoseword.record.kinds import MOVES, SAYINGS, UNDONE, UNTRUE, VIOLENCE
from whoseword.weighing.origin.speaking import speaks

_AT_FIRST_HAND = ("witnessed", "acted")
# What somebody tells of without naming it again.
_SEEN = VIOLENCE | {"abduction", "destruction", "disaster", "riot"}
_TOLD = ("happened", "ongoing", "denied")
# Who refuses to speak says nothing; who asks, promises or warns tells nothing of what was.
_TELLS_NOTHING = ("declines", "accuses", "asks", "promises", "orders", "warns", "predicts")
_ANSWERS = ("confirms", "denies", "doubts", "suspects")
# Words for having gone somewhere, by which somebody answers without telling it again.
_JOURNEY = re.compile(r"\b(?:journey|trip|voyage|crossing|move|departure)\b", re.IGNORECASE)
# "Villagers there": where they are was told last before.
_THERE = re.compile(r"\bthere$", re.IGNORECASE)
# Two sentences on, at most, and no farther than some lines: behind that an article may be on
# anything (of the claims marked in our reports 14 of 14 are right so near, 5 of 25 farther off).
_NEAR_SENTENCES, _NEAR_CHARACTERS = 2, 500


def claims_about(reading: Reading, deeds: frozenset[str]) -> Iterator[Claim]:
    """The claims that are on one of the deeds, in the order of the text.

    1. those that tell it, and others in whose words it is told: of "the radio, citing two
       residents" each one
    2. those whose cue it is, or whose act of speech: who denies is at first hand for the denial
    3. those that the article sets against one of them: a toll, a doer, a denial
    4. those that tell no deed of their own and go on about this one, as ``spoken_of`` says
    5. those that tell but that somebody was not there, next to what is said to have happened there
    """
    wanted = [deed for deed in reading.deeds if deed.id in deeds]
    own = {claim for deed in wanted for claim in deed.claims}
    own |= {c for one in reading.conflicts if one.about in deeds for c in one.claims}
    for claim in reading.claims:
        if claim.id in own or any(_tells(claim, deed, reading) for deed in wanted):
            yield claim
        else:
            near = _fought_there(claim, reading) or _gone_on_about(claim, reading)
            if near is not None and near.id in deeds:
                yield claim


def tellers_of(deed: Deed, reading: Reading) -> tuple[str, ...]:
    """The claims that tell the deed; of one that none tells, those whose cue, act or words it is.

    "The brigade denied it": nothing is said of the denial but by the brigade.
    """
    return deed.claims or tuple(
        claim.id for claim in reading.claims if _tells(claim, deed, reading)
    )


def _gone_on_about(claim: Claim, reading: Reading) -> Deed | None:
    """What a claim is on that neither tells a deed nor holds the words by which one is told.

    A witness of what was only meant ("they said that they had come to free us") is on what was.
    """
    seen = claim.chain[-1].how == "witnessed"
    for deed in reading.deeds:
        own = claim.id in deed.claims or _holds(claim, deed)
        if own and not (seen and deed.reality in UNDONE):
            return None
    return spoken_of(claim, reading)


def spoken_of(claim: Claim, reading: Reading) -> Deed | None:
    """The deed that a claim without a deed of its own is on; None where that cannot be told.

    What somebody says who was there ("the stalls were full") is on the violence told last before
    it, of "villagers there" on whatever was, else on the first of the news. Who denies claims no
    such knowledge. Somebody else's word is on violence told within the two sentences before ("the
    number is 17"); an answer ("it is true", "denied it") is on whatever was told in the sentence
    before, to "the journey" on a journey.
    """
    link = claim.chain[-1]
    if link.stance in _TELLS_NOTHING:
        return None
    start = claim.said[0].start
    before = [deed for deed in reading.deeds if deed.trigger.start < start and _was(deed)]
    if link.how in _AT_FIRST_HAND and link.stance != "denies":
        here = before if _THERE.search(link.name or "") else _news(before)
        first = min(_news(reading.deeds), key=_at, default=None)
        return _last(here) or _last(before) or first
    if len(claim.chain) == 1:
        return None
    if link.stance in _ANSWERS:
        gone = [deed for deed in before if deed.kind in MOVES and _JOURNEY.search(claim.text)]
        answered = _last(gone or before)
        if answered is not None and _sentences(answered, start, reading) <= 1:
            return answered
    seen = _last(_news(before))
    near = seen is not None and _sentences(seen, start, reading) <= _NEAR_SENTENCES
    return seen if near else None


def _fought_there(claim: Claim, reading: Reading) -> Deed | None:
    """The violence that somebody disputes by saying that none of his men was there."""
    own = [deed for deed in reading.deeds if claim.id in deed.claims]
    if not own or not all(one.kind == "presence" and one.reality in UNTRUE for one in own):
        return None
    start = claim.said[0].start
    seen = _last(_news([deed for deed in reading.deeds if deed.trigger.start < start]))
    near = seen is not None and _sentences(seen, start, reading) <= _NEAR_SENTENCES + 1
    return seen if near else None


def _was(deed: Deed) -> bool:
    """Whether it is told as something that was or was not, and is no act of speech."""
    return deed.kind not in SAYINGS and deed.reality not in UNDONE


def _news(deeds: Sequence[Deed]) -> list[Deed]:
    """The violence of the news among them, that which somebody denies too."""
    return [
        deed
        for deed in deeds
        if deed.kind in _SEEN and deed.reality in _TOLD and not deed.background
    ]


def _last(deeds: Sequence[Deed]) -> Deed | None:
    return max(deeds, key=_at, default=None)


def _at(deed: Deed) -> int:
    return deed.trigger.start


def _sentences(deed: Deed, start: int, reading: Reading) -> int:
    """How many sentences after the deed something begins; many where it stands far off."""
    if start - deed.trigger.start > _NEAR_CHARACTERS:
        return _NEAR_CHARACTERS
    between = reading.article.text[deed.trigger.start : start]
    return len(sentences_of(between, ())) - (not between.rstrip().endswith((".", "!", "?")))


def _tells(claim: Claim, deed: Deed, reading: Reading) -> bool:
    """Whether the deed is the claim's cue or its voice's act of speech, or stands in its words."""
    return speaks(claim.chain[-1], deed, reading.article.text) or _holds(claim, deed)


def _holds(claim: Claim, deed: Deed) -> bool:
    """Whether somebody cited says the words by which the deed is told."""
    cited = len(claim.chain) > 1
    return cited and any(span.overlap(deed.trigger) for span in claim.said)
