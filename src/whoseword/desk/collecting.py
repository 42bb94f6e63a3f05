"""Rests Python's collector of cycles while work goes on that makes millions of values and no cycle.

Going through all of them again and again took more than a quarter of weighing 10,000 articles.
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
