"""Articles of long ago must share more than one key to be compared."""

import pytest

from whoseword.record import Article
from whoseword.weighing.copy.years import days_of, share_enough


def _article(published: str | None) -> Article:
    return Article(
        id="a",
        outlet=None,
        url=None,
        title=None,
        author=None,
        language="en",
        published=published,
        published_basis=None,
        text="",
        blocks=(),
    )


@pytest.mark.parametrize(
    ("one", "other"), [("2014-01-01", "2016-02-01"), ("2012", "2015-01-05"), ("2009-05", "2016")]
)
def test_years_apart_one_key_is_not_enough_and_two_are(one: str, other: str) -> None:
    days = days_of(_article(one)), days_of(_article(other))
    for first, second in (days, days[::-1]):
        assert not share_enough(first, second, 1)
        assert share_enough(first, second, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2014-03-01", "2016-02-01"), ("2012", "2014-12-30"), (None, "2016-02-01"), (None, None)],
)
def test_within_two_years_or_without_a_day_one_key_is_enough(
    one: str | None, other: str | None
) -> None:
    days = days_of(_article(one)), days_of(_article(other))
    assert share_enough(*days, 1)
    assert share_enough(*days[::-1], 1)
