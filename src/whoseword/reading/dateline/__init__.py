"""Where and when: the times that an article tells, and the places that its names stand for."""

from whoseword.reading.dateline.places import place_names
from whoseword.reading.dateline.times import find_times

__all__ = ["find_times", "place_names"]
