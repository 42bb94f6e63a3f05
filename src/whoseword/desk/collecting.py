"""Rests Python's collector of cycles while work goes on that makes millions of values and no cycle.

It would go through all of them again and again and find nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Leave cycles of values where they are until the end; what was set before is set again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
