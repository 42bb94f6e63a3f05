"""Dates of metadata as EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.article.stated_date import stated_date


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("2016-03-07", "2016-03-07"),
        ("2016-03", "2016-03"),
        ("2016", "2016"),
        ("20160307", "2016-03-07"),
        ("2016/03/07", "2016-03-07"),
        ("2016-03-07T23:59:00+05:30", "2016-03-07"),
        ("2016-03-07 08:00", "2016-03-07"),
        ("Mon, 07 Mar 2016 10:00:00 GMT", "2016-03-07"),
        ("March 7, 2016", "2016-03-07"),
        ("Monday, March 7th, 2016", "2016-03-07"),
        ("7 Mar. 2016", "2016-03-07"),
        ("7-Mar-2016", "2016-03-07"),
        ("March 2016", "2016-03"),
        ("March 7, 2016 at 10:32 am EST", "2016-03-07"),
        ("  2016-03-07\n", "2016-03-07"),
    ],
)
def test_a_stated_date_becomes_edtf(told: str, edtf: str) -> None:
    assert stated_date(told) == edtf


@pytest.mark.parametrize(
    "told",
    [
        None,
        "",
        "03/04/2016",
        "2016-02-31",
        "2016-13-01",
        "0000-01-01",
        "99",
        "yesterday",
        "Friday",
        "7 Mars 2016 and 8 April 2017 and so on",
        "2016-03-07" * 20,
    ],
)
def test_what_states_no_certain_date_is_none(told: str | None) -> None:
    assert stated_date(told) is None


@given(st.text(max_size=90))
def test_whatever_is_told_never_raises(told: str) -> None:
    stated_date(told)
