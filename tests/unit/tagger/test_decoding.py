"""Decoding: what the labels of words may be, and how they become stretches."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from whoseword.tagger.decoding import allowed, best_labels, probabilities, runs_of

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue")
STEPS = np.zeros((5, 5), np.float32)
NO_BREAKS = np.zeros(0, np.int64)

scores = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 12), st.just(5)),
    elements=st.floats(-20, 20, width=32),
)


@given(st.lists(scores, min_size=1, max_size=4))
def test_no_inner_label_ever_follows_another_kind(windows: list[np.ndarray]) -> None:
    table = allowed(LABELS)
    for path in best_labels(windows, LABELS, STEPS, 1.0):
        assert all(table[before, after] for before, after in pairwise(path))


@given(st.lists(scores, min_size=2, max_size=4))
def test_a_window_is_decoded_the_same_alone_and_among_others(windows: list[np.ndarray]) -> None:
    together = best_labels(windows, LABELS, STEPS, 0.5)
    for window, path in zip(windows, together, strict=True):
        assert best_labels([window], LABELS, STEPS, 0.5)[0].tolist() == path.tolist()


@given(scores)
def test_runs_cover_exactly_the_labelled_words_and_never_overlap(window: np.ndarray) -> None:
    path = best_labels([window], LABELS, STEPS, 0.5)[0]
    runs = runs_of(path, probabilities(window), LABELS, NO_BREAKS)
    covered = [at for run in runs for at in range(run.first, run.last)]
    assert covered == np.flatnonzero(path).tolist()
    assert all(0 <= run.score <= 1.0001 for run in runs)


def test_the_best_sequence_beats_the_best_label_of_each_word() -> None:
    window = np.array([[0, 2, 0, 0, 0], [0, 0, 0, 0, 3], [0, 2, 0, 0, 0]], np.float32)
    assert best_labels([window], LABELS, STEPS, 1.0)[0].tolist() != [1, 4, 1]


def test_a_begin_a_break_and_another_label_each_begin_a_new_run() -> None:
    path = np.array([1, 2, 1, 2, 2, 4, 0])
    runs = runs_of(path, np.full((7, 5), 0.2, np.float32), LABELS, np.array([4]))
    found = [(run.first, run.last, run.label) for run in runs]
    assert found == [(0, 2, "source"), (2, 4, "source"), (4, 5, "source"), (5, 6, "cue")]
    assert runs[0].score == pytest.approx(0.4)


def test_nothing_in_gives_nothing_out() -> None:
    assert best_labels([], LABELS, STEPS, 1.0) == []
    empty = np.zeros(0, np.int64)
    assert runs_of(empty, np.zeros((0, 5), np.float32), LABELS, empty) == []
