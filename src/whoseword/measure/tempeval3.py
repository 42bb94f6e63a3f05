"""TempEval-3: expressions of time in news, and how well they are found and told."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from whoseword.measure.polnear import line_blocks
from whoseword.measure.spans import NOTHING, Score
from whoseword.reading.dateline import find_times
from whoseword.record import Article, Block, Span, TimeExpression, Timex3
from whoseword.reference.books import Books

_PLATINUM = Path("syntime/resources/te3-platinum")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article with its marked expressions of time."""

    article: Article
    times: tuple[tuple[Span, Timex3], ...]


@dataclass(frozen=True, slots=True)
class TimeScores:
    """Expressions that overlap a marked one; of these, the ones with its characters, its value."""

    found: Score = NOTHING
    exact: Score = NOTHING
    value: Score = NOTHING

    def __add__(self, other: "TimeScores") -> "TimeScores":
        """The counts of both together."""
        return TimeScores(
            self.found + other.found, self.exact + other.exact, self.value + other.value
        )


def score_times(marked: Sequence[DatedArticle], books: Books) -> TimeScores:
    """How well the expressions of the articles are found, as TempEval counts."""
    return sum((_score(one, find_times(one.article, books)) for one in marked), TimeScores())


def time_pairs(
    marked: DatedArticle, read: Sequence[TimeExpression]
) -> tuple[tuple[TimeExpression | None, Span, Timex3], ...]:
    """Each marked expression with the first free one that was read and overlaps it, or None."""
    free = list(read)
    pairs: list[tuple[TimeExpression | None, Span, Timex3]] = []
    for span, timex in marked.times:
        taken = next((one for one in free if one.span.overlap(span)), None)
        if taken is not None:
            free.remove(taken)
        pairs.append((taken, span, timex))
    return tuple(pairs)


def _score(marked: DatedArticle, read: Sequence[TimeExpression]) -> TimeScores:
    """One article's counts."""
    pairs = [(one, span, timex) for one, span, timex in time_pairs(marked, read) if one is not None]
    exact = sum(one.span == span for one, span, _ in pairs)
    value = sum(one.timex3.value == timex.value for one, _, timex in pairs)
    read_count, marked_count = len(read), len(marked.times)
    return TimeScores(
        Score(len(pairs), read_count, marked_count),
        Score(exact, read_count, marked_count),
        Score(value, read_count, marked_count),
    )


def read_tempeval3(folder: Path, part: Path = _PLATINUM) -> Iterator[DatedArticle]:
    """The articles of one part of the folder, TempEval-3 Platinum unless another is named."""
    for path in sorted((folder / part).rglob("*.tml")):
        yield dated_article(path.stem, path.read_text(encoding="utf-8"))


def dated_article(name: str, timeml: str) -> DatedArticle:
    """An article in TimeML: its text, its day and the expressions marked in it."""
    root = ET.fromstring(timeml)  # noqa: S314 marked data of the user's own
    day = root.find(".//DCT//TIMEX3")
    published = None if day is None else (day.get("value") or "")[:10] or None
    pieces: list[str] = []
    times: list[tuple[Span, Timex3]] = []
    text = root.find(".//TEXT")
    if text is not None:
        _walk(text, pieces, times)
    whole = "".join(pieces)
    blocks = tuple(
        Block("paragraph", Span(*found.span())) for found in _PARAGRAPH.finditer(whole)
    ) or line_blocks(whole)
    basis: Literal["given"] | None = None if published is None else "given"
    article = Article(name, None, None, None, None, "en", published, basis, whole, blocks)
    return DatedArticle(article, tuple(sorted(times, key=lambda pair: pair[0])))


def _walk(node: ET.Element, pieces: list[str], times: list[tuple[Span, Timex3]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, times)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if node.tag == "TIMEX3" and end > start:
        kind, value = node.get("type", "DATE"), node.get("value", "")
        times.append((Span(start, end), Timex3(kind, value)))  # type: ignore[arg-type] # TimeML's own four
