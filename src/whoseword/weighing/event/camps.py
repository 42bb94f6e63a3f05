"""What people hold to be one, and what goes with it: no two that they part end in one camp."""

from collections import defaultdict
from collections.abc import Iterable

from whoseword.weighing.event.linkage import Edge


class Camps:
    """Sets of deeds grown pair by pair, each by itself at first."""

    def __init__(self, parted: Iterable[Edge]) -> None:
        """Take the pairs that stay two whatever else is said."""
        self._camp: dict[int, set[int]] = {}
        self._foes: dict[int, set[int]] = defaultdict(set)
        for one, other in parted:
            self._foes[one].add(other)
            self._foes[other].add(one)

    def join(self, one: int, other: int) -> bool:
        """Whether two are one now; False where it would bring parted ones together."""
        into, out = self._of(one), self._of(other)
        if into is out:
            return True
        if len(into) < len(out):
            into, out = out, into
        if any(not into.isdisjoint(self._foes[deed]) for deed in out if deed in self._foes):
            return False
        into |= out
        self._camp.update(dict.fromkeys(out, into))
        return True

    def _of(self, deed: int) -> set[int]:
        return self._camp.setdefault(deed, {deed})


def made_one(together: Iterable[Edge], parted: Iterable[Edge]) -> tuple[Camps, frozenset[Edge]]:
    """The camps of what people joined, and the pairs of it that hold beside what they parted."""
    camps = Camps(parted)
    return camps, frozenset(edge for edge in sorted(together) if camps.join(*edge))
