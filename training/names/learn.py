"""Learn how Latin letters are written in Arabic: ``python -m training.names.learn --data DIR``.

Every Latin letter stands for no, one or two Arabic letters. First a table without context is
fitted by expectation maximisation; then letters are aligned by the best way through it, counted
between their neighbours, and aligned anew by what was counted. The share of the pairs that fit
worst (a translation, another name) is left out. What is written holds a stretch of letters only
where it tells more than the shorter one inside it. Takes about two minutes on one core.
"""

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from training.names.pairs import Pair, train_pairs
from whoseword.language.likeness.writing import LONGEST_SIGN, contexts_at

TABLE = Path(__file__).parents[2] / "src/whoseword/reference/data/arabic_letters.tsv"
ROUNDS, REALIGNED = 4, 2
LEFT_OUT = 0.08
# How many sightings a shorter stretch is worth for each kind of sign of a longer one.
TRUST = (2.0, 2.0, 4.0, 6.0, 8.0, 10.0)
TOLD_MORE, RAREST = 8.0, 0.004
_FIRST, _NEVER = 1e-3, 1e-6

Shares = dict[str, float]
Aligned = tuple[str, tuple[str, ...], float]


def fitted(pairs: Sequence[Pair]) -> dict[str, Shares]:
    """For each Latin letter the shares of its signs, without regard to neighbours."""
    shares: defaultdict[tuple[str, str], float] = defaultdict(lambda: _FIRST)
    for _ in range(ROUNDS):
        counts: defaultdict[tuple[str, str], float] = defaultdict(float)
        for pair in pairs:
            _expect(pair, shares, counts)
        totals: defaultdict[str, float] = defaultdict(float)
        for (letter, _sign), count in counts.items():
            totals[letter] += count
        kept = {key: n / totals[key[0]] for key, n in counts.items() if n > 1e-5 * totals[key[0]]}
        shares = defaultdict(lambda: _NEVER, kept)
    table: defaultdict[str, Shares] = defaultdict(dict)
    for (letter, sign), share in shares.items():
        table[letter][sign] = share
    return dict(table)


def _expect(
    pair: Pair,
    shares: Mapping[tuple[str, str], float],
    counts: defaultdict[tuple[str, str], float],
) -> None:
    """Add how often each sign is expected in all ways through one pair."""
    height, width = len(pair.latin), len(pair.arabic)
    before = [[0.0] * (width + 1) for _ in range(height + 1)]
    before[0][0] = 1.0
    for at, letter in enumerate(pair.latin):
        for start, end in _signs(width):
            share = shares[letter, pair.arabic[start:end]]
            before[at + 1][end] += before[at][start] * share
    whole = before[height][width]
    if not whole:
        return
    behind = [0.0] * width + [1.0]
    for at in range(height - 1, -1, -1):
        here = [0.0] * (width + 1)
        for start, end in _signs(width):
            key = pair.latin[at], pair.arabic[start:end]
            through = shares[key] * behind[end]
            here[start] += through
            counts[key] += pair.weight * before[at][start] * through / whole
        behind = here


def _signs(width: int) -> Iterator[tuple[int, int]]:
    """Every stretch of Arabic letters that may stand for one Latin letter."""
    for start in range(width + 1):
        for end in range(start, min(start + LONGEST_SIGN, width) + 1):
            yield start, end


def aligned(pairs: Iterable[Pair], shares_of: "Counted | Barest") -> list[Aligned]:
    """Latin names with a sign for each letter, those left out that fit worst."""
    scored: list[tuple[float, Aligned]] = []
    for pair in pairs:
        score, signs = _best_way(pair, shares_of.shares(pair.latin))
        scored.append(
            (score / (len(pair.latin) + len(pair.arabic)), (pair.latin, signs, pair.weight))
        )
    scored.sort(key=lambda one: one[0])
    return [one for _, one in scored[int(LEFT_OUT * len(scored)) :]]


def _best_way(pair: Pair, shares: Sequence[Mapping[str, float]]) -> tuple[float, tuple[str, ...]]:
    width = len(pair.arabic)
    nothing: tuple[str, ...] = ()
    best = [(0.0, nothing), *[(-math.inf, nothing)] * width]
    for here in shares:
        following = [(-math.inf, nothing)] * (width + 1)
        for start, end in _signs(width):
            sign = pair.arabic[start:end]
            score = best[start][0] + math.log(here.get(sign, _NEVER))
            if score > following[end][0]:
                following[end] = (score, (*best[start][1], sign))
        best = following
    return best[width]


class Barest:
    """The shares that were fitted without regard to neighbours."""

    def __init__(self, table: Mapping[str, Shares]) -> None:
        self.table = table

    def shares(self, latin: str) -> list[Shares]:
        """The shares for each letter of a name."""
        return [self.table.get(letter, {}) for letter in latin]


class Counted:
    """What was counted between neighbours, each stretch leaning on the shorter one inside it."""

    def __init__(self, names: Iterable[Aligned]) -> None:
        self.counts: defaultdict[str, defaultdict[str, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        self.inside: dict[str, str | None] = {}
        self.depth: dict[str, int] = {}
        self.known: dict[str, Shares] = {}
        for latin, signs, weight in names:
            for at, sign in enumerate(signs):
                self._count(contexts_at(latin, at), sign, weight)

    def _count(self, contexts: Sequence[str], sign: str, weight: float) -> None:
        inner = None
        for depth, context in enumerate(contexts):
            if context == inner:
                continue
            self.counts[context][sign] += weight
            self.inside.setdefault(context, inner)
            self.depth.setdefault(context, depth)
            inner = context

    def shares(self, latin: str) -> list[Shares]:
        """The shares for each letter of a name, by the longest stretch that was seen."""
        return [
            next((self.of(c) for c in reversed(contexts_at(latin, at)) if c in self.counts), {})
            for at in range(len(latin))
        ]

    def of(self, context: str) -> Shares:
        """The shares of the signs in one stretch."""
        if context not in self.known:
            counts, inner = self.counts[context], self.inside[context]
            lent = TRUST[self.depth[context]] * len(counts)
            whole = sum(counts.values()) + lent
            under = self.of(inner) if inner is not None else {}
            self.known[context] = {
                sign: (counts.get(sign, 0.0) + lent * under.get(sign, _NEVER)) / whole
                for sign in {*counts, *under}
            }
        return self.known[context]

    def telling(self) -> Iterator[tuple[str, Shares]]:
        """The stretches that tell enough more than what is kept of the shorter ones inside."""
        kept: dict[str, Shares] = {}
        for context in sorted(self.counts, key=lambda context: self.depth[context]):
            inner = self.inside[context]
            while inner is not None and inner not in kept:
                inner = self.inside[inner]
            shares = self.of(context)
            known = kept[inner] if inner is not None else {}
            told = sum(
                count * math.log(shares[sign] / known.get(sign, _FIRST))
                for sign, count in self.counts[context].items()
            )
            if inner is None or told > TOLD_MORE:
                kept[context] = shares
        yield from kept.items()


def main() -> None:
    """Learn the table and write it where the program reads it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    pairs = tuple(train_pairs(parser.parse_args().data))
    names = aligned(pairs, Barest(fitted(pairs)))
    for _ in range(REALIGNED):
        names = aligned(pairs, Counted(names))
    rows = sorted(_rows(Counted(names)))
    TABLE.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(rows)} stretches, {TABLE.stat().st_size} bytes")


def _rows(counted: Counted) -> Iterator[str]:
    """A stretch and, by falling share, each sign that is not too rare with its cost in tenths."""
    for context, shares in counted.telling():
        signs = sorted(shares, key=lambda sign: (-shares[sign], sign))
        costs = (
            f"{sign}{-10 * math.log(shares[sign]):.0f}" for sign in signs if shares[sign] > RAREST
        )
        yield f"{context}\t{' '.join(costs)}"


if __name__ == "__main__":
    main()
