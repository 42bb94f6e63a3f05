"""What was missed, each in its sentence: the error analysis of every marked set."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.language.sentences import sentences_of
from whoseword.measure.spans import NOTHING, Score
from whoseword.record import Article, Span

NOT_FOUND, NOT_MARKED = "not found", "not marked"
_MOST_BEFORE, _MOST_AFTER, _LONGEST_PART = 120, 160, 240
_ELLIPSIS = "\u2026"


@dataclass(frozen=True, slots=True)
class Miss:
    """One answer that differs from the mark, under its figure.

    ``kind`` says how ("not found", "not marked", "other words" …), ``marked`` and ``read`` are
    the words of either side, ``around`` is the sentence with the part in square brackets; empty
    where the text has no such place.
    """

    figure: str
    kind: str
    article: str
    marked: str
    read: str
    around: str


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores by figure, and every miss."""

    scores: Mapping[str, Score]
    misses: tuple[Miss, ...] = ()


def together(parts: Iterable[Scored]) -> Scored:
    """The scores of all parts added up, their misses in order."""
    scores: dict[str, Score] = {}
    misses: list[Miss] = []
    for part in parts:
        for name, score in part.scores.items():
            scores[name] = scores.get(name, NOTHING) + score
        misses.extend(part.misses)
    return Scored(scores, tuple(misses))


def counted(misses: Iterable[Miss]) -> dict[tuple[str, str], int]:
    """How many misses there are of each figure and kind, figures in order, the most first."""
    counts: dict[tuple[str, str], int] = {}
    for miss in misses:
        key = (miss.figure, miss.kind)
        counts[key] = counts.get(key, 0) + 1
    figures = list(dict.fromkeys(figure for figure, _ in counts))
    order = sorted(counts, key=lambda key: (figures.index(key[0]), -counts[key]))
    return {key: counts[key] for key in order}


def first_of_each(misses: Sequence[Miss], limit: int) -> Iterator[Miss]:
    """So many misses of each figure and kind, in the order of counting; all when limit is 0."""
    for figure, kind in counted(misses):
        own = [miss for miss in misses if (miss.figure, miss.kind) == (figure, kind)]
        yield from own[:limit] if limit else own


def surroundings(article: Article) -> Callable[[Span | None], str]:
    """Gives the sentence around a part of the article, the part in square brackets.

    A long sentence is cut on both sides, a long part in its middle.
    """
    sentences: list[tuple[Span, ...]] = []

    def around(span: Span | None) -> str:
        if span is None:
            return ""
        if not sentences:
            sentences.append(sentences_of(article.text, article.blocks))
        return _around(span, article.text, sentences[0])

    return around


def _around(span: Span, text: str, sentences: Sequence[Span]) -> str:
    start, end = span
    for sentence in sentences:
        if sentence.overlap(span):
            start, end = min(start, sentence.start), max(end, sentence.end)
    before, part, after = text[start : span.start], span.of(text), text[span.end : end]
    if len(before) > _MOST_BEFORE:
        before = _ELLIPSIS + before[-_MOST_BEFORE:].partition(" ")[2]
    if len(after) > _MOST_AFTER:
        after = after[:_MOST_AFTER].rpartition(" ")[0] + _ELLIPSIS
    if len(part) > _LONGEST_PART:
        half = _LONGEST_PART // 2
        part = f"{part[:half]}{_ELLIPSIS}{part[-half:]}"
    return " ".join(f"{before}[{part}]{after}".split())
