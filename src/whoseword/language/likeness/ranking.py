"""Which of many Latin spellings is that of an Arabic name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Indel

from whoseword.language.likeness.writing import Costs, Writing, arabic_letters, cost_of

NEAREST = 25
# Spellings further off than this from the nearest one are not weighed.
_FURTHER = 2
_TOGETHER = 256
_ARTICLE = "ال"
# Letters that Latin ones do not tell apart: before names are weighed each stands for its like.
_ALIKE = str.maketrans("أإآعىةحصضطظذثق", "ااااياهسدتزدتك")
# What it costs to leave the article out of a Latin spelling ("al-Tolo", "Tolo").
_NO_ARTICLE = 2.5


@dataclass(frozen=True, slots=True)
class Spellings:
    """Latin spellings, the Arabic letters that likely stand for each, and all that can."""

    latin: tuple[str, ...]
    likeliest: tuple[str, ...]
    signs: tuple[tuple[Costs, ...], ...]


def spellings_of(names: Iterable[str], writing: Writing) -> Spellings:
    """Latin names made ready to be ranked many times over."""
    latin = tuple(names)
    signs = tuple(map(writing.signs_of, latin))
    likeliest = tuple("".join(min(c, key=lambda s: c[s]) for c in one if c) for one in signs)
    return Spellings(latin, tuple(letters.translate(_ALIKE) for letters in likeliest), signs)


def ranked(
    arabic: Iterable[str], among: Spellings, nearest: int = NEAREST
) -> Iterator[tuple[str, ...]]:
    """For each Arabic name the Latin spellings that may be its own, likeliest first.

    Those whose likeliest Arabic letters are nearest are weighed by all the ways to write them.
    """
    names = iter(arabic)
    while some := [arabic_letters(name) for name in islice(names, _TOGETHER)]:
        bare = [_without_article(letters) for letters in some]
        drawn = zip(
            some, _drawn(some, among, nearest), bare, _drawn(bare, among, nearest), strict=True
        )
        for letters, whole, rest, without in drawn:
            order = _weighed(letters, rest, sorted({*whole, *without}), among)
            yield tuple(among.latin[at] for at in order[:nearest])


def _without_article(letters: str) -> str:
    return letters.removeprefix(_ARTICLE) if len(letters) > 4 else letters


def _drawn(some: Sequence[str], among: Spellings, nearest: int) -> Iterator[list[int]]:
    """For each name the spellings that are near enough to be weighed."""
    apart: npt.NDArray[np.uint8] = process.cdist(
        [name.translate(_ALIKE) for name in some],
        among.likeliest,
        scorer=Indel.distance,
        dtype=np.uint8,
    )
    for row in apart:
        near = np.flatnonzero(row <= int(row.min()) + _FURTHER)
        yield [int(at) for at in near[np.argsort(row[near], kind="stable")[:nearest]]]


def _weighed(letters: str, rest: str, drawn: Sequence[int], among: Spellings) -> list[int]:
    costs = {at: cost_of(letters, among.signs[at]) for at in drawn}
    if rest != letters:
        for at in drawn:
            costs[at] = min(costs[at], _NO_ARTICLE + cost_of(rest, among.signs[at]))
    return sorted(drawn, key=lambda at: (costs[at], among.latin[at]))
