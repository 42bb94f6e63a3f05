"""A deed's tolls as one range to compare."""

from collections.abc import Sequence

from whoseword.record import Toll
from whoseword.weighing.event.sketch import Count

MOST = 1_000_000_000
"""Stands for an open end."""


def count_of(tolls: Sequence[Toll]) -> Count | None:
    """The range of all who are counted; parts of another toll are not counted again."""
    whole = [toll for toll in tolls if not toll.part]
    if not whole:
        return None
    everybody = [toll for toll in whole if toll.side == "unknown"]
    counted = everybody[:1] or whole
    low = sum(toll.low or 0 for toll in counted)
    high = sum(MOST if toll.high is None else toll.high for toll in counted)
    sides = {toll.side for toll in counted}
    return Count(low, min(high, MOST), sides.pop() if len(sides) == 1 else "unknown")
