"""Plain text: its paragraphs, items, headings and head lines, without rewriting any of it."""

from whoseword.reading.article.plain.head import without_head
from whoseword.reading.article.plain.kinds import (
    is_heading,
    is_plain_heading,
    marked_kind,
    piece_of,
    with_headings,
)
from whoseword.reading.article.plain.text import read_plain

__all__ = [
    "is_heading",
    "is_plain_heading",
    "marked_kind",
    "piece_of",
    "read_plain",
    "with_headings",
    "without_head",
]
