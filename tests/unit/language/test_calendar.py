"""Relative dates become days, and EDTF dates have bounds of ours."""

from dataclasses import replace

import pytest

from whoseword.language.calendar import absolute, bounds, when_of
from whoseword.record import Relative

MONDAY = "2016-03-07"


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2016", ("2016-01-01", "2016-12-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2016-02-09", ("2016-02-09", "2016-02-09")),
        ("2016-02-09T10:30:00Z", ("2016-02-09", "2016-02-09")),
        ("2015-22", ("2015-06-01", "2015-08-31")),
        ("2015-24", ("2015-12-01", "2016-02-29")),
        ("201X", ("2010-01-01", "2019-12-31")),
        ("19XX", ("1900-01-01", "1999-12-31")),
        ("2016-XX", ("2016-01-01", "2016-12-31")),
        ("2016-02-XX", ("2016-02-01", "2016-02-29")),
        ("2016?", ("2016-01-01", "2016-12-31")),
        ("2016~", ("2015-01-01", "2017-12-31")),
        ("2015-12~", ("2015-11-01", "2016-01-31")),
        ("2016-03-01%", ("2016-02-29", "2016-03-02")),
        ("2016-02/2016-03-05", ("2016-02-01", "2016-03-05")),
        ("2016-03/..", ("2016-03-01", None)),
        ("../2016-03", (None, "2016-03-31")),
    ],
)
def test_a_date_reaches_from_its_first_to_its_last_day(
    edtf: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(edtf) == expected


@pytest.mark.parametrize(
    "edtf", ["XXXX-01-20", "2016-02-30", "2016-13", "", "soon", "0000", "-0300"]
)
def test_what_is_no_day_of_the_calendar_has_no_bounds(edtf: str) -> None:
    assert bounds(edtf) == (None, None)


@pytest.mark.parametrize(
    ("relative", "expected"),
    [
        (Relative("published", "P0D", "day"), "2016-03-07"),
        (Relative("published", "-P1D", "day"), "2016-03-06"),
        (Relative("published", "-P1W", "week"), "2016-02-29/2016-03-06"),
        (Relative("published", "P0W", "weekend"), "2016-03-12/2016-03-13"),
        (Relative("published", "-P1M", "month"), "2016-02"),
        (Relative("published", "P1Y", "year"), "2017"),
        (Relative("published", "-P3M", "quarter"), "2015-10/2015-12"),
        (Relative("published", "-P10Y", "decade"), "200X"),
        (Relative("published", "P0D", "day", weekday=5, side="past"), "2016-03-04"),
        (Relative("published", "P0D", "day", weekday=1, side="past"), "2016-03-07"),
        (Relative("published", "-P1D", "day", weekday=1, side="past"), "2016-02-29"),
        (Relative("published", "P0D", "day", weekday=5, side="future"), "2016-03-11"),
        (Relative("published", "-P1W", "day", weekday=2), "2016-03-01"),
        (Relative("published", "P0D", partial="XXXX-12-24", side="past"), "2015-12-24"),
        (Relative("published", "P0D", partial="XXXX-12-24", side="future"), "2016-12-24"),
        (Relative("published", "P0D", partial="XXXX-03-20"), "2016-03-20"),
        (Relative("published", "P0D", partial="XXXX-08"), "2015-08"),
        (Relative("published", "P0D", weekday=2, partial="XXXX-03-01"), "2016-03-01"),
        (Relative("published", "P0D", weekday=4, partial="XXXX-03-01"), "2016-03-01"),
        (Relative("published", "P0D", weekday=3, partial="XXXX-06-03"), "2015-06-03"),
        (Relative("published", "P0D", partial="XXXX-02-29", side="past"), "2016-02-29"),
        (Relative("published", "-P3D", "day", reach="over"), "2016-03-04/2016-03-07"),
        (Relative("published", "-PT24H", "hour", reach="over"), "2016-03-06/2016-03-07"),
        (Relative("published", "P0Y", "year", part="end"), "2016-12~"),
        (
            Relative("published", "P0D", "day", weekday=5, side="past", reach="since"),
            "2016-03-04/..",
        ),
    ],
)
def test_a_relative_date_is_told_from_the_day_of_publication(
    relative: Relative, expected: str
) -> None:
    assert when_of(relative, MONDAY).edtf == expected


def test_without_a_day_of_publication_a_relative_date_has_no_bounds() -> None:
    when = when_of(Relative("published", "-P1D", "day"), None)
    assert (when.edtf, when.earliest, when.latest, when.basis) == (None, None, None, "relative")


def test_a_day_without_its_year_keeps_what_it_tells() -> None:
    when = when_of(Relative("published", "P0D", partial="XXXX-01-20"), None)
    assert (when.edtf, when.earliest, when.latest) == ("XXXX-01-20", None, None)


def test_an_article_of_a_month_gives_yesterday_a_month_of_room() -> None:
    when = when_of(Relative("published", "-P1D", "day"), "2016-03")
    assert (when.edtf, when.earliest, when.latest) == (None, "2016-02-29", "2016-03-30")


def test_recently_is_not_after_publication() -> None:
    when = when_of(Relative("published", None, side="past"), MONDAY)
    assert (when.edtf, when.earliest, when.latest) == (None, None, MONDAY)


def test_a_night_ends_on_the_next_day() -> None:
    when = when_of(Relative("published", "-P1D", "day", part="night"), "2016-03-01")
    assert (when.edtf, when.earliest, when.latest) == ("2016-02-29", "2016-02-29", "2016-03-01")


def test_two_days_after_a_friday_is_told_from_that_friday() -> None:
    friday = Relative("published", "P0D", "day", weekday=5, side="past")
    assert when_of(Relative("text", "P2D", "day", of=friday), MONDAY).edtf == "2016-03-06"


def test_a_distance_beyond_the_calendar_is_unknown() -> None:
    assert when_of(Relative("published", "-P999999Y", "year"), MONDAY).earliest is None


def test_the_end_of_a_year_lies_in_the_year() -> None:
    when = absolute("2015", "stated", part="end")
    assert (when.edtf, when.earliest, when.latest) == ("2015-12~", "2015-11-01", "2015-12-31")


def test_days_told_together_reach_from_the_first_to_the_last() -> None:
    saturday = Relative("published", "P0D", "day", weekday=6, side="past")
    sunday = Relative("published", "P0D", "day", weekday=7, side="past")
    both = when_of(replace(saturday, through=sunday), MONDAY)
    assert (both.earliest, both.latest) == ("2016-03-05", "2016-03-06")
    assert when_of(replace(saturday, through=sunday), None).earliest is None
    backwards = when_of(replace(sunday, through=saturday), MONDAY)
    assert (backwards.earliest, backwards.latest) == ("2016-03-06", "2016-03-06")
