"""Dates in words."""

import pytest

from whoseword.export.dates import date_in_words, dates_in_words, told_as, when_in_words
from whoseword.record import Span, When

ONE = {
    "2016-02-09": "February 9, 2016",
    "2016-02": "February 2016",
    "2016": "2016",
    "2015-22": "summer 2015",
    "2016-02~": "about February 2016",
    "2016-02-09/2016-02-11": "February 9 to 11, 2016",
    "2016-01-30/2016-02-02": "January 30 to February 2, 2016",
    "2015-12-30/2016-01-02": "December 30, 2015 to January 2, 2016",
    "2016-02-09/2016-02-09": "February 9, 2016",
    "../2016-02": "until February 2016",
    "2016-02/..": "from February 2016 on",
    "/2016": "until 2016",
    "../..": "at an unknown time",
    "{2016-02-09,2016-02-11}": "February 9 and 11, 2016",
    "[2016-02-09,2016-02-11]": "February 9 or 11, 2016",
    "201X": "201X",
    "XXXX-01-19": "January 19, year not known",
    "XXXX-01-21~/XXXX-01-31~": "about January 21 to January 31, year not known",
    "2016-01-21~/2016-01-31~": "about January 21 to 31, 2016",
    "2016-13-01": "2016-13-01",
}


@pytest.mark.parametrize("edtf", ONE)
def test_a_date_is_told_in_words(edtf: str) -> None:
    assert date_in_words(edtf) == ONE[edtf]


def test_days_of_one_month_share_its_name() -> None:
    dates = ("2016-02-11", "2016-02-09", "2016-03-01")
    assert dates_in_words(dates) == "February 9 and 11, 2016 and March 1, 2016"


def test_a_month_is_not_taken_for_its_days() -> None:
    assert dates_in_words(("2016-02",)) == "February 2016"


def test_what_is_not_known_is_nothing() -> None:
    assert when_in_words(None) is None
    assert when_in_words(When(None, None, None, "relative", None, None)) is None


def test_bounds_alone_are_told() -> None:
    assert when_in_words(When(None, None, "2016-02-01", None, None, None)) == (
        "until February 1, 2016"
    )


def test_a_day_told_from_one_that_nobody_states_is_told_in_the_words_of_the_text() -> None:
    today = When(None, None, None, "relative", None, Span(0, 5))
    assert told_as(today, "Today it rained.") == "told as “Today”, its day not known"
    assert told_as(When("2016", None, None, "stated", None, Span(0, 5)), "In 2016.") is None
    assert told_as(None, "Today it rained.") is None
