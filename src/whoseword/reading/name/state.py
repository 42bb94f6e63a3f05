"""What the text states about its names."""

from whoseword.record import Article, Statement, Testimony
from whoseword.reference.books import Books


def find_statements(article: Article, testimony: Testimony, books: Books) -> tuple[Statement, ...]:
    return ()
