"""Whether two tolls can be of one happening."""

from whoseword.weighing.event.sketch import Count, Sketch

FEW = 5
"""Up to this number tolls are equal by chance."""
GROWTH = 4
"""A toll does not rise to more than this many times what it was."""


def killed_level(left: Sketch, right: Sketch) -> str:
    """How the numbers of the killed stand."""
    return _level(left, right, left.killed, right.killed)


def injured_level(left: Sketch, right: Sketch) -> str:
    """How the numbers of the injured stand."""
    return _level(left, right, left.injured, right.injured)


def _level(left: Sketch, right: Sketch, one: Count | None, other: Count | None) -> str:
    """Equal, able to be both right, some of all, other people, risen with time, or at odds."""
    if one is None or other is None or left.denied != right.denied:
        return "unknown"
    if _is_some_of(left, right, one, other):
        return "some_of"
    if one.low == other.low and one.high == other.high:
        return "equal" if one.low > FEW else "equal_few"
    if one.low <= other.high and other.low <= one.high:
        return "meet"
    return _at_odds(left, right, one, other)


def _is_some_of(left: Sketch, right: Sketch, one: Count, other: Count) -> bool:
    """Whether a death or wound told by itself can be of those that the deed's number counts."""
    if left.sort == right.sort or "harm" not in (left.sort, right.sort):
        return False
    return one.low < other.low if left.sort == "harm" else other.low < one.low


def _at_odds(left: Sketch, right: Sketch, one: Count, other: Count) -> str:
    if one.side != other.side and "unknown" not in (one.side, other.side):
        return "other_people"
    if _rises(left, right, one, other) or _rises(right, left, other, one):
        return "rising"
    return "differ"


def _rises(earlier: Sketch, later: Sketch, one: Count, other: Count) -> bool:
    """Whether the later report tells of more, and not of a multiple."""
    if earlier.published is None or later.published is None:
        return False
    more = one.high < other.low <= GROWTH * one.high
    return more and earlier.published <= later.published and earlier.article != later.article
