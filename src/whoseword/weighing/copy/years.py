"""How many keys two articles must share to be compared: more when over two years lie between.

What is taken over is taken within days, or later from an archive in more than one sentence. One
sentence that is written alike years apart is a turn of speech, and in a record of decades those
are most of the pairs that share a key. Of our marked pairs none is lost with two years; with one
year some are, since a page may tell the day of its last change.
"""

from datetime import date
from typing import NamedTuple

from whoseword.language.edtf import bounds
from whoseword.record import Article

_YEARS = 2 * 366
_OF_LONG_AGO = 2


class Days(NamedTuple):
    """The first and the last day that an article may be of, numbered; None is not known."""

    first: int | None
    last: int | None


def days_of(article: Article) -> Days:
    """The days that an article may have come out on."""
    first, last = bounds(article.published) if article.published else (None, None)
    return Days(_number(first), _number(last))


def share_enough(one: Days, other: Days, keys: int) -> bool:
    """Whether two articles that share so many keys are to be compared; without a day, always."""
    return keys >= _OF_LONG_AGO or not (_long_before(one, other) or _long_before(other, one))


def _long_before(one: Days, other: Days) -> bool:
    if one.last is None or other.first is None:
        return False
    return one.last + _YEARS < other.first


def _number(day: str | None) -> int | None:
    return None if day is None else date.fromisoformat(day).toordinal()
