"""name_bench: pairs of names, the same bearer's or not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from whoseword.measure.figures import Line, Measured, Published, line_of
from whoseword.measure.name_bench import FILE, read_name_bench, score_pairs
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.reference.spellings import open_name_words

_BEST = Published(
    79.0, "OpenSanctions logic_v2, at its best threshold", "its repository, where the set is from"
)


def _measure(paths: Sequence[Path], _tools: Tools) -> Measured:
    told = score_pairs(read_name_bench(paths[0] / FILE), open_name_words())
    ours = line_of("F1", told.score)
    best = Line("best F1", 100 * told.best, None, None, told.score.marked, published=_BEST)
    return Measured((replace(ours, published=_BEST), best), told.misses)


NAME_BENCH = MarkedSet(
    "name_bench",
    "pairs of names, one bearer's or two, at our threshold and the best",
    (("name_bench",),),
    _measure,
)
