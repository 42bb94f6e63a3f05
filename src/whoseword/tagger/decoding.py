"""From scores to labels: the best allowed sequence for many windows at once."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def allowed(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Which label may follow which: an I- only its own B- or I-."""
    table = np.ones((len(labels), len(labels)), np.bool_)
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            table[:, after] = [before in (f"B-{label[2:]}", label) for before in labels]
    return table


def best_labels(
    scores: Sequence[Scores], labels: Sequence[str], steps: Scores, weight: float
) -> list[Labels]:
    """For each window the best allowed sequence; ``weight`` is how much the usual steps count.

    A window may begin inside a span, since its first words lie outside its core.
    """
    paths = [np.zeros(len(held), np.int64) for held in scores]
    shares = [probabilities(held) for held in scores]
    asked = [at for at, held in enumerate(shares) if len(held) and held[:, 0].min() < _NOTHING]
    found = _best_paths([shares[at] for at in asked], labels, steps, weight)
    for at, path in zip(asked, found, strict=True):
        paths[at] = path
    return paths


def _best_paths(
    shares: Sequence[Scores], labels: Sequence[str], steps: Scores, weight: float
) -> list[Labels]:
    """The best allowed sequence for each of some windows that are not empty (Viterbi 1967)."""
    lengths = [len(held) for held in shares]
    longest = max(lengths, default=0)
    padded = np.zeros((len(shares), longest, len(labels)), np.float32)
    if not longest:
        return []
    for row, held in enumerate(shares):
        padded[row, : len(held)] = np.log(np.maximum(held, 1e-9))
    moves = np.where(allowed(labels), weight * steps, _NEVER).astype(np.float32)
    running = np.array(lengths)
    best = padded[:, 0]
    came = np.zeros((longest, len(shares), len(labels)), np.int64)
    stay = np.arange(len(labels))
    for at in range(1, longest):
        ways = best[:, :, None] + moves[None]
        came[at] = ways.argmax(axis=1)
        onward = ways.max(axis=1) + padded[:, at]
        going = (running > at)[:, None]
        best = np.where(going, onward, best)
        came[at] = np.where(going, came[at], stay)
    path = np.zeros((longest, len(shares)), np.int64)
    path[-1] = best.argmax(axis=1)
    rows = np.arange(len(shares))
    for at in range(longest - 1, 0, -1):
        path[at - 1] = came[at, rows, path[at]]
    return [path[:length, row] for row, length in enumerate(lengths)]


def runs_of(path: Labels, chances: Scores, labels: Sequence[str], breaks: Labels) -> list[Run]:
    """The labelled stretches of a text; words in ``breaks`` begin anew, as does a lone I-."""
    if not len(path):
        return []
    kind = np.array([labels.index(f"I-{label[2:]}") if label != "O" else 0 for label in labels])[
        path
    ]
    begins = np.zeros(len(path), np.bool_)
    begins[0] = True
    begins[1:] = (kind[1:] != kind[:-1]) | np.isin(
        path[1:], [n for n, label in enumerate(labels) if label[0] == "B"]
    )
    begins[breaks[breaks < len(path)]] = True
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(path))
    labelled = kind[starts] > 0
    found = []
    for first, last in zip(starts[labelled].tolist(), ends[labelled].tolist(), strict=True):
        inside = int(kind[first])
        share = chances[first:last, inside - 1] + chances[first:last, inside]
        found.append(Run(first, last, labels[inside][2:], float(share.mean())))
    return found
