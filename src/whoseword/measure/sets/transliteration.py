"""Names in Arabic script, and the rank of their Latin spelling among ten thousand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from whoseword.measure.figures import Line, Measured, share_of
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.transliteration import Ranks, rank_spellings, read_ar2en, read_wd_arabic
from whoseword.reference.spellings import open_writing


def _measure(paths: Sequence[Path], _tools: Tools) -> Measured:
    folder, writing = paths[0], open_writing()
    others = (one.latin for one in read_ar2en(folder / "ar2en-train.txt"))
    told = {
        "wd_arabic_16": rank_spellings(read_wd_arabic(folder / "data/wd_arabic_16"), (), writing),
        "ar2en-eval": rank_spellings(read_ar2en(folder / "ar2en-eval.txt"), others, writing),
    }
    lines = (line for name, ranks in told.items() for line in _lines(name, ranks))
    misses = (
        replace(miss, figure=f"{name} first")
        for name, ranks in told.items()
        for miss in ranks.misses
    )
    return Measured(tuple(lines), tuple(misses))


def _lines(name: str, ranks: Ranks) -> Iterator[Line]:
    marked = len(ranks.ranks)
    yield share_of(f"{name} first", ranks.first, marked)
    yield Line(f"{name} reciprocal rank", 100 * ranks.reciprocal, None, None, marked)


TRANSLITERATION = MarkedSet(
    "transliteration",
    "Arabic names: the right Latin spelling among ten thousand",
    (("transliteration",),),
    _measure,
    "no figure is published for Arabic; 60 of 100 first ones on the Russian part",
)
