"""The parts of two names tied to each other, best first, each with its reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from whoseword.language.likeness.near import nearness, sounds_alike
from whoseword.language.likeness.parts import SERVANT
from whoseword.language.likeness.pieces import Part

Because = Literal[
    "same",
    "sound",
    "near",
    "initial",
    "left_out",
    "differs",
    "crossed",
    "bare",
    "number",
    "letters",
]

_LEAST_NEAR = 0.7
_SOUND, _LEAST_SOUND = 0.93, 0.5
_INITIAL = 0.75
_WEIGHT = {"small": 0.1, "form": 0.15}
_LETTERS, _FEWEST_LETTERS = 0.75, 3
_LONGEST_JOINT, _SHORTEST_JOINT, _LEAST_JOINT = 3, 4, 0.8


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two parts go together or not; a part of one name alone has "" on the other side.

    ``crossed`` is a father's name that is the other's own, ``bare`` one given name, kunya or
    initial beside a longer name, ``number`` another number, ``letters`` an abbreviation.
    """

    because: Because
    left: str
    right: str
    share: float


@dataclass(frozen=True, slots=True)
class Tie:
    """Parts of the left name beside parts of the right one, by their indices."""

    reason: Reason
    lefts: tuple[int, ...]
    rights: tuple[int, ...]
    weight: float


def tied(lefts: Sequence[Part], rights: Sequence[Part]) -> tuple[Tie, ...]:
    """The best ties of parts that no better one has taken."""
    chosen: list[Tie] = []
    left_taken: set[int] = set()
    right_taken: set[int] = set()
    every = sorted(
        _ties(lefts, rights), key=lambda tie: (-tie.reason.share * tie.weight, tie.lefts)
    )
    for tie in every:
        if left_taken.isdisjoint(tie.lefts) and right_taken.isdisjoint(tie.rights):
            chosen.append(tie)
            left_taken.update(tie.lefts)
            right_taken.update(tie.rights)
    return tuple(sorted(chosen, key=lambda tie: tie.lefts))


def _ties(lefts: Sequence[Part], rights: Sequence[Part]) -> Iterator[Tie]:
    for (i, left), (j, right) in product(enumerate(lefts), enumerate(rights)):
        reason = _part_reason(left, right)
        if reason is not None:
            yield Tie(reason, (i,), (j,), weight_of(left, right))
    for left_side, right_side in ((lefts, rights), (rights, lefts)):
        yield from _letters(left_side, right_side, turned=left_side is rights)
    yield from _joints(lefts, rights, turned=False)
    yield from _joints(rights, lefts, turned=True)


def _letters(short: Sequence[Part], whole: Sequence[Part], *, turned: bool) -> Iterator[Tie]:
    """The tie of a word in capitals alone with the words whose first letters it is made of."""
    own = [at for at, part in enumerate(whole) if part.kind == "name"]
    if len(short) != 1 or not short[0].written.isupper() or len(own) < _FEWEST_LETTERS:
        return
    if short[0].text == "".join(whole[at].text[0] for at in own):
        told = (short[0].written, " ".join(whole[at].written for at in own))
        before, behind = told[::-1] if turned else told
        lefts, rights = (tuple(own), (0,)) if turned else ((0,), tuple(own))
        yield Tie(Reason("letters", before, behind, _LETTERS), lefts, rights, float(len(own)))


def _joints(parted: Sequence[Part], whole: Sequence[Part], *, turned: bool) -> Iterator[Tie]:
    """Ties of two or three parts that stand as one word in the other name."""
    for first in range(len(parted)):
        for end in range(first + 2, min(first + _LONGEST_JOINT, len(parted)) + 1):
            if any(part.kind in {"initial", "number", "form"} for part in parted[first:end]):
                break
            text = "".join(part.text for part in parted[first:end])
            written = " ".join(part.written for part in parted[first:end])
            for at, part in enumerate(whole):
                near = nearness(text, part.text) if len(part.text) >= _SHORTEST_JOINT else 0.0
                if near >= _LEAST_JOINT:
                    sides = (tuple(range(first, end)), (at,))
                    told = (written, part.written)
                    lefts, rights = sides[::-1] if turned else sides
                    before, behind = told[::-1] if turned else told
                    weight = float(end - first)
                    yield Tie(Reason("near", before, behind, near), lefts, rights, weight)


def _part_reason(left: Part, right: Part) -> Reason | None:
    """Why two parts may be one; None where they are not alike enough."""
    if left.text == right.text:
        return Reason("same", left.written, right.written, 1.0)
    if "number" in {left.kind, right.kind} or "form" in {left.kind, right.kind}:
        return None
    if "initial" in {left.kind, right.kind}:
        same = left.text[0] == right.text[0] and left.kind != right.kind
        return Reason("initial", left.written, right.written, _INITIAL) if same else None
    if left.text.startswith(SERVANT) != right.text.startswith(SERVANT):
        return None
    near = nearness(left.text, right.text)
    foreign = not (left.written.isascii() and right.written.isascii())
    heard = near < _SOUND and (near >= _LEAST_SOUND or foreign)
    if heard and sounds_alike(left.written, right.written):
        return Reason("sound", left.written, right.written, _SOUND)
    return Reason("near", left.written, right.written, near) if near >= _LEAST_NEAR else None


def weight_of(*parts: Part) -> float:
    """How much parts weigh in the whole: small words and legal forms little."""
    return sum(_WEIGHT.get(part.kind, 1.0) for part in parts) / len(parts)
