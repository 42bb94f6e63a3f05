"""How far words stand from a trigger, as the head for roles sees it."""

import numpy as np

from whoseword.tagger.gaps import GAPS, gaps_of


def test_the_trigger_lies_at_no_distance_and_its_neighbours_on_two_sides() -> None:
    gaps = gaps_of(2, np.zeros(5, np.int64)).tolist()
    assert len(set(gaps)) == 5
    assert gaps == sorted(gaps)


def test_steps_grow_with_the_distance() -> None:
    gaps = gaps_of(0, np.zeros(40, np.int64)).tolist()
    assert gaps[9] == gaps[15]
    assert gaps[1] != gaps[2]


def test_words_of_another_sentence_are_told_apart() -> None:
    here, there = gaps_of(1, np.array([0, 0, 0, 0])), gaps_of(1, np.array([0, 0, 0, 1]))
    assert here[2] == there[2]
    assert here[3] != there[3]


def test_every_gap_is_below_their_number() -> None:
    sentence = np.repeat(np.arange(20), 30)
    for trigger in (0, 299, 599):
        gaps = gaps_of(trigger, sentence)
        assert gaps.min() >= 0
        assert gaps.max() < GAPS
