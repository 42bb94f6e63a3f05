"""Shared runs are equal words, each word in one run at most, and cost no square."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from whoseword.weighing.copy.runs import Run, shared_runs

texts = st.lists(st.sampled_from("abcdef"), max_size=60)


@given(texts, texts)
def test_runs_are_equal_words_and_share_none(one: list[str], other: list[str]) -> None:
    seen_one: set[int] = set()
    seen_other: set[int] = set()
    for first, second, length in shared_runs(one, other):
        assert one[first : first + length] == other[second : second + length]
        places, also = set(range(first, first + length)), set(range(second, second + length))
        assert length >= 4
        assert not seen_one & places
        assert not seen_other & also
        seen_one |= places
        seen_other |= also


def test_the_longest_run_goes_first() -> None:
    one = list("abcdefgh")
    assert shared_runs(one, ["x", *one, "y", *one[:5]]) == (Run(0, 1, 8),)


def test_runs_may_stand_in_another_order() -> None:
    one = list("abcdxefgh")
    assert shared_runs(one, list("efghyabcd")) == (Run(5, 0, 4), Run(0, 5, 4))


def test_a_refrain_costs_no_square() -> None:
    began = process_time()
    shared_runs(["a", "b", "c"] * 20_000, ["a", "b", "c"] * 20_000)
    assert process_time() - began < 5
