"""Which two things people hold to be one, and which two, where their judgements meet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.judging.across.placing import Placed
from whoseword.record import Judgement

_JOINING = frozenset({"merge", "same", "split"})
"""Who leaves by a split stays together."""


@dataclass(frozen=True, slots=True)
class Couples:
    """Pairs of ids with the judgement behind each; ``broken`` are judgements that others go before.

    No chain of pairs in ``together`` leads from one of a pair in ``apart`` to the other.
    """

    together: Mapping[tuple[str, str], Judgement]
    apart: Mapping[tuple[str, str], Judgement]
    broken: frozenset[str]


def couples_of(placed: Iterable[Placed]) -> Couples:
    """What holds of judgements in any order.

    Of two on one pair the later holds; of two of one moment, the one that keeps apart. Where
    pairs that are one would bring together a pair that is two, "two" goes before, and of those
    that would the latest are made first.
    """
    ordered = sorted(placed, key=lambda one: (one.judgement.at, bool(one.far), one.judgement.id))
    foes = _foes(ordered)
    camps = _Camps(foes)
    for one in reversed(ordered):
        if one.judgement.decision in _JOINING:
            camps.join_all(one)
    apart = {
        (min(left, right), max(left, right)): judgement
        for left, those in foes.items()
        for right, judgement in those.items()
    }
    return Couples(camps.made, apart, frozenset(_broken(ordered, foes, camps)))


def _foes(ordered: Iterable[Placed]) -> dict[str, dict[str, Judgement]]:
    """By id those who are held to be somebody else, after every judgement in the order of time."""
    foes: dict[str, dict[str, Judgement]] = {}
    for one in ordered:
        if one.judgement.decision in _JOINING:
            members = frozenset(one.near)
            for id_ in members & foes.keys():
                for other in members & foes[id_].keys():
                    del foes[id_][other]
        for near in one.near if one.far else ():
            for far in one.far:
                if near != far:
                    foes.setdefault(near, {})[far] = one.judgement
                    foes.setdefault(far, {})[near] = one.judgement
    return foes


class _Camps:
    """Sets of ids that are one, grown pair by pair; what is held apart stays so."""

    def __init__(self, foes: Mapping[str, Mapping[str, Judgement]]) -> None:
        self._foes = foes
        self._camp: dict[str, list[str]] = {}
        self.made: dict[tuple[str, str], Judgement] = {}

    def join_all(self, placed: Placed) -> None:
        """Make one of all that the judgement is on, so far as nobody is kept apart in it."""
        for at, one in enumerate(placed.near):
            for other in placed.near[:at]:
                if self._join(other, one, placed.judgement):
                    break

    def is_one(self, ids: Sequence[str]) -> bool:
        """Whether all are in one set."""
        return all(one in self.camp(ids[0]) for one in ids)

    def camp(self, one: str) -> list[str]:
        """The set of an id."""
        return self._camp.setdefault(one, [one])

    def _join(self, one: str, other: str, judgement: Judgement) -> bool:
        into, out = self.camp(one), self.camp(other)
        if into is out:
            return True
        if any(left in self._foes.get(right, {}) for left in into for right in out):
            return False
        into += out
        self._camp.update(dict.fromkeys(out, into))
        self.made[min(one, other), max(one, other)] = judgement
        return True


def _broken(
    ordered: Iterable[Placed], foes: Mapping[str, Mapping[str, Judgement]], camps: _Camps
) -> Iterable[str]:
    for one in ordered:
        joins = one.judgement.decision in _JOINING
        together = not joins or camps.is_one(one.near)
        apart = all(f in foes.get(n, {}) for n in one.near for f in one.far if n != f)
        if not (together and apart):
            yield one.judgement.id
