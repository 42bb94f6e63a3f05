"""Sets with names marked: re3d, Universal NER, and others with a token a line."""

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whoseword.measure.plain_text import written
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Span

Tokens = list[tuple[str, str]]

_RE3D = {
    "Person": "person",
    "Organisation": "group",
    "Location": "place",
    "Weapon": "weapon",
    "MilitaryPlatform": "weapon",
    "Nationality": "nationality",
}
_UNER = {"PER": "person", "ORG": "group", "LOC": "place"}
_RE3D_SEED, _RE3D_TRAIN = 88, 60
_DETERMINER = re.compile(r"(?:the|a|an|its|his|her|their|this|these|those)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkedNames:
    """A text with its names as (span, label).

    ``labels`` are those that the set marks; ``unsure`` stretches are marked as described things
    ("the camp"), which may or may not hold a name.
    """

    article: Article
    names: tuple[tuple[Span, str], ...]
    labels: tuple[str, ...]
    unsure: tuple[Span, ...] = ()


def read_re3d(folder: Path, part: str) -> Iterator[MarkedNames]:
    """re3d's documents: 60 drawn with a fixed seed are "train", the other 28 "visible"."""
    texts: dict[str, str] = {}
    marks: dict[str, list[tuple[int, int, str]]] = {}
    for below in sorted(path.parent for path in folder.glob("*/documents.json")):
        for row in _rows(below / "documents.json"):
            texts[str(row["_id"])] = str(row["text"])
        for row in _rows(below / "entities.json"):
            if row["type"] in _RE3D:
                mark = (int(str(row["begin"])), int(str(row["end"])), _RE3D[str(row["type"])])
                marks.setdefault(str(row["documentId"]), []).append(mark)
    order = sorted(texts)
    random.Random(_RE3D_SEED).shuffle(order)  # noqa: S311 - a split, no secret
    chosen = order[:_RE3D_TRAIN] if part == "train" else order[_RE3D_TRAIN:]
    for name in sorted(chosen):
        yield _described_apart(name, texts[name], marks.get(name, []))


def _rows(path: Path) -> Iterator[Mapping[str, object]]:
    """The JSON objects of a file with one a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _described_apart(name: str, text: str, marks: Sequence[tuple[int, int, str]]) -> MarkedNames:
    """A document with its names, without their articles, told from what is only described.

    Of nested marks the longest that is a name is kept.
    """
    names: list[tuple[Span, str]] = []
    unsure: list[Span] = []
    for start, end, label in sorted(marks, key=lambda mark: (mark[0] - mark[1], mark[0])):
        determiner = _DETERMINER.match(text, start, end)
        first = determiner.end() if determiner else start
        if first >= end or any(kept.start < end and first < kept.end for kept, _ in names):
            continue
        words = text[first:end].split()
        if label in ("weapon", "nationality") or (
            words and _capital(words[0]) and _capital(words[-1])
        ):
            names.append((Span(first, end), label))
        else:
            unsure.append(Span(first, end))
    return MarkedNames(
        _article(name, text),
        tuple(sorted(names)),
        tuple(dict.fromkeys(_RE3D.values())),
        tuple(unsure),
    )


def _capital(word: str) -> bool:
    """Whether a capital or a figure is in the word."""
    return any(letter.isupper() or letter.isdigit() for letter in word)


def read_uner(path: Path) -> Iterator[MarkedNames]:
    """Universal NER's documents in one file."""
    return read_columns(path, 2, _UNER)


def read_columns(
    path: Path, column: int, labels: Mapping[str, str], *, together: int = 30
) -> Iterator[MarkedNames]:
    """Documents of so many sentences out of a file with a token and its tag a line."""
    sentences = list(_sentences(path, column))
    marked = tuple(dict.fromkeys(labels.values()))
    for at in range(0, len(sentences), together):
        text = ""
        names: list[tuple[Span, str]] = []
        for tokens, given in sentences[at : at + together]:
            line, spans = written([token for token, _ in tokens], given)
            for first, last, kind in _chunks([tag for _, tag in tokens]):
                if kind in labels:
                    names.append(
                        (Span(spans[first].start, spans[last].end).moved(len(text)), labels[kind])
                    )
            text += line + "\n"
        yield MarkedNames(_article(f"{path.stem}-{at}", text), tuple(names), marked)


def _article(name: str, text: str) -> Article:
    """A text as an article of which nothing else is known, lines as paragraphs."""
    return Article(name, None, None, None, None, None, None, None, text, line_blocks(text))


def _sentences(path: Path, column: int) -> Iterator[tuple[Tokens, str | None]]:
    """The sentences of a column file with, where a comment gives it, the text as written."""
    tokens: Tokens = []
    given = None
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.rsplit(" ", 1)
        if not line.strip():
            if tokens:
                yield tokens, given
            tokens, given = [], None
        elif line.startswith("# text = "):
            given = line.removeprefix("# text = ")
        elif line.startswith("# ") and "\t" not in line:
            continue
        elif len(fields) > 1 and fields[0]:
            word = fields[1] if fields[0].isdigit() and len(fields) > 3 else fields[0]
            tokens.append((word, fields[column].strip() or "O"))


def _chunks(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last token and kind of every chunk; an I- without a B- begins one too."""
    first, kind = 0, ""
    for number, tag in enumerate([*tags, "O"]):
        begin, _, name = tag.partition("-")
        if kind and (begin != "I" or name != kind):
            yield first, number - 1, kind
            kind = ""
        if begin in ("B", "I") and not kind:
            first, kind = number, name
