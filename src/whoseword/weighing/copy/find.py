"""All copies among many articles: keys bring pairs together, comparing decides."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from whoseword.language.edtf import bounds
from whoseword.record import Article, Copy
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.compare import compare_told
from whoseword.weighing.copy.keys import keys_of_narrative
from whoseword.weighing.copy.known import NO_ARTICLES, KnownArticles
from whoseword.weighing.copy.narrative import Narrative, narrative_of
from whoseword.weighing.copy.outline import Outline, may_share, outline_of
from whoseword.weighing.copy.sentences import BAR, Bar
from whoseword.weighing.copy.years import Days, days_of, share_enough

# Narratives take some kilobytes each, and those of copies are needed more than once.
_KEPT = 1024
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
    every, outlines = dict(come), dict[str, Outline]()

    @lru_cache(maxsize=_KEPT)
    def told(identity: str) -> tuple[Article, Narrative]:
        return every[identity], narrative_of(every[identity], book)

    def keys_of(identity: str) -> frozenset[int]:
        narrative = told(identity)[1]
        outlines[identity] = outline_of(narrative)
        return keys_of_narrative(narrative)

    keys = {id_: keys_of(id_) for id_ in sorted(come)}
    near = known.holders(frozenset().union(*keys.values())) - come.keys()
    every |= {article.id: article for article in known.articles(near)}
    theirs = {id_: keys_of(id_) for id_ in sorted(near & every.keys())}
    days = {id_: days_of(article) for id_, article in every.items()}
    pairs = _candidates(keys | theirs, come.keys(), outlines, days, bar)
    copies = (compare_told(told(one), told(other), book, bar) for one, other in pairs)
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
    keys: Mapping[str, frozenset[int]],
    come: Collection[str],
    outlines: Mapping[str, Outline],
    days: Mapping[str, Days],
    bar: Bar,
) -> Iterator[tuple[str, str]]:
    """The pairs of articles that share keys enough, one of them new, and can be copies.

    Each comes once, the smaller id first.
    """
    for id_, others in _sharing(keys, days):
        hashes = frozenset(outlines[id_].grams)
        for one in others:
            if (one in come or id_ in come) and may_share(hashes, outlines[one], bar):
                yield one, id_


def _sharing(
    keys: Mapping[str, frozenset[int]], days: Mapping[str, Days]
) -> Iterator[tuple[str, list[str]]]:
    """Each article with those of smaller ids that it shares keys enough with, in order."""
    holders: dict[int, list[str]] = {}
    for id_ in sorted(keys):
        before: Counter[str] = Counter()
        for key in keys[id_]:
            held = holders.setdefault(key, [])
            before.update(held)
            held.append(id_)
        own = days[id_]
        yield id_, sorted(one for one, n in before.items() if share_enough(days[one], own, n))
