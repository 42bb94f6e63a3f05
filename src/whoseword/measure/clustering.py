"""How well found groups agree with marked ones, counted for every member: B-cubed."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class BCubed:
    """Mean precision and recall over members, 0 to 1 (Bagga and Baldwin 1998)."""

    precision: float
    recall: float
    members: int

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(found: Mapping[K, Hashable], marked: Mapping[K, Hashable]) -> BCubed:
    """Over all that is marked; what was not found stands alone."""
    groups: dict[Hashable, set[K]] = defaultdict(set)
    truth: dict[Hashable, set[K]] = defaultdict(set)
    for member, home in marked.items():
        truth[home].add(member)
        groups[_home(member, found)].add(member)
    precision = recall = 0.0
    for member, home in marked.items():
        here = groups[_home(member, found)]
        both = len(here & truth[home])
        precision += both / len(here)
        recall += both / len(truth[home])
    number = len(marked)
    return BCubed(precision / number, recall / number, number) if number else BCubed(0, 0, 0)


def _home(member: K, found: Mapping[K, Hashable]) -> Hashable:
    return ("found", found[member]) if member in found else ("alone", member)
