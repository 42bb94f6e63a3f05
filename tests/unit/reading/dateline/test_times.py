"""Expressions of time: what is one, what is none, and what a day of publication changes."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.spec.dateline.desk import article, books
from whoseword.language.calendar import dated
from whoseword.reading.dateline import find_times

REPORT = """\
On January 20th the Dune Post wrote that the mayor fled at the end of 2015.
Today the council met early; yesterday it did not, and on Friday it will again.
Shelling began on Tuesday. Two days later the bridge fell, and the next morning the mill.
The road was cut last week, in March, last summer and in the winter of 2014.
Over the last few months, over the past three days and since Monday nobody slept.
(Harbour Courier, February 9 and 11, 2016; Faro Radio, January 30; Tide, February 2, 2016)
From March 3 to April 5 the pass was shut, and until Sunday the port.
Several weeks ago, two weeks ago, a year ago and recently there was talk of it.
"""


def told(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    return [(one.span.of(text), one.edtf) for one in find_times(article(text, published), books())]


@pytest.mark.parametrize("published", ["2016-03-07", "2016-02-29", "2015-12-31", "2016-03", "2016"])
def test_a_day_of_publication_given_later_gives_what_reading_with_it_gives(published: str) -> None:
    later = [dated(one, published) for one in find_times(article(REPORT), books())]
    assert later == list(find_times(article(REPORT, published), books()))


@pytest.mark.parametrize(
    "text",
    [
        "Talks began on 28 May 2016. They broke off on the 2nd.",
        "Talks began on 28 May 2016.\n\nThey broke off on the 30th.",
        "In February 2016 they broke off on the 30th.",
    ],
)
def test_a_day_whose_month_could_be_two_is_not_told(text: str) -> None:
    assert len(told(text, "2016-07-12")) == 1


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Jan. 20, 2016,", "2016-01-20"),
        ("on 20 January 2016", "2016-01-20"),
        ("on the 20th of January, 2016", "2016-01-20"),
        ("dated 2016-02-09.", "2016-02-09"),
        ("dated 2016/02/09.", "2016-02-09"),
        ("dated 29.02.2016.", "2016-02-29"),
        ("dated 25/12/2016.", "2016-12-25"),
        ("dated 12/25/2016.", "2016-12-25"),
        ("9–11 February 2016", "2016-02-09/2016-02-11"),
        ("between March and May 2011", "2011-03/2011-05"),
        ("from 2014 to 2016", "2014/2016"),
        ("in 2014–16", "2014/2016"),
        ("March 28 - April 2, 2016", "2016-03-28/2016-04-02"),
        ("the third quarter of 2015", "2015-07/2015-09"),
        ("the 19th century", "18XX"),
        ("in the early 1990s", "1990~/1993~"),
        ("around 2012", "2012~"),
        ("after March 1, 2011,", "2011-03-01/.."),
        ("by June 2017.", "../2017-06"),
    ],
)
def test_a_date_that_tells_its_year_needs_no_day_of_publication(text: str, edtf: str) -> None:
    assert [one for _, one in told(text)] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "They may leave.",
        "May Khalil spoke.",
        "The march on the palace ended.",
        "Mar Elias is a church.",
        "The sun rose. Wed to his work, he sat.",
        "Version 10.2.15 and 3.11.2 are out.",
        "Call 555-2016-0199 or +218 2016 4455.",
        "Some 1,200 men and 2000 fighters",
        "They won 3-1 and 10/12.",
        "The second battalion came.",
        "A 30-year-old man.",
        "Article 2016/679 of the code.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [one for one in told(text, "2016-03-07") if one[1]] == []


def test_both_days_that_slashes_can_mean_bound_the_date() -> None:
    (one,) = find_times(article("It is dated 12/02/2016."), books())
    assert (one.edtf, one.when.earliest, one.when.latest) == (None, "2016-02-12", "2016-12-02")


def test_a_bracket_gives_its_dates_one_year() -> None:
    text = "(Faro Radio, December 30; Tide, January 2, 2016)"
    assert told(text) == [("December 30", "2015-12-30"), ("January 2, 2016", "2016-01-02")]


def test_a_day_close_to_a_full_date_of_its_paragraph_shares_its_year() -> None:
    text = "On 28 December 2015 the post fell. On January 3 it was retaken."
    assert told(text) == [("28 December 2015", "2015-12-28"), ("January 3", "2016-01-03")]


def test_a_day_far_from_the_full_date_of_its_paragraph_does_not() -> None:
    text = "Founded on 3 June 2013, the group struck on January 5."
    assert told(text) == [("3 June 2013", "2013-06-03"), ("January 5", "XXXX-01-05")]


def test_a_month_after_a_month_of_the_paragraph_shares_its_year() -> None:
    text = "The first came in December 2015. In February there was a second."
    assert told(text) == [("December 2015", "2015-12"), ("February", "2016-02")]


def test_a_day_after_a_month_alone_does_not_share_its_year() -> None:
    text = "The war ended in August 1988. It condemned the raid of August 2."
    assert told(text) == [("August 1988", "1988-08"), ("August 2", "XXXX-08-02")]


def test_the_same_year_is_that_of_the_date_before() -> None:
    text = "It fell in the autumn of 2017. In December of the same year it rose."
    assert told(text)[1] == ("December of the same year", "2017-12")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They said they would march on Saturday.", "2016-03-12"),
        ("A march has been called for Saturday.", "2016-03-12"),
        ("The case is to be heard on Saturday.", "2016-03-12"),
        ("They marched on Saturday.", "2016-03-05"),
        ("The Saturday march was calm.", "2016-03-05"),
        ("They march at 10 p.m. on Saturday", "2016-03-05"),
    ],
)
def test_the_verb_beside_a_weekday_says_on_which_side_it_lies(text: str, edtf: str) -> None:
    assert [one for _, one in told(text, "2016-03-07")] == [edtf]


def test_a_weekday_takes_the_day_that_is_told_after_it() -> None:
    text = "In the Friday sermon held on February 12, 2016 he spoke."
    assert told(text, "2016-03-07")[0] == ("Friday", "2016-02-12")


def test_the_same_week_is_that_of_the_last_day_and_not_of_a_month() -> None:
    text = "On February 9, 2016 he fled. In January 2011 he ruled. In the same week they met."
    assert told(text)[-1] == ("the same week", "2016-02-08/2016-02-14")
    text = "On February 9, 2016 he fled. On January 5, 2011 he ruled. In the same week they met."
    assert told(text)[-1] == ("the same week", "2011-01-03/2011-01-09")


def test_a_heading_gives_its_year_to_its_section() -> None:
    text = "March 2011\nOn March 19 the first aircraft came."
    assert told(text)[1] == ("March 19", "2011-03-19")


def test_every_expression_lies_where_its_words_are() -> None:
    read = find_times(article(REPORT, "2016-03-07"), books())
    spans = [one.span for one in read]
    assert spans == sorted(spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(one.when.span == one.span for one in read)


def test_a_duration_is_no_day() -> None:
    (one,) = find_times(article("His recovery took months."), books())
    assert (one.timex3.type, one.timex3.value, one.edtf, one.when.basis) == (
        "DURATION",
        "PXM",
        None,
        None,
    )


@pytest.mark.parametrize(
    "piece", ["1", " ", "1 ", "2016-", "the ", "Monday ", "'", "(", "12/", "a week ", "January "]
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    seconds = []
    for length in (20_000, 160_000):
        text = "x" + piece * (length // len(piece))
        start = time.perf_counter()
        find_times(article(text), books())
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 1 + 30 * seconds[0]


@pytest.mark.parametrize("piece", ["1", " "])
def test_five_million_digits_or_spaces_take_seconds(piece: str) -> None:
    start = time.perf_counter()
    find_times(article("x" + piece * 5_000_000), books())
    assert time.perf_counter() - start < 20


WORDS = """
January 20 th , 2016 on the end of last next this week Friday night May March 12 / 02 / - – and
between from to 5 : 30 p.m. GMT today two days later ago earlier few several ( ) . since until
about 1990 s summer fall quarter third first every 99 0 00 32 9999 ' that same day months
20th 5th BC B.C. in century
""".split()  # noqa: SIM905 a list of ninety words is no easier to read
DAYS = ("2016-02-29", "0001-01-01", "9999-12-31", "2016", "2016-22", "2016-03-07T10:00:00Z")


@example(["quarter", "ago"], "2016-02-29", False)
@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(DAYS), st.booleans())
def test_any_words_of_dates_read_the_same_with_the_day_given_now_or_later(
    words: list[str], published: str, glued: bool
) -> None:
    text = ("" if glued else " ").join(words) or "x"
    later = [dated(one, published) for one in find_times(article(text), books())]
    assert later == list(find_times(article(text, published), books()))
