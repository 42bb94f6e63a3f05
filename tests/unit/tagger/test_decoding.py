"""Decoding: what the labels of words may be, and how they become stretches."""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from whoseword.tagger.decoding import allowed, best_labels, moves_of, probabilities, runs_of

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue")
STEPS = np.linspace(-0.3, 0.3, 25, dtype=np.float32).reshape(5, 5)
MOVES = moves_of(LABELS, STEPS, 1.0)
NOWHERE, ONE_TEXT = np.zeros(0, np.int64), np.zeros(1, np.int64)

scores = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 12), st.just(5)),
    elements=st.floats(-20, 20, width=32),
)


def shares_of(windows: Sequence[np.ndarray]) -> list[np.ndarray]:
    return [probabilities(window) for window in windows]


@given(st.lists(scores, min_size=1, max_size=4))
def test_no_inner_label_ever_follows_another_kind(windows: list[np.ndarray]) -> None:
    table = allowed(LABELS)
    for path in best_labels(shares_of(windows), [MOVES] * len(windows)):
        assert all(table[before, after] for before, after in pairwise(path))


@given(st.lists(scores, min_size=2, max_size=4))
def test_a_window_is_decoded_the_same_alone_and_among_others(windows: list[np.ndarray]) -> None:
    together = best_labels(shares_of(windows), [MOVES] * len(windows))
    for window, path in zip(windows, together, strict=True):
        assert best_labels([probabilities(window)], [MOVES])[0].tolist() == path.tolist()


@given(scores)
def test_runs_cover_exactly_the_labelled_words_and_never_overlap(window: np.ndarray) -> None:
    path = best_labels([probabilities(window)], [MOVES])[0]
    (runs,) = runs_of(path, probabilities(window), LABELS, NOWHERE, ONE_TEXT)
    covered = [at for run in runs for at in range(run.first, run.last)]
    assert covered == np.flatnonzero(path).tolist()
    assert all(0 <= run.score <= 1.0001 for run in runs)


def test_the_best_sequence_beats_the_best_label_of_each_word() -> None:
    window = np.array([[0, 2, 0, 0, 0], [0, 0, 0, 0, 3], [0, 2, 0, 0, 0]], np.float32)
    assert best_labels([probabilities(window)], [MOVES])[0].tolist() != [1, 4, 1]


def test_a_begin_a_break_and_another_label_each_begin_a_new_run() -> None:
    path = np.array([1, 2, 1, 2, 2, 4, 0])
    (runs,) = runs_of(path, np.full((7, 5), 0.2, np.float32), LABELS, np.array([4]), ONE_TEXT)
    found = [(run.first, run.last, run.label) for run in runs]
    assert found == [(0, 2, "source"), (2, 4, "source"), (4, 5, "source"), (5, 6, "cue")]
    assert runs[0].score == pytest.approx(0.4)


def test_nothing_in_gives_nothing_out() -> None:
    assert best_labels([], []) == []
    empty = np.zeros(0, np.int64)
    assert runs_of(empty, np.zeros((0, 5), np.float32), LABELS, NOWHERE, ONE_TEXT) == [[]]


def test_a_window_of_one_head_is_decoded_the_same_beside_one_of_another() -> None:
    fewer, other = np.array([[0, 1, 0], [0, 0, 2]], np.float32), LABELS[:3]
    longer = np.array([[0, 0, 0, 2, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]], np.float32)
    moves = moves_of(other, STEPS[:3, :3], 1.0)
    first, second = best_labels(shares_of([fewer, longer]), [moves, MOVES])
    assert first.tolist() == best_labels(shares_of([fewer]), [moves])[0].tolist() == [1, 2]
    assert second.tolist() == best_labels(shares_of([longer]), [MOVES])[0].tolist() == [3, 4, 0]


def test_a_run_ends_where_another_text_begins_and_is_counted_from_there() -> None:
    path = np.array([1, 2, 2, 2, 0])
    chances = np.full((5, 5), 0.2, np.float32)
    first, second = runs_of(path, chances, LABELS, NOWHERE, np.array([0, 2]))
    assert [(run.first, run.last) for run in first] == [(0, 2)]
    assert [(run.first, run.last) for run in second] == [(0, 2)]


def best_of_all(window: np.ndarray) -> float:
    """How good the best of all allowed sequences is, found by trying each."""
    seen = np.log(probabilities(window))
    return max(worth(seen, path) for path in product(range(len(LABELS)), repeat=len(window)))


def worth(seen: np.ndarray, path: Sequence[int]) -> float:
    """How good a sequence is: its words and its steps."""
    steps = sum(MOVES[before, after] for before, after in pairwise(path))
    return float(sum(seen[at, label] for at, label in enumerate(path)) + steps)


@given(arrays.arrays(np.float32, (4, 5), elements=st.floats(-4, 4, width=32)))
@settings(max_examples=25)
def test_the_sequence_found_is_as_good_as_any(window: np.ndarray) -> None:
    (path,) = best_labels([probabilities(window)], [MOVES])
    if path.any():
        found = worth(np.log(probabilities(window)), path.tolist())
        assert found == pytest.approx(best_of_all(window), abs=1e-4)
