"""A bug on one article becomes an Unread that names the way to it and nothing of the text."""

import logging

import pytest

from whoseword.flow import read
from whoseword.record import Article, Source, Tagged, Unread
from whoseword.reference.books import open_books

WITNESSED = "The nurse Imara Vell saw it."


class Stumbling:
    """A tagger that fails, with the article's own words in its message."""

    name = "stumbling"

    def tag(self, article: Article) -> Tagged:
        raise KeyError(article.text)


def test_a_bug_on_one_article_is_told_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    source = Source("a test", WITNESSED.encode(), "text")
    with caplog.at_level(logging.DEBUG):
        result = read(source, tagger=Stumbling(), books=open_books())
    assert isinstance(result, Unread)
    assert result.reason == "bug"
    assert "KeyError" in result.detail
    assert "Stumbling.tag" in result.detail
    assert "Imara" not in result.detail + caplog.text
    assert result.id is not None
    assert result.id in caplog.text
