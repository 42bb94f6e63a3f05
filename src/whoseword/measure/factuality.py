"""UW and "It Happened" (UDS-IH2): how far a text stands behind each event, and how well read."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from whoseword.measure.misses import Miss, surroundings
from whoseword.measure.plain_text import written
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Span

FILES = {
    "UW dev": "UW/dev.conll",
    "UW test": "UW/test.conll",
    "UDS-IH2 dev": "UDS_IH2/dev.conll",
    "UDS-IH2 test": "UDS_IH2/test.conll",
}
# The Penn Treebank's quotation marks, which no newspaper prints.
_PRINTED = {"``": "\u201c", "''": "\u201d"}
_TOGETHER = 20
_FAR = 1.0

Sentence = tuple[str, list[tuple[Span, float]]]


@dataclass(frozen=True, slots=True)
class JudgedText:
    """Sentences, one a line, with how far their writer stands behind each event, -3 to +3."""

    article: Article
    words: tuple[tuple[Span, float], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One event: as marked, and as read; None where the tagger does not say."""

    marked: float
    read: float | None


@runtime_checkable
class CommitmentTagger(Protocol):
    """A tagger that says how far a text stands behind words that tell of events."""

    def commitment_at(self, article: Article, spans: Sequence[Span]) -> tuple[float | None, ...]:
        """From -3, surely not, to +3, surely, for each of the words; None where it cannot say."""


def read_factuality(path: Path) -> Iterator[JudgedText]:
    """The sentences of a column file, twenty a text, the marked value in the third column."""
    sentences = list(_sentences(path))
    for at in range(0, len(sentences), _TOGETHER):
        text = ""
        words: list[tuple[Span, float]] = []
        for sentence, marked in sentences[at : at + _TOGETHER]:
            words += [(span.moved(len(text)), value) for span, value in marked]
            text += sentence + "\n"
        name = f"{path.parent.name}-{path.stem}-{at}"
        article = Article(name, None, None, None, None, "en", None, None, text, line_blocks(text))
        yield JudgedText(article, tuple(words))


def _sentences(path: Path) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            rows.append(line.split("\t"))
        elif rows:
            yield _sentence(rows)
            rows = []


def _sentence(rows: Sequence[Sequence[str]]) -> Sentence:
    """The text of one sentence, spaced as the file says where it does, and its marked words."""
    tokens = [_PRINTED.get(row[1], row[1]) for row in rows]
    spaced = any("SpaceAfter=No" in row[-1] for row in rows)
    given = (
        "".join(row[1] if "SpaceAfter=No" in row[-1] else row[1] + " " for row in rows).strip()
        if spaced
        else None
    )
    text, spans = written(tokens, given, parted=True)
    values = zip(spans, (row[2] for row in rows), strict=True)
    return text, [(span, float(value)) for span, value in values if value != "_"]


def judged(text: JudgedText, read: Sequence[float | None]) -> tuple[Judged, ...]:
    """Each marked word with what was read there."""
    return tuple(Judged(value, one) for (_, value), one in zip(text.words, read, strict=True))


def mean_error(words: Sequence[Judged]) -> float | None:
    """The mean distance from the mark over the words that were read; None where none was."""
    told = [abs(one.marked - one.read) for one in words if one.read is not None]
    return sum(told) / len(told) if told else None


def correlation(words: Sequence[Judged]) -> float | None:
    """Pearson's r over the words that were read; None where either side never varies."""
    told = [(one.marked, one.read) for one in words if one.read is not None]
    if len({mark for mark, _ in told}) < 2 or len({read for _, read in told}) < 2:
        return None
    return statistics.correlation([mark for mark, _ in told], [read for _, read in told])


def factuality_misses(name: str, text: JudgedText, read: Sequence[float | None]) -> Iterator[Miss]:
    """The words read more than one step of the scale from their mark, and those not read."""
    around = surroundings(text.article)
    for (span, value), one in zip(text.words, read, strict=True):
        if one is None or abs(one - value) > _FAR:
            kind = "not told" if one is None else "too sure" if one > value else "too doubtful"
            told = "" if one is None else f"{one:.1f}"
            words = f"{span.of(text.article.text)} {value:.1f}"
            yield Miss(name, kind, text.article.id, words, told, around(span))
