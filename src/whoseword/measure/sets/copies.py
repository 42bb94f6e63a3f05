"""news_cluster: which pairs of articles are copies, by marks made for this project."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from whoseword.measure.copies import (
    ACROSS,
    TEXTS,
    WITHIN,
    Clustered,
    Found,
    MarkedPair,
    found_of,
    read_clustered,
    read_pairs,
    score,
)
from whoseword.measure.figures import Line, Measured, Published, line_of, share_of
from whoseword.measure.misses import NOT_FOUND, NOT_MARKED, Miss
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.reference.copies import open_copies
from whoseword.weighing.copy.find import find_copies

COPIED, TUNED, OTHER = "copied", "copied, half tuned on", "copied, other half"
FULL, WITHIN_SITE, CREDITED = "copies alone", "within one site", "credited"
_WHO = "datasketch's MinHash LSH, at its best threshold"
_WHERE = "python -m benchmarks.copies --minhash"
_BESIDE = {COPIED: Published(65.0, _WHO, _WHERE), FULL: Published(84.8, _WHO, _WHERE)}


def _measure(paths: Sequence[Path], _tools: Tools) -> Measured:
    held = read_clustered(paths[0] / TEXTS)
    across, within = (read_pairs(paths[1] / name) for name in (ACROSS, WITHIN))
    found = found_of(find_copies(held.articles.values(), open_copies()), held)
    pairs = tuple(found.across(held))
    of_one_site = tuple(pair for pair in found.copies if pair not in {*pairs})
    lines = (
        line_of(COPIED, score(pairs, across), _BESIDE[COPIED]),
        *_halves(pairs, across, held),
        line_of(FULL, score(pairs, across, full=True), _BESIDE[FULL]),
        line_of(WITHIN_SITE, score(of_one_site, within)),
        _credited(found, across),
    )
    misses = (*_misses(COPIED, pairs, across), *_misses(WITHIN_SITE, of_one_site, within))
    return Measured(lines, misses)


def _halves(
    pairs: Sequence[tuple[str, str]], marks: Sequence[MarkedPair], held: Clustered
) -> Iterator[Line]:
    for name, tuned in ((TUNED, True), (OTHER, False)):
        own = [pair for pair in pairs if held.in_tuned_half(pair) == tuned]
        marked = [one for one in marks if held.in_tuned_half(one.pair) == tuned]
        yield line_of(name, score(own, marked))


def _credited(found: Found, marks: Iterable[MarkedPair]) -> Line:
    """Of the copies found whose credit is marked, the share where we say the same."""
    told = [
        found.copies[one.pair].credited == one.credited
        for one in marks
        if one.is_copied and one.credited is not None and one.pair in found.copies
    ]
    return share_of(CREDITED, sum(told), len(told))


def _misses(
    figure: str, pairs: Sequence[tuple[str, str]], marks: Sequence[MarkedPair]
) -> Iterator[Miss]:
    """What was missed: the names of the files, and the marker's note; no text."""
    found, known = {*pairs}, {one.pair: one for one in marks}
    for one in marks:
        if one.is_copied != (one.pair in found):
            kind = f"{one.label}, {NOT_FOUND if one.is_copied else NOT_MARKED}"
            yield Miss(figure, kind, " ".join(one.pair), one.label, "", one.note)
    for pair in pairs:
        if pair not in known:
            yield Miss(figure, NOT_MARKED, " ".join(pair), "none", "", "")


COPIES = MarkedSet(
    "copies",
    "pairs of news articles, copied or not, and whether the later says so",
    (("news_cluster",), ("copies", "benchmarks/marks")),
    _measure,
)
