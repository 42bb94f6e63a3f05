"""Which of two articles was first."""

from typing import Literal, NamedTuple

from whoseword.language.edtf import bounds
from whoseword.record import Article
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.outlets import names_outlet, same_outlet


class Order(NamedTuple):
    """The earlier and the later article, and what tells so; None when nothing does."""

    earlier: Article
    later: Article
    told_by: Literal["date", "credit"] | None


def order_of(one: Article, other: Article, book: CopyBook) -> Order:
    """The two by their days of publication, else by which of them names the other's outlet.

    Where neither tells, the smaller id stands first, so that the result is one.
    """
    one, other = sorted((one, other), key=lambda article: article.id)
    if _ends_before(one, other):
        return Order(one, other, "date")
    if _ends_before(other, one):
        return Order(other, one, "date")
    if not same_outlet(one.outlet, other.outlet):
        cites = names_outlet(one, other.outlet, book)
        cited = names_outlet(other, one.outlet, book)
        if cites != cited:
            return Order(other, one, "credit") if cites else Order(one, other, "credit")
    return Order(one, other, None)


def _ends_before(one: Article, other: Article) -> bool:
    """Whether every day that the first may be of lies before every day of the second."""
    if one.published is None or other.published is None:
        return False
    last, first = bounds(one.published)[1], bounds(other.published)[0]
    return last is not None and first is not None and last < first
