"""Windows: every word is read once in a core, no sentence is cut that need not be."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whoseword.tagger.pieces import Pieces
from whoseword.tagger.windows import Window, windows_over

EMPTY = np.zeros(0, np.int32)


def pieces(sentences: list[list[int]]) -> Pieces:
    """A text whose sentences have words of so many pieces."""
    sizes = [size for sentence in sentences for size in sentence]
    number = [at for at, sentence in enumerate(sentences) for _ in sentence]
    starts = np.concatenate(([0], np.cumsum(sizes))).astype(np.int32)
    return Pieces((), (), EMPTY, starts, EMPTY, EMPTY, np.array(number, np.int32))


def size(text: Pieces, window: Window) -> int:
    return int(text.starts[window.last] - text.starts[window.first])


@given(st.lists(st.lists(st.integers(1, 16), min_size=1, max_size=40), max_size=30))
def test_cores_cover_every_word_once_and_no_window_is_too_long(sentences: list[list[int]]) -> None:
    text = pieces(sentences)
    windows = windows_over(text, room=64, margin=8)
    cores = [at for window in windows for at in range(window.core_first, window.core_last)]
    assert cores == list(range(len(text.sentence)))
    for window in windows:
        assert window.first <= window.core_first < window.core_last <= window.last
        assert size(text, window) <= 64


@given(st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=10), min_size=2, max_size=30))
def test_no_short_sentence_is_cut_and_each_is_read_with_a_neighbour_on_both_sides(
    sentences: list[list[int]],
) -> None:
    text = pieces(sentences)
    # Short is at most a quarter of the room: here 30 pieces of 128.
    windows = windows_over(text, room=128, margin=8)
    for window in windows:
        for at in (window.first, window.last, window.core_first):
            assert at in (0, len(text.sentence)) or text.sentence[at] != text.sentence[at - 1]
        assert window.core_first == 0 or window.first < window.core_first
        assert window.core_last == len(text.sentence) or window.core_last < window.last


def test_one_sentence_of_twenty_thousand_words_is_read_to_its_end() -> None:
    text = pieces([[1] * 20_000])
    windows = windows_over(text)
    assert windows[0].core_first == 0
    assert windows[-1].core_last == 20_000
    assert max(size(text, window) for window in windows) <= 318
    assert sum(window.core_last - window.core_first for window in windows) == 20_000


def test_a_text_without_words_has_no_windows() -> None:
    assert windows_over(pieces([])) == ()
