"""A stretch of an article's text, counted in code points."""

from typing import NamedTuple, Self


class _Bounds(NamedTuple):
    start: int
    end: int


class Span(_Bounds):
    """Characters ``start`` (inclusive) to ``end`` (exclusive) of ``Article.text``; never empty.

    Written in JSON as ``[start, end]``.
    """

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """A span, or ValueError when it would be empty or begin before the text."""
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start} to {end}")
        return tuple.__new__(cls, (start, end))  # an article has thousands: the straight way

    def of(self, text: str) -> str:
        """The characters of the text that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: "Span") -> int:
        """How many characters the two spans share."""
        (start, end), (first, last) = self, other
        start, end = start if start > first else first, end if end < last else last  # noqa: FURB136
        return end - start if end > start else 0

    def moved(self, by: int) -> "Span":
        """The same stretch, counted from another beginning."""
        return Span(self.start + by, self.end + by)
