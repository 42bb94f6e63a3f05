"""Arabic names and their Latin spellings, and how well the right spelling is found among many."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.language.likeness.ranking import Spellings, ranked, spellings_of
from whoseword.language.likeness.writing import Writing
from whoseword.measure.misses import Miss

POOL = 10_000


@dataclass(frozen=True, slots=True)
class Spelt:
    """One name in both scripts; ``weight`` is one more than the logarithm of its count."""

    latin: str
    arabic: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranks:
    """At which rank each name's first right spelling came; None where it was not among the nearest.

    ``misses`` are the names whose first spelling is a wrong one.
    """

    ranks: tuple[int | None, ...]
    misses: tuple[Miss, ...]

    @property
    def first(self) -> int:
        """How many names had a right spelling first."""
        return sum(rank == 1 for rank in self.ranks)

    @property
    def reciprocal(self) -> float:
        """The mean of one over the rank, 0 to 1; one not among the nearest counts nothing."""
        told = sum(1 / rank for rank in self.ranks if rank is not None)
        return told / len(self.ranks) if self.ranks else 0.0


def read_wd_arabic(path: Path) -> Iterator[Spelt]:
    """Names out of Wikidata, Arabic letters parted by spaces, with counts (Merhav 2018)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, arabic, count = line.split("\t")
        yield Spelt(latin, arabic.replace(" ", ""), 1 + math.log(int(count)))


def read_ar2en(path: Path) -> Iterator[Spelt]:
    """Names in Arabic and Latin letters (Rosca and Breuel 2016)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        arabic, latin = line.split("\t")
        yield Spelt(latin, arabic)


def rank_spellings(names: Iterable[Spelt], others: Iterable[str], writing: Writing) -> Ranks:
    """The ranks of the names' right spellings among ten thousand: their own, then ``others``.

    A spelling that the set gives for the same Arabic letters is right too.
    """
    names = tuple(names)
    pool = tuple(dict.fromkeys((*(one.latin for one in names), *others)))[:POOL]
    among = frozenset(pool)
    right: dict[str, set[str]] = {}
    for one in names:
        if one.latin in among:
            right.setdefault(one.arabic, set()).add(one.latin)
    return _ranks(right, spellings_of(pool, writing))


def _ranks(right: Mapping[str, set[str]], pool: Spellings) -> Ranks:
    ranks: list[int | None] = []
    misses: list[Miss] = []
    for (arabic, wanted), order in zip(right.items(), ranked(right, pool), strict=True):
        ranks.append(next((n for n, latin in enumerate(order, 1) if latin in wanted), None))
        if ranks[-1] != 1:
            told = ", ".join(order[:3])
            kind = "not among the nearest" if ranks[-1] is None else "further down"
            misses.append(Miss("first", kind, arabic, " or ".join(sorted(wanted)), told, ""))
    return Ranks(tuple(ranks), tuple(misses))
