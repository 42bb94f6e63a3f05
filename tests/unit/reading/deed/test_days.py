"""Days are compared as the text alone tells them, whatever the day of publication."""

import pytest

from whoseword.language.calendar import absolute, when_of
from whoseword.reading.deed.days import (
    from_then_on,
    is_scene,
    no_later,
    only_bounded,
    overlap,
    same_day,
)
from whoseword.record import Relative, When


def _weekday(number: int) -> When:
    return when_of(Relative("published", "P0D", "day", weekday=number, side="past"), None)


def _day(partial: str) -> When:
    return when_of(Relative("published", "P0D", partial=partial), None)


_TODAY = when_of(Relative("published", "P0D", "day"), None)
_YESTERDAY = when_of(Relative("published", "-P1D", "day"), None)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (_TODAY, _YESTERDAY, False),
        (_TODAY, _weekday(2), True),
        (_weekday(2), _weekday(3), False),
        (_day("XXXX-03-10"), _day("XXXX-03-11"), False),
        (_day("XXXX-03-10"), _weekday(2), True),
        (_TODAY, absolute("2014-06", "stated"), False),
        (_TODAY, absolute("2014/..", "stated"), True),
        (absolute("2014-06", "stated"), absolute("2014-06-03", "stated"), True),
    ],
)
def test_two_times_meet_where_some_day_of_publication_lets_them(
    one: When, other: When, *, meet: bool
) -> None:
    assert overlap(one, other) is meet
    assert overlap(other, one) is meet


def test_the_same_day_is_told_by_the_same_words_and_by_no_others() -> None:
    assert same_day(_weekday(2), _weekday(2))
    assert not same_day(_weekday(2), _TODAY)
    assert not same_day(absolute("2014-06", "stated"), absolute("2014-06", "stated"))
    assert same_day(absolute("2014-06-03", "stated"), absolute("2014-06-03", "stated"))


def test_a_year_and_an_open_time_are_no_scene() -> None:
    assert is_scene(_TODAY)
    assert is_scene(absolute("2014-06", "stated"))
    assert not is_scene(absolute("2014", "stated"))
    assert not is_scene(absolute("2014-06-03/..", "stated"))
    assert not is_scene(None)


def test_bounds_that_hang_on_the_publication_are_kept_as_told() -> None:
    before, after = no_later(_TODAY), from_then_on(_YESTERDAY)
    assert before is not None
    assert after is not None
    assert (before.relative and before.relative.reach, only_bounded(before)) == ("until", True)
    assert (after.relative and after.relative.reach, only_bounded(after)) == ("since", False)
    assert no_later(absolute("2014/..", "stated")) is None
