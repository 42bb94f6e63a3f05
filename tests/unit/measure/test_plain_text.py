"""Tokens find their places, in the text given or in the one that they make."""

from whoseword.measure.plain_text import located, written
from whoseword.record import Span


def test_tokens_stand_where_the_given_text_has_them() -> None:
    assert located(["The", "mill", "the"], "The mill, the barn") == [
        Span(0, 3),
        Span(4, 8),
        Span(10, 13),
    ]
    assert located(["barn", "mill"], "The mill, the barn") is None


def test_without_a_text_that_fits_one_is_written() -> None:
    assert written(["It", "'s", "(", "old", ")", "."], None)[0] == "It's (old)."
    assert written(["mill"], "barn")[0] == "mill"
