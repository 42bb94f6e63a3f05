"""The figures of a marked set: our value, beside what others have published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from whoseword.measure.misses import Miss, Scored
from whoseword.measure.spans import Score

Form = Literal["share", "correlation", "error"]
"""A share of 100; a correlation, -1 to 1; a mean error, of which less is better."""


@dataclass(frozen=True, slots=True)
class Published:
    """What others reach: the value in the figure's own form, who, and where that is said."""

    value: float
    by: str
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """One figure, None where nothing could be measured; precision and recall where it has them.

    ``published`` is what others reach on the same set, or on its other part, where a figure is
    known.
    """

    name: str
    value: float | None
    right: int | None
    found: int | None
    marked: int
    precision: float | None = None
    recall: float | None = None
    published: Published | None = None
    form: Form = "share"


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a set, and every miss."""

    lines: tuple[Line, ...]
    misses: tuple[Miss, ...] = ()

    def __post_init__(self) -> None:
        """Put the misses in the order of their figures."""
        names = [line.name for line in self.lines]
        misses = sorted(self.misses, key=lambda miss: names.index(miss.figure))
        object.__setattr__(self, "misses", tuple(misses))


def line_of(name: str, score: Score, published: Published | None = None) -> Line:
    """The line of a score: its F1, precision and recall, of 100."""
    return Line(
        name,
        100 * score.f1,
        score.right,
        score.found,
        score.marked,
        100 * score.precision,
        100 * score.recall,
        published,
    )


def share_of(name: str, right: int, of: int, published: Published | None = None) -> Line:
    """The line of a share: so many of so many are right; no value where there was nothing."""
    return Line(name, 100 * right / of if of else None, right, None, of, published=published)


def measured(scored: Scored, published: Mapping[str, Published] | None = None) -> Measured:
    """A line for each score, and the misses.

    No line has a value where nothing at all was found in the whole set: a tagger that never
    learned to mark such things is not one that marks them badly.
    """
    known = published or {}
    if not any(score.found for score in scored.scores.values()):
        return Measured(
            tuple(
                Line(name, None, None, None, score.marked, published=known.get(name))
                for name, score in scored.scores.items()
            )
        )
    lines = (line_of(name, score, known.get(name)) for name, score in scored.scores.items())
    return Measured(tuple(lines), scored.misses)
