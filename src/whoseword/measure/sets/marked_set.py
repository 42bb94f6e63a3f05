"""What can be measured: a marked set, where it lies, and what it is measured with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from whoseword.measure.figures import Measured
from whoseword.record import Tagger
from whoseword.reference.books import Books


@dataclass(frozen=True, slots=True)
class Tools:
    """What reads the texts, opened when a set first asks for it."""

    tagger: Callable[[], Tagger]
    books: Callable[[], Books]


@dataclass(frozen=True, slots=True)
class MarkedSet:
    """A set by its name on the command line, with a line on what is counted.

    ``needs`` are the files and folders that it is read from, each with the places below the
    folder of marked sets where it may lie; ``measure`` takes them in the same order. Marks made
    for this project may also lie in its own ``benchmarks/``. ``remark`` says what
    one has to know beside the figures, such as what others reach on sister sets.
    """

    name: str
    about: str
    needs: tuple[tuple[str, ...], ...]
    measure: Callable[[Sequence[Path], Tools], Measured]
    remark: str = ""
