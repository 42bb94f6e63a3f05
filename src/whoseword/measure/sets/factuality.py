"""UW and UDS-IH2: how far a text stands behind its events."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.factuality import (
    FILES,
    CommitmentTagger,
    Judged,
    JudgedText,
    correlation,
    factuality_misses,
    judged,
    mean_error,
    read_factuality,
)
from whoseword.measure.figures import Line, Measured
from whoseword.measure.misses import Miss
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.record import Tagger


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    tagger = tools.tagger()
    parts = [
        _part(name, tuple(read_factuality(paths[0] / file)), tagger)
        for name, file in FILES.items()
        if (paths[0] / file).is_file()
    ]
    return Measured(
        tuple(line for part in parts for line in part.lines),
        tuple(miss for part in parts for miss in part.misses),
    )


def _part(name: str, texts: Sequence[JudgedText], tagger: Tagger) -> Measured:
    """The two figures of one file; no values where the tagger never learned to tell."""
    if not isinstance(tagger, CommitmentTagger):
        nothing = [Judged(value, None) for text in texts for _, value in text.words]
        return Measured(_lines(name, nothing))
    words: list[Judged] = []
    misses: list[Miss] = []
    for text in texts:
        read = tagger.commitment_at(text.article, [span for span, _ in text.words])
        words.extend(judged(text, read))
        misses.extend(factuality_misses(f"{name} r", text, read))
    return Measured(_lines(name, words), tuple(misses))


def _lines(name: str, words: Sequence[Judged]) -> tuple[Line, ...]:
    """Pearson's r, and the mean error, of which less is better."""
    found, marked = sum(word.read is not None for word in words), len(words)
    return (
        Line(f"{name} r", correlation(words), None, found, marked, form="correlation"),
        Line(f"{name} error", mean_error(words), None, found, marked, form="error"),
    )


FACTUALITY = MarkedSet(
    "factuality",
    "UW and UDS-IH2: how far a text stands behind events, -3 to 3",
    (("factuality/glue_data", "factuality"),),
    _measure,
    "no figure is noted down with the sets; r is Pearson's, error the mean one",
)
