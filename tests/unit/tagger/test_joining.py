"""Joining: parts go to the cue their words point at."""

import numpy as np

from whoseword.tagger.decoding import Run
from whoseword.tagger.joining import joined
from whoseword.tagger.windows import Window

WHOLE = (Window(0, 12, 0, 12),)


def pointing(**targets: int) -> np.ndarray:
    """Scores by which the word w<i> points at a word, all others at themselves."""
    scores = np.zeros((12, 12), np.float32)
    np.fill_diagonal(scores, 9)
    for name, target in targets.items():
        scores[int(name[1:])] = 0
        scores[int(name[1:]), target] = 9
    return scores


def run(first: int, last: int, label: str) -> Run:
    return Run(first, last, label, 0.9)


def test_two_pieces_of_a_content_meet_at_their_cue() -> None:
    runs = [run(0, 2, "content"), run(3, 4, "source"), run(4, 5, "cue"), run(6, 8, "content")]
    pairs = pointing(w0=4, w1=4, w3=4, w6=4, w7=4)
    (one,) = joined(runs, WHOLE, [pairs])
    assert [held.first for held in one.content] == [0, 6]
    assert [held.first for held in one.source] == [3]
    assert [held.first for held in one.cue] == [4]
    assert 0.8 < one.score < 0.9


def test_each_content_goes_to_its_own_cue() -> None:
    runs = [run(0, 1, "cue"), run(1, 3, "content"), run(5, 6, "cue"), run(6, 8, "content")]
    pairs = pointing(w1=0, w2=0, w6=5, w7=5)
    first, second = joined(runs, WHOLE, [pairs])
    assert (first.cue[0].first, first.content[0].first) == (0, 1)
    assert (second.cue[0].first, second.content[0].first) == (5, 6)


def test_a_cue_in_two_pieces_is_one_cue() -> None:
    runs = [run(0, 1, "cue"), run(1, 3, "content"), run(5, 6, "cue")]
    (one,) = joined(runs, WHOLE, [pointing(w1=0, w2=0, w5=0)])
    assert [held.first for held in one.cue] == [0, 5]


def test_a_content_without_a_cue_stands_alone_and_a_lone_source_or_cue_is_dropped() -> None:
    (one,) = joined([run(0, 1, "source"), run(2, 4, "content")], WHOLE, [pointing()])
    assert one.cue == []
    assert one.source == []
    assert joined([run(0, 1, "source"), run(1, 2, "cue")], WHOLE, [pointing(w0=1)]) == []


def test_a_text_without_parts_has_no_attributions() -> None:
    assert joined([], (), []) == []


SHE_SAID_ADDING = [
    run(0, 1, "source"),
    run(1, 2, "cue"),
    run(2, 4, "content"),
    run(5, 6, "cue"),
    run(6, 8, "content"),
]


def test_a_cue_without_a_source_shares_the_one_that_points_at_it_as_well() -> None:
    pairs = pointing(w0=1, w2=1, w3=1, w6=5, w7=5)
    pairs[0, 5] = 6
    said, adding = joined(SHE_SAID_ADDING, WHOLE, [pairs])
    assert [held.first for held in said.source] == [0]
    assert [held.first for held in adding.source] == [0]


def test_a_source_that_points_at_one_cue_alone_is_not_shared() -> None:
    said, reportedly = joined(SHE_SAID_ADDING, WHOLE, [pointing(w0=1, w2=1, w3=1, w6=5, w7=5)])
    assert [held.first for held in said.source] == [0]
    assert reportedly.source == []
