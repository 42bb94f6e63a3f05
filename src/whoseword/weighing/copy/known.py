"""What finding copies asks of articles that were compared before."""

from collections.abc import Collection, Iterator
from typing import Protocol

from whoseword.record import Article


class KnownArticles(Protocol):
    """Articles that were weighed before, looked up by their keys."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:
        """Ids of the articles that have one of the keys."""

    def articles(self, ids: Collection[str]) -> Iterator[Article]:
        """The articles of these ids."""


class NoArticles:
    """No article was weighed before."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:  # noqa: ARG002 nobody holds any
        """None."""
        return frozenset()

    def articles(self, ids: Collection[str]) -> Iterator[Article]:  # noqa: ARG002 there is none
        """None."""
        return iter(())


NO_ARTICLES: KnownArticles = NoArticles()
