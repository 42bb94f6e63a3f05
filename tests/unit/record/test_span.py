"""Spans: what they cover, and which cannot exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.record import Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_that_covers_nothing_cannot_exist(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_quotes_the_characters_it_covers() -> None:
    assert Span(4, 9).of("the radio said") == "radio"


def test_a_span_holds_itself_and_what_lies_inside() -> None:
    assert Span(2, 8).holds(Span(2, 8))
    assert Span(2, 8).holds(Span(3, 5))
    assert not Span(2, 8).holds(Span(7, 9))


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
def test_overlap_is_the_number_of_shared_characters(a: int, m: int, b: int, n: int) -> None:
    one, other = Span(a, a + m), Span(b, b + n)
    shared = len(set(range(*one)) & set(range(*other)))
    assert one.overlap(other) == other.overlap(one) == shared


def test_a_moved_span_keeps_its_length() -> None:
    assert Span(0, 4).moved(10) == Span(10, 14)
