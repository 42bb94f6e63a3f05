"""Long lists in parts that a statement can hold."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

PAGE = 500
_T = TypeVar("_T")


def pages(things: Iterable[_T], size: int = PAGE) -> Iterator[tuple[_T, ...]]:
    """The things in tuples of so many, the last perhaps of fewer."""
    rest = iter(things)
    while page := tuple(islice(rest, size)):
        yield page
