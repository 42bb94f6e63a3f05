"""Which two things people hold to be one, and which two, where their judgements meet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from whoseword.judging.across.placing import Placed
from whoseword.record import Judgement
from whoseword.weighing.camps import Camps

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
    camps = Camps((left, right) for left, those in foes.items() for right in those)
    together: dict[tuple[str, str], Judgement] = {}
    for one in reversed(ordered):
        if one.judgement.decision in _JOINING:
            together.update((pair, one.judgement) for pair in _joined(one, camps))
    apart = {
        (min(left, right), max(left, right)): judgement
        for left, those in foes.items()
        for right, judgement in those.items()
    }
    return Couples(together, apart, frozenset(_broken(ordered, foes, camps)))


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


def _joined(placed: Placed, camps: Camps[str]) -> Iterator[tuple[str, str]]:
    """The pairs by which all that a judgement is on became one, so far as nothing is kept apart."""
    for at, one in enumerate(placed.near):
        for other in placed.near[:at]:
            known = camps.are_one((other, one))
            if camps.join(other, one):
                if not known:
                    yield min(one, other), max(one, other)
                break


def _broken(
    ordered: Iterable[Placed], foes: Mapping[str, Mapping[str, Judgement]], camps: Camps[str]
) -> Iterable[str]:
    for one in ordered:
        joins = one.judgement.decision in _JOINING
        together = not joins or camps.are_one(one.near)
        apart = all(f in foes.get(n, {}) for n in one.near for f in one.far if n != f)
        if not (together and apart):
            yield one.judgement.id
