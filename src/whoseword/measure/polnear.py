"""PolNeAR: news articles with every attribution marked, and how well a tagger finds them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from whoseword.measure.spans import NOTHING, Score, attribution_score, character_score
from whoseword.record import Article, Attribution, Block, Span, Tagged

_MARK = re.compile(r"(T\d+)\t([A-Z][\w-]*) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with one annotation; ``unread`` stretches the annotator left out."""

    article: Article
    attributions: tuple[Attribution, ...]
    unread: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """Characters of words for each part, and whole attributions.

    Those inside contents are left out, since the set marks none.
    """

    source: Score = NOTHING
    cue: Score = NOTHING
    content: Score = NOTHING
    attributions: Score = NOTHING

    def __add__(self, other: "AttributionScores") -> "AttributionScores":
        """The counts of both together."""
        return AttributionScores(
            self.source + other.source,
            self.cue + other.cue,
            self.content + other.content,
            self.attributions + other.attributions,
        )


def agreement(marked: Sequence[MarkedArticle]) -> AttributionScores:
    """How well annotators of one article find what the others of it mark, each against each."""
    pairs = permutations(marked, 2)
    same = ((one, other) for one, other in pairs if one.article.id == other.article.id)
    return sum((_score(one, other.attributions) for one, other in same), AttributionScores())


def score_article(marked: MarkedArticle, tagged: Tagged) -> AttributionScores:
    """One article's scores."""
    return _score(marked, [one for one in tagged.attributions if one.inside is None])


def _score(marked: MarkedArticle, found: Sequence[Attribution]) -> AttributionScores:
    text = marked.article.text

    def part(name: str) -> Score:
        wanted, given = (
            [s for one in held for s in getattr(one, name)] for held in (marked.attributions, found)
        )
        return character_score(wanted, given, text)

    return AttributionScores(
        part("source"),
        part("cue"),
        part("content"),
        attribution_score(marked.attributions, found, text),
    )


def read_polnear(folder: Path, part: str) -> Iterator[MarkedArticle]:
    """The articles of one part ("train" or "dev") in PolNeAR's folder, once for each annotation."""
    below = folder / "data" / part
    for path in sorted((below / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        text = (below / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield marked_article(name, text, path.read_text(encoding="utf-8"))


def marked_article(name: str, text: str, marks: str) -> MarkedArticle:
    """A text with brat's stand-off marks, lines as paragraphs."""
    spans = {found[1]: _spans(found[3]) for found in map(_MARK.match, marks.splitlines()) if found}
    unread = [
        span
        for found in map(_MARK.match, marks.splitlines())
        if found and found[2] == "Discard"
        for span in spans[found[1]]
    ]
    attributions = [
        _attribution(line.split("\t")[1], spans)
        for line in marks.splitlines()
        if re.match(r"E\d+\t", line)
    ]
    article = Article(name, None, None, None, None, None, None, None, text, line_blocks(text))
    return MarkedArticle(article, tuple(attributions), tuple(unread))


def line_blocks(text: str) -> tuple[Block, ...]:
    """Every line with something in it as a paragraph."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text)
    return tuple(Block("paragraph", Span(line.start(), line.end())) for line in lines)


def _attribution(event: str, spans: dict[str, tuple[Span, ...]]) -> Attribution:
    """An event of brat's as an attribution."""
    parts: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
    for item in event.split()[1:]:
        role, _, mark = item.partition(":")
        parts.get(role.rstrip("0123456789"), []).extend(spans.get(mark, ()))
    source, cue, content = (tuple(sorted(held)) for held in parts.values())
    return Attribution(source, cue, content, score=1.0)


def _spans(written: str) -> tuple[Span, ...]:
    """Brat's "12 20;24 30"."""
    return tuple(Span(*(int(number) for number in piece.split())) for piece in written.split(";"))
