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
    lead_level,
    told_level,
    words_level,
)

Comparison = Callable[[Sketch, Sketch], str]


def kind_level(left: Sketch, right: Sketch) -> str:
    """How the kinds stand: one word, words for one thing, two means, or two things."""
    if left.kind == right.kind:
        return "same"
    sorts = {left.sort, right.sort}
    if "harm" in sorts and "other" not in sorts and "destruction" not in (left.kind, right.kind):
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
    "lead": lead_level,
    "ground": ground_level,
    "told": told_level,
}

_CAST = ("same", "alike", "unknown", "two_names", "other_words")
_COUNT = ("unknown", "some_of", "equal", "equal_few", "meet", "other_people", "rising", "differ")
_SHARE = ("most", "much", "some", "little", "none", "unknown")

LABELS: Mapping[str, tuple[str, ...]] = {
    "kind": ("same", "compatible", "harm", "two_means", "kin", "different"),
    "when": (
        *("same_day", "narrow", "wide", "next_day", "week", "apart"),
        *("news_together", "news_apart", "news_long_apart", "unknown"),
    ),
    "where": ("same", "near", "same_name", "contains", "unknown", "far", "apart"),
    "doer": _CAST,
    "target": _CAST,
    "victim": _CAST,
    "killed": _COUNT,
    "injured": _COUNT,
    "words": _SHARE,
    "lead": _SHARE,
    "ground": ("news", "past", "mixed"),
    "told": (
        *("two_articles", "rivals", "goes_on", "goes_on_later"),
        *("toll", "denial", "again", "two", "apart"),
    ),
}
"""Every level that a comparison can reach."""


def levels_of(left: Sketch, right: Sketch) -> dict[str, str]:
    """The level of each comparison."""
    return {name: compare(left, right) for name, compare in COMPARISONS.items()}
