"""From scores to labels: the best allowed sequence for many windows at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Labels = NDArray[np.int64]

_NEVER = np.float32(-1e9)
# Where "O" is at least so probable at every word, a window holds nothing.
_NOTHING = 0.95


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``first`` to ``last`` (exclusive) bear one label, with this probability on average."""

    first: int
    last: int
    label: str
    score: float


def probabilities(scores: Scores) -> Scores:
    """The scores of each word as probabilities of its labels."""
    # A maximum along an axis as short as that of the labels is slow, across a copy it is not.
    most = np.maximum.reduce(scores.T.copy(), axis=0).T[..., None]
    raised = np.exp(scores - most)
    shares: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def allowed(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Which label may follow which: an I- only its own B- or I-."""
    table = np.ones((len(labels), len(labels)), np.bool_)
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            table[:, after] = [before in (f"B-{label[2:]}", label) for before in labels]
    return table


def moves_of(labels: Sequence[str], steps: Scores, weight: float) -> Scores:
    """What each step from label to label adds; ``weight`` is how much the usual ones count."""
    moves: Scores = np.where(allowed(labels), weight * steps, _NEVER).astype(np.float32)
    return moves


def best_labels(shares: Sequence[Scores], moves: Sequence[Scores]) -> list[Labels]:
    """For each window the best sequence by probabilities and its head's moves [before, after].

    A window may begin inside a span, since its first words lie outside its core.
    """
    paths = [np.zeros(len(held), np.int64) for held in shares]
    asked = [at for at, held in enumerate(shares) if len(held) and held[:, 0].min() < _NOTHING]
    asked.sort(key=lambda at: -len(shares[at]))
    seen = [np.log(np.maximum(shares[at], 1e-9)) for at in asked]
    found = _best_paths(seen, [moves[at] for at in asked])
    for at, path in zip(asked, found, strict=True):
        paths[at] = path
    return paths


def _best_paths(seen: Sequence[Scores], moves: Sequence[Scores]) -> list[Labels]:
    """The best sequence for each of some windows, the longest first (Viterbi 1967).

    All go forward word by word together, whatever their head: here numpy's calls cost more than
    its sums. The windows lie innermost, where it adds quickest; past its end one runs on for show.
    """
    if not seen:
        return []
    most = max(len(move) for move in moves)
    best = np.full((len(seen[0]), most, len(seen)), _NEVER, np.float32)
    steps = np.full((most, most, len(seen)), _NEVER, np.float32)
    for row, (held, move) in enumerate(zip(seen, moves, strict=True)):
        best[: len(held), : len(move), row] = held
        steps[: len(move), : len(move), row] = move
    for before, here in pairwise(best):
        np.add(here, np.maximum.reduce(before[:, None] + steps, axis=0), out=here)
    lengths = np.array([len(held) for held in seen])
    return _traced(best.transpose(0, 2, 1).copy(), steps.transpose(2, 1, 0).copy(), lengths)


def _traced(best: Scores, steps: Scores, lengths: Labels) -> list[Labels]:
    """From each window's last word back along what led there.

    ``best`` [words, windows, labels] is how good the best way to each label is, ``steps``
    [windows, after, before] what a step adds; the longest window comes first.
    """
    rows, last = np.arange(len(lengths)), lengths - 1
    path = np.zeros(best.shape[:2], np.int64)
    path[last, rows] = best[last, rows].argmax(axis=1)
    begun = np.searchsorted(-last, -np.arange(len(best)), "right").tolist()
    for at in range(len(best) - 1, 0, -1):
        held = slice(begun[at])
        path[at - 1, held] = (best[at - 1, held] + steps[rows[held], path[at, held]]).argmax(axis=1)
    return [path[:length, row] for row, length in enumerate(lengths.tolist())]


def runs_of(
    path: Labels, chances: Scores, labels: Sequence[str], breaks: Labels, texts: Labels
) -> list[list[Run]]:
    """The labelled stretches of each of the texts that begin at these words, counted from there.

    Words in ``breaks`` begin anew, as do a lone I- and the first word of a text.
    """
    found: list[list[Run]] = [[] for _ in texts]
    if not path.any():
        return found
    inside = np.array([labels.index(f"I-{label[2:]}") if label != "O" else 0 for label in labels])
    kind = inside[path]
    begins = np.array([label[0] == "B" for label in labels])[path]
    begins[1:] |= kind[1:] != kind[:-1]
    begins[np.concatenate((texts, breaks))] = True
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(path))
    # Each word's share of its own kind; what an "O" gets here is never read.
    shares = chances[np.arange(len(path)), kind - 1] + chances[np.arange(len(path)), kind]
    of_text = np.searchsorted(texts, starts, "right") - 1
    for at in np.flatnonzero(kind[starts]).tolist():
        first, last, text = int(starts[at]), int(ends[at]), int(of_text[at])
        before = int(texts[text])
        label = labels[int(kind[first])][2:]
        found[text].append(Run(first - before, last - before, label, _mean(shares[first:last])))
    return found


def _mean(shares: Scores) -> float:
    """What ``mean`` gives, without its checks: they take longer than the few words in a run."""
    return float(np.add.reduce(shares) / np.float32(len(shares)))
