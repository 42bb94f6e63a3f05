"""How far long work is, on standard error and only where a person watches."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

_T = TypeVar("_T")


@contextmanager
def working(doing: str) -> Iterator[None]:
    """Say what is being done while it is, and wipe that at the end."""
    if not sys.stderr.isatty():
        yield
        return
    sys.stderr.write(f"{doing} …")
    sys.stderr.flush()
    try:
        yield
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


class Progress(Generic[_T]):
    """Passes things on and counts them on one line, which it wipes at the end."""

    def __init__(self, doing: str, things: Iterable[_T], *, every: int = 1) -> None:
        """Take the word for what is being done, the things, and how many to tell at a time."""
        self._doing = doing
        self._every = every
        self._things = things

    def __iter__(self) -> Iterator[_T]:
        """The things, one by one."""
        if not sys.stderr.isatty():
            yield from self._things
            return
        self._tell(0)
        try:
            for number, thing in enumerate(self._things, start=1):
                yield thing
                if number % self._every == 0:
                    self._tell(number)
        finally:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _tell(self, number: int) -> None:
        sys.stderr.write(f"\r\x1b[K{self._doing} … {number}")
        sys.stderr.flush()
