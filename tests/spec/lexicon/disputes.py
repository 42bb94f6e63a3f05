"""What is asked of the passages about disputes: whether two voices answer each other."""

from collections.abc import Callable

from tests.spec.deed.desk import reading_of
from whoseword.reading.deed import is_dispute


def _in_dispute(text: str) -> bool:
    """Whether voices of a passage contradict each other in so many words."""
    return any(is_dispute(conflict) for conflict in reading_of(text).conflicts)


ASKS: dict[str, Callable[[str], bool]] = {"two voices are in dispute": _in_dispute}
