"""name_bench: pairs of names, the same bearer's or not, and how well likeness tells them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from whoseword.language.likeness.alike import likeness
from whoseword.language.likeness.pieces import NameWords
from whoseword.measure.misses import Miss
from whoseword.measure.spans import Score

FILE = Path("contrib/name_bench/cases.csv")


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names, whether they are a person's (or a firm's, a group's, a ship's), and the mark."""

    left: str
    right: str
    person: bool
    same: bool


@dataclass(frozen=True, slots=True)
class PairScore:
    """The score at our own threshold, the best F1 of any with its threshold, and every miss."""

    score: Score
    best: float
    best_at: float
    misses: tuple[Miss, ...]


def read_name_bench(path: Path) -> Iterator[NamePair]:
    """The pairs of the file (OpenSanctions, name_bench), in its order."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            person = row["schema"] == "Person"
            yield NamePair(row["name1"], row["name2"], person, row["is_match"] == "true")


def score_pairs(pairs: Iterable[NamePair], words: NameWords) -> PairScore:
    """How well likeness tells the pairs that are marked as one: those that are alike are found."""
    pairs = tuple(pairs)
    likes = [likeness(one.left, one.right, words, person=one.person) for one in pairs]
    marks = [one.same for one in pairs]
    best, best_at = _best([like.score for like in likes], marks)
    misses = tuple(
        Miss(
            "F1",
            "taken apart" if pair.same else "taken together",
            "name_bench",
            _told(pair.same),
            f"{like.score:.2f}",
            f"{pair.left} | {pair.right}",
        )
        for pair, like in zip(pairs, likes, strict=True)
        if like.alike != pair.same
    )
    return PairScore(_score([like.alike for like in likes], marks), best, best_at, misses)


def _told(same: bool) -> str:
    return "one" if same else "two"


def _score(found: Sequence[bool], marks: Sequence[bool]) -> Score:
    right = sum(told and mark for told, mark in zip(found, marks, strict=True))
    return Score(right, sum(found), sum(marks))


def _best(likes: Sequence[float], marks: Sequence[bool]) -> tuple[float, float]:
    """The highest F1 and the threshold that gives it."""
    return max(
        ((_score([like >= at for like in likes], marks).f1, at) for at in sorted({*likes})),
        default=(0.0, 0.0),
    )
