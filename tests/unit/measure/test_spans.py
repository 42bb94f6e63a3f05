"""Scores: what counts as found."""

import pytest

from whoseword.measure.spans import (
    Score,
    attribution_score,
    character_score,
    exact_score,
    heaviest_pairs,
    most_pairs,
    paired,
)
from whoseword.record import Attribution, Span

TEXT = "Toll said the camp was hit."


def one(source: tuple[int, int] | None, content: tuple[int, int]) -> Attribution:
    return Attribution((Span(*source),) if source else (), (Span(5, 9),), (Span(*content),), 1.0)


def test_characters_of_words_are_counted_and_spaces_are_not() -> None:
    assert character_score([Span(0, 9)], [Span(5, 13)], TEXT) == Score(4, 7, 8)


def test_precision_recall_and_their_mean_add_up_over_texts() -> None:
    score = Score(4, 7, 8) + Score(0, 1, 2)
    assert score.precision == pytest.approx(0.5)
    assert score.recall == pytest.approx(0.4)
    assert score.f1 == pytest.approx(8 / 18)
    assert Score().f1 == 0


def test_an_attribution_counts_when_source_and_content_overlap_by_half() -> None:
    marked = [one((0, 4), (10, 26))]
    assert attribution_score(marked, [one((0, 4), (10, 17))], TEXT).right == 0
    assert attribution_score(marked, [one((0, 4), (10, 22))], TEXT).right == 1
    assert attribution_score(marked, [one(None, (10, 26))], TEXT).right == 0


def test_where_no_source_is_marked_the_content_decides() -> None:
    assert attribution_score([one(None, (10, 26))], [one((0, 4), (10, 26))], TEXT).right == 1


def test_each_marked_attribution_is_found_at_most_once() -> None:
    twice = [one((0, 4), (10, 26))] * 2
    assert attribution_score(twice[:1], twice, TEXT) == Score(1, 2, 1)


def test_pairs_are_made_so_that_most_find_one() -> None:
    assert most_pairs([[0, 1], [0]]) == 2
    assert most_pairs([[0], [0]]) == 1


def test_the_same_item_counts_once() -> None:
    assert exact_score(["a", "b"], ["b", "b", "c"]) == Score(1, 2, 2)


def test_pairs_make_room_for_one_another() -> None:
    assert paired([[0, 1], [0]]) == {0: 1, 1: 0}
    assert paired([[], [0], [0]]) in ({1: 0}, {2: 0})


def test_the_heaviest_pairs_may_leave_a_heavy_one_out() -> None:
    assert heaviest_pairs([[5, 4], [4, 0]]) == {0: 1, 1: 0}
    assert heaviest_pairs([[0, 0]]) == {}
    assert heaviest_pairs([]) == {}
