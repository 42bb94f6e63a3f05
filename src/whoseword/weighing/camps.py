"""What is held to be one, and what goes with it: no two that are held apart end in one camp."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", int, str)


class Camps(Generic[K]):
    """Sets grown pair by pair, each of one at first."""

    def __init__(self, parted: Iterable[tuple[K, K]]) -> None:
        """Take the pairs that stay two whatever else is said."""
        self._camp: dict[K, set[K]] = {}
        self._foes: dict[K, set[K]] = defaultdict(set)
        for one, other in parted:
            self._foes[one].add(other)
            self._foes[other].add(one)

    def join(self, one: K, other: K) -> bool:
        """Whether two are one now; False where it would bring parted ones together."""
        into, out = self._set_of(one), self._set_of(other)
        if into is out:
            return True
        if len(into) < len(out):
            into, out = out, into
        if any(not into.isdisjoint(self._foes[each]) for each in out if each in self._foes):
            return False
        into |= out
        self._camp.update(dict.fromkeys(out, into))
        return True

    def are_one(self, each: Sequence[K]) -> bool:
        """Whether all are in one camp."""
        return self._set_of(each[0]).issuperset(each)

    def _set_of(self, one: K) -> set[K]:
        return self._camp.setdefault(one, {one})


def made_one(
    together: Iterable[tuple[K, K]], parted: Iterable[tuple[K, K]]
) -> tuple[Camps[K], frozenset[tuple[K, K]]]:
    """The camps of what people joined, and the pairs of it that hold beside what they parted."""
    camps = Camps(parted)
    return camps, frozenset(edge for edge in sorted(together) if camps.join(*edge))
