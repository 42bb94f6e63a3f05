"""Finds what judgements over many articles were made on, whoever read these articles since."""

from collections.abc import Mapping
from dataclasses import dataclass

from whoseword.judging.attach import attach
from whoseword.judging.judged import Orphan, OrphanReason
from whoseword.judging.parts import Part
from whoseword.judging.rejected import without_rejected
from whoseword.record import Anchor, Claim, Deed, Judgement, Name, Reading

_KINDS = {"d-": "deed", "c-": "claim", "n-": "name"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A judgement with the ids that its parts have now: its own, and those it keeps apart."""

    judgement: Judgement
    near: tuple[str, ...]
    far: tuple[str, ...]


def place(judgement: Judgement, readings: Mapping[str, Reading]) -> Placed | Orphan:
    """The judgement in its place in these readings, or why it has none.

    A part whose article is not here waits for it ("no_article"), one that a person rejected
    counts for nothing; the judgement stands on what is left, while that is enough to say it.
    """
    found: dict[bool, list[str]] = {False: [], True: []}
    why: OrphanReason | None = None
    for anchor in judgement.anchors:
        part = _part(anchor, readings)
        if not isinstance(part, Part):
            why = why if why not in (None, "no_article") else part
        elif part.id not in found[anchor.apart]:
            found[anchor.apart].append(part.id)
    near, far = found[False], found[True]
    if not judgement.can_stand_on(len(near), len(far)):
        return Orphan(judgement, why or "no_place")
    return Placed(judgement, tuple(near), tuple(far))


def kind_of(about: str) -> str:
    """The kind of part that an id is of; an article's own id stands for its outlet."""
    return _KINDS.get(about[:2], "article")


def _part(anchor: Anchor, readings: Mapping[str, Reading]) -> Part | OrphanReason:
    reading = readings.get(anchor.article)
    if reading is None:
        return "no_article"
    part = attach(reading, kind_of(anchor.about), anchor)
    if isinstance(part, Part) and part.id not in _weighed(reading):
        return "no_place"
    return part


def _weighed(reading: Reading) -> frozenset[str]:
    """The ids of what is left of a reading without what people rejected."""
    kept = without_rejected(reading)
    parts: tuple[Claim | Deed | Name, ...] = (*kept.claims, *kept.deeds, *kept.names)
    return frozenset((reading.article.id, *(one.id for one in parts)))
