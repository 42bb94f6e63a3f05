"""How alike two names are, and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from whoseword.language.likeness.parts import parts_of
from whoseword.language.likeness.pieces import NameWords, Part
from whoseword.language.likeness.ties import Because, Reason, Tie, tied, weight_of

_SHORTEST_SIDE = 4
ALIKE = 0.72
"""From this likeness on two names may be one's; chosen on the pairs of name_bench."""

_LEFT_OUT, _LEFT_OUT_OF_A_FIRM, _BOTH, _BOTH_OF_A_FIRM = 0.2, 0.5, 2.5, 2.5
_CROSSED, _BARE, _OTHER_NUMBER, _NO_NUMBER = 0.3, 0.6, 0.4, 0.6


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0 to 1, with its reasons; it says how names are spelt, not who bears them.

    Two people can bear one name: a kunya or a given name alone never makes them one.
    """

    score: float
    reasons: tuple[Reason, ...]

    @property
    def alike(self) -> bool:
        """Whether the names are alike enough to ask whether one bears both."""
        return self.score >= ALIKE


def likeness(left: str, right: str, words: NameWords, *, person: bool = True) -> Likeness:
    """How alike two names are in spelling and sound, in any order and in Latin, Arabic or Cyrillic.

    Parts are tied best first; what one name leaves out counts little, what the names have
    against each other counts double. Of names parted by a slash the best counts. Nicknames are
    not known: an article has to state them.
    """
    pairs = product(_names(left), _names(right))
    likes = (_likeness(one, other, words, person=person) for one, other in pairs)
    return max(likes, key=lambda like: like.score)


def _names(text: str) -> list[str]:
    """The names that a slash parts; the text itself where a side of it is but a letter or two."""
    names = [name.strip() for name in text.split("/")]
    return names if min(map(len, names)) >= _SHORTEST_SIDE else [text]


def _likeness(left: str, right: str, words: NameWords, *, person: bool) -> Likeness:
    lefts = parts_of(left, words, person=person)
    rights = parts_of(right, words, person=person)
    ties = tied(lefts, rights)
    alone = (
        _alone(lefts, {at for tie in ties for at in tie.lefts}),
        _alone(rights, {at for tie in ties for at in tie.rights}),
    )
    reasons = tuple(tie.reason for tie in ties) + tuple(_unmatched(*alone))
    score = _score(ties, *alone, person=person)
    limits = tuple(
        _persons_limits(lefts, rights, ties) if person else _groups_limits(lefts, rights)
    )
    reasons += tuple(reason for reason, _ in limits)
    return Likeness(min((score, *(limit for _, limit in limits))), reasons)


def _persons_limits(
    lefts: Sequence[Part], rights: Sequence[Part], ties: Sequence[Tie]
) -> Iterator[tuple[Reason, float]]:
    """What holds the likeness of two persons' names down, and to what."""
    for left, right in _crossed(lefts, rights, ties):
        yield Reason("crossed", left.written, right.written, 0.0), _CROSSED
    left_tied = {at for tie in ties for at in tie.lefts}
    right_tied = {at for tie in ties for at in tie.rights}
    if _is_bare(lefts) and len(right_tied) < len(rights):
        yield Reason("bare", lefts[0].written, "", 0.0), _BARE
    if _is_bare(rights) and len(left_tied) < len(lefts):
        yield Reason("bare", "", rights[0].written, 0.0), _BARE


def _is_bare(parts: Sequence[Part]) -> bool:
    """Whether a name is one part, or nothing but initials."""
    return len(parts) == 1 or (len(parts) > 1 and all(part.kind == "initial" for part in parts))


def _groups_limits(lefts: Sequence[Part], rights: Sequence[Part]) -> Iterator[tuple[Reason, float]]:
    """What holds the likeness of two groups' names down, and to what."""
    left, right = _numbers(lefts), _numbers(rights)
    if left != right:
        told = (" ".join(sorted(left - right)), " ".join(sorted(right - left)))
        yield Reason("number", *told, 0.0), _OTHER_NUMBER if left and right else _NO_NUMBER


def _alone(parts: Sequence[Part], taken: set[int]) -> tuple[Part, ...]:
    return tuple(part for at, part in enumerate(parts) if at not in taken)


def _unmatched(lefts: Iterable[Part], rights: Iterable[Part]) -> Iterator[Reason]:
    lefts, rights = tuple(lefts), tuple(rights)
    because: Because = "differs" if lefts and rights else "left_out"
    yield from (Reason(because, part.written, "", 0.0) for part in lefts)
    yield from (Reason(because, "", part.written, 0.0) for part in rights)


def _score(
    ties: Iterable[Tie], lefts: Sequence[Part], rights: Sequence[Part], *, person: bool
) -> float:
    """The share that agrees of all that is weighed."""
    agreed = whole = 0.0
    for tie in ties:
        agreed += tie.weight * tie.reason.share
        whole += tie.weight
    sides = sorted((sum(map(weight_of, lefts)), sum(map(weight_of, rights))))
    left_out = _LEFT_OUT if person else _LEFT_OUT_OF_A_FIRM
    against = _BOTH if person else _BOTH_OF_A_FIRM
    whole += sides[0] * against + (sides[1] - sides[0]) * left_out
    return agreed / whole if whole else 0.0


def _numbers(parts: Iterable[Part]) -> frozenset[str]:
    return frozenset(part.text for part in parts if part.kind == "number")


def _crossed(
    lefts: Sequence[Part], rights: Sequence[Part], ties: Iterable[Tie]
) -> Iterator[tuple[Part, Part]]:
    """Fathers' names tied to the other's own first name, where both names tell fathers."""
    if not all(any(part.kind == "father" for part in parts) for parts in (lefts, rights)):
        return
    for tie in ties:
        left, right = lefts[tie.lefts[0]], rights[tie.rights[0]]
        first = 0 in tie.lefts or 0 in tie.rights
        if first and {left.kind, right.kind} == {"name", "father"}:
            yield left, right
