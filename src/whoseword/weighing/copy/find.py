"""All copies among many articles: keys bring pairs together, comparing decides."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from whoseword.language.edtf import bounds
from whoseword.record import Article, Copy
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.compare import compare_told
from whoseword.weighing.copy.keys import keys_of_narrative
from whoseword.weighing.copy.narrative import Narrative, narrative_of
from whoseword.weighing.copy.sentences import BAR, Bar

# Narratives of short reports take some kilobytes each.
_KEPT = 16_384
_LAST = "~"


def find_copies(articles: Iterable[Article], book: CopyBook, bar: Bar = BAR) -> tuple[Copy, ...]:
    """Every copy among the articles, the earliest later text first, then by ids.

    The same in whatever order the articles come.
    """
    known = {article.id: article for article in articles}

    # Pairs come ordered, so that an article's partners need its narrative once.
    @lru_cache(maxsize=_KEPT)
    def told(identity: str) -> tuple[Article, Narrative]:
        return known[identity], narrative_of(known[identity], book)

    copies = (
        compare_told(told(one), told(other), book, bar)
        for one, other in _candidates(sorted(known), lambda id_: keys_of_narrative(told(id_)[1]))
    )
    return tuple(
        sorted(
            (copy for copy in copies if copy),
            key=lambda copy: (_first_day(known[copy.later]), copy.later, copy.earlier),
        )
    )


def _first_day(article: Article) -> str:
    """The first day that the article may be of; one without a date comes last."""
    return (bounds(article.published)[0] if article.published else None) or _LAST


def _candidates(
    ids: Iterable[str], keys: Callable[[str], frozenset[int]]
) -> Iterator[tuple[str, str]]:
    """The pairs of articles that share a key, each once, the smaller id first."""
    holders: dict[int, list[str]] = {}
    for id_ in ids:
        before: set[str] = set()
        for key in keys(id_):
            held = holders.setdefault(key, [])
            before.update(held)
            held.append(id_)
        yield from ((one, id_) for one in sorted(before))
