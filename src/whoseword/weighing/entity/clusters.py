"""Bearers held to be one, grown pair by pair; what must not be one stays apart."""

from collections.abc import Mapping, Sequence

from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.pairs import contradict_each_other, real_names
from whoseword.weighing.entity.relations import Relations


class Clusters:
    """Sets of bearers, by their places in the list (Tarjan 1975, with cannot-links).

    ``foes`` are bearers that a person judged not to be this one, by bearer.
    """

    def __init__(
        self, bearers: Sequence[Bearer], foes: Mapping[int, set[int]], relations: Relations
    ) -> None:
        """Begin with each bearer by itself."""
        self._relations = relations
        self._root = list(range(len(bearers)))
        self._members: dict[int, list[int]] = {}
        self._names = [real_names(bearer.forms) for bearer in bearers]
        self._countries = [
            frozenset({bearer.country} if bearer.country else ()) for bearer in bearers
        ]
        self._foes = {at: set(those) for at, those in foes.items()}

    def find(self, at: int) -> int:
        """The bearer that stands for the set that one is in."""
        while self._root[at] != at:
            self._root[at] = self._root[self._root[at]]
            at = self._root[at]
        return at

    def join(self, one: int, other: int, *, judged: bool = False) -> bool:
        """Whether two are one now; what a person did not judge is kept from contradictions."""
        into, out = self.find(one), self.find(other)
        if into == out:
            return True
        if self._are_foes(into, out) or (not judged and self._contradict(into, out)):
            return False
        if len(self.members(out)) > len(self.members(into)):
            into, out = out, into
        self._root[out] = into
        self._members.setdefault(into, [into]).extend(self._members.pop(out, [out]))
        self._names[into] |= self._names[out]
        self._countries[into] |= self._countries[out]
        if out in self._foes:
            self._foes.setdefault(into, set()).update(self._foes.pop(out))
        return True

    def members(self, root: int) -> list[int]:
        """The bearers of a set."""
        return self._members.get(root) or [root]

    def _are_foes(self, one: int, other: int) -> bool:
        return any(self.find(foe) == other for foe in self._foes.get(one, ()))

    def _contradict(self, one: int, other: int) -> bool:
        countries = (self._countries[one], self._countries[other])
        if all(countries) and countries[0].isdisjoint(countries[1]):
            return True
        return contradict_each_other(self._names[one], self._names[other], self._relations)
