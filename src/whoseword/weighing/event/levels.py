"""The comparisons of two deeds: for each a level, whose weight is learned beforehand.

Every comparison is the same for (left, right) as for (right, left). ``scorer/levels.py`` says the
same in SQL, and a property holds the two together.
"""

from collections.abc import Callable, Mapping

from whoseword.weighing.event.actors import doer_level, target_level, victim_level
from whoseword.weighing.event.counts import injured_level, killed_level
from whoseword.weighing.event.nearness import when_level, where_level
from whoseword.weighing.event.sketch import Sketch
from whoseword.weighing.event.telling import (
    ground_level,
    head_level,
    told_level,
    words_level,
)

Comparison = Callable[[Sketch, Sketch], str]


def kind_level(left: Sketch, right: Sketch) -> str:
    """How the kinds stand: one word, words for one thing, two means, or two things."""
    if left.kind == right.kind:
        return "same"
    sorts = {left.sort, right.sort}
    if "harm" in sorts and "other" not in sorts:
        return "harm"
    if sorts <= {"means", "fight"}:
        return "two_means" if sorts == {"means"} else "compatible"
    return "kin" if left.family == right.family else "different"


COMPARISONS: Mapping[str, Comparison] = {
    "kind": kind_level,
    "when": when_level,
    "where": where_level,
    "doer": doer_level,
    "target": target_level,
    "victim": victim_level,
    "killed": killed_level,
    "injured": injured_level,
    "words": words_level,
    "head": head_level,
    "ground": ground_level,
    "told": told_level,
}


def levels_of(left: Sketch, right: Sketch) -> dict[str, str]:
    """The level of each comparison."""
    return {name: compare(left, right) for name, compare in COMPARISONS.items()}
