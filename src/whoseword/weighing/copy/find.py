"""All copies among many articles: keys bring pairs together, comparing decides."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from whoseword.language.edtf import bounds
from whoseword.record import Article, Copy
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.compare import compare_told
from whoseword.weighing.copy.keys import keys_of_narrative
from whoseword.weighing.copy.known import NO_ARTICLES, KnownArticles
from whoseword.weighing.copy.narrative import Narrative, narrative_of
from whoseword.weighing.copy.sentences import BAR, Bar

# Narratives of short reports take some kilobytes each.
_KEPT = 16_384
_LAST = "~"


@dataclass(frozen=True, slots=True)
class Compared:
    """The copies that articles are of each other and of known ones, and the keys of each."""

    copies: tuple[Copy, ...]
    keys: Mapping[str, frozenset[int]]


def find_copies(articles: Iterable[Article], book: CopyBook, bar: Bar = BAR) -> tuple[Copy, ...]:
    """Every copy among the articles, the earliest later text first, then by ids.

    The same in whatever order the articles come.
    """
    return compare_all(articles, book, bar=bar).copies


def compare_all(
    articles: Iterable[Article],
    book: CopyBook,
    known: KnownArticles = NO_ARTICLES,
    bar: Bar = BAR,
) -> Compared:
    """The same of articles that come to known ones, which are not compared among themselves."""
    come = {article.id: article for article in articles}
    every = dict(come)

    # Pairs come ordered, so that an article's partners need its narrative once.
    @lru_cache(maxsize=_KEPT)
    def told(identity: str) -> tuple[Article, Narrative]:
        return every[identity], narrative_of(every[identity], book)

    keys = {id_: keys_of_narrative(told(id_)[1]) for id_ in sorted(come)}
    near = known.holders(frozenset().union(*keys.values())) - come.keys()
    every |= {article.id: article for article in known.articles(near)}

    def keys_of(identity: str) -> frozenset[int]:
        return keys[identity] if identity in keys else keys_of_narrative(told(identity)[1])

    copies = (
        compare_told(told(one), told(other), book, bar)
        for one, other in _candidates(sorted(every), come, keys_of)
    )
    return Compared(in_order((copy for copy in copies if copy), every), keys)


def in_order(copies: Iterable[Copy], articles: Mapping[str, Article]) -> tuple[Copy, ...]:
    """The copies in their order: the earliest later text first, then by ids."""
    return tuple(
        sorted(
            copies, key=lambda copy: (_first_day(articles[copy.later]), copy.later, copy.earlier)
        )
    )


def _first_day(article: Article) -> str:
    """The first day that the article may be of; one without a date comes last."""
    return (bounds(article.published)[0] if article.published else None) or _LAST


def _candidates(
    ids: Iterable[str], come: Collection[str], keys: Callable[[str], frozenset[int]]
) -> Iterator[tuple[str, str]]:
    """The pairs of articles that share a key, one of them new, each once, the smaller id first."""
    holders: dict[int, list[str]] = {}
    for id_ in ids:
        before: set[str] = set()
        for key in keys(id_):
            held = holders.setdefault(key, [])
            before.update(held)
            held.append(id_)
        yield from ((one, id_) for one in sorted(before) if one in come or id_ in come)
