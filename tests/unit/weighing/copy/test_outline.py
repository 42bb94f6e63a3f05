"""Outlines: no copy is passed over, and most pairs that are none are."""

from hypothesis import given

from tests.unit.weighing.copy.test_find import BOOK, article, articles
from whoseword.record import Article
from whoseword.weighing.copy.compare import compare
from whoseword.weighing.copy.narrative import narrative_of
from whoseword.weighing.copy.outline import may_share, outline_of
from whoseword.weighing.copy.sentences import BAR

SHARED = "Two herders who went up to the summer huts last week have still not come back down."
OWN = "The ferry left the quay before dawn and was hit by two shells near the old lighthouse."
OTHER = "Masons from the lower town went up to the summer huts with lime and a mule on Sunday."


def may_be_copies(one: Article, other: Article) -> bool:
    first, second = (outline_of(narrative_of(each, BOOK)) for each in (one, other))
    return may_share(frozenset(first.grams), second, BAR)


@given(articles, articles)
def test_what_is_a_copy_is_never_passed_over(one: Article, other: Article) -> None:
    if compare(one, other, BOOK) is not None:
        assert may_be_copies(one, other)
        assert may_be_copies(other, one)


def test_a_shared_sentence_is_enough_to_be_looked_at() -> None:
    one, other = article([[SHARED, OWN]], None, None), article([[SHARED]], None, None)
    assert may_be_copies(one, other)


def test_a_shared_turn_of_phrase_is_not() -> None:
    one, other = article([[SHARED, OWN]], None, None), article([[OTHER]], None, None)
    assert not may_be_copies(one, other)


def test_an_article_without_narrative_shares_nothing() -> None:
    assert not may_be_copies(
        article([[SHARED]], None, None), article([["Photo: Reuters"]], None, None)
    )
