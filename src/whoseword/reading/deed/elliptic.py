"""Numbers told without their noun: "the hospital counted nine. The army reported two."."""

from collections.abc import Sequence
from dataclasses import replace

from whoseword.reading.deed.counts import counts_of
from whoseword.reading.deed.draft import Draft
from whoseword.reading.deed.harms import Count
from whoseword.reading.deed.sentence import Sentence
from whoseword.record import Toll
from whoseword.record.kinds import SAYINGS
from whoseword.reference.deeds import DeedBook

ELLIPTIC = "elliptic_toll"
_SMALL = frozenset({"of", "at", "only", "about", "\u201c", '"', "has", "had", "it", "that"})
_REACH, _SOON = 6, 2


def elliptic_toll(
    sentence: Sentence, index: int, drafts: Sequence[Draft], book: DeedBook
) -> Draft | None:
    """Another number for the toll told last, in its sentence or just before it.

    It is a version of that deed, on the word of whoever reports it.
    """
    earlier = _counted(sentence, index, drafts)
    if earlier is None:
        return None
    last = max(toll.span.end for toll in earlier.killed + earlier.injured)
    for count in counts_of(sentence, book):
        verb = _verb(sentence, count)
        if verb is not None and count.quantity.span.start > last:
            return replace(_version(sentence, count, verb, earlier), index=index)
    return None


def _counted(sentence: Sentence, index: int, drafts: Sequence[Draft]) -> Draft | None:
    """The deed whose toll was told last, where nothing but words on it were told since."""
    for earlier in reversed(drafts):
        one_block = earlier.sentence.block == sentence.block
        section = earlier.sentence.heading == sentence.heading and sentence.block.kind != "item"
        near = index - earlier.index <= _SOON
        if not near or not (one_block or section):
            return None
        if earlier.killed and earlier.injured:
            return None  # "The hospital counted twelve": of the dead or of the wounded?
        if earlier.killed or earlier.injured:
            return earlier
        if earlier.kind not in SAYINGS:
            return None
    return None


def _verb(sentence: Sentence, count: Count) -> int | None:
    """The verb of counting that a bare number is told with, where it ends its clause."""
    ends = sentence.lower(count.end) in {".", ";", ",", "", "\u201d", '"', "and", "but", "("}
    if count.part or count.group.who is not None or not ends:
        return None
    for at in range(count.first - 1, count.first - _REACH, -1):
        if sentence.lower(at) in sentence.clause["counting"]:
            return at
        if sentence.lower(at) not in _SMALL | {"the", "number", "toll", "dead"}:
            return None
    return None


def _version(sentence: Sentence, count: Count, verb: int, earlier: Draft) -> Draft:
    quantity = count.quantity
    toll = Toll(quantity.low, quantity.high, None, "unknown", quantity.span)
    happening = earlier.happening
    span = sentence.wording.spans[verb]
    trigger = replace(happening.trigger, span=span, first=verb, end=verb + 1)
    own = replace(happening, sentence=sentence, triggers=[trigger], told=[])
    claims = tuple(claim.id for claim in sentence.claims_over(quantity.span))
    draft = replace(
        earlier,
        happening=own,
        claims=claims,
        roles=(),
        said=frozenset(),
        again=(),
        rules=(ELLIPTIC, "other_version"),
    )
    killed = bool(earlier.killed)
    return replace(draft, killed=(toll,) if killed else (), injured=() if killed else (toll,))
