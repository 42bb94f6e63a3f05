"""Who is believed on a book: what most shops say, and what most origins say."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from whoseword.measure.book.authors import Authors
from whoseword.measure.book.planted import Planted
from whoseword.record import Article, Claim, Copy, Deed, Link, Reading, Span
from whoseword.record.ids import article_id, content_id
from whoseword.weighing.origin import Case, Whose, find_origins

Believed = Mapping[str, frozenset[Authors]]
"""What is believed on each book; several where they have equally much for them."""


def by_shops(planted: Planted, books: Collection[str]) -> Believed:
    """What most shops say."""
    votes: dict[str, Counter[Authors]] = {}
    for shelf in planted.shelves.values():
        for book in shelf.keys() & books:
            votes.setdefault(book, Counter())[shelf[book]] += 1
    return {book: _most(counted) for book, counted in votes.items()}


def by_origins(planted: Planted, books: Collection[str]) -> Believed:
    """What most origins say, as weighing tells them from the copies that are given.

    Each shop is an outlet that says it in its own voice, in a text of its own; a copier's text is
    a copy of the other's. No shop says how it knows, so none is established as independent of
    another: it is origins that vote, not those among them that are known to be independent.
    """
    told = {book: _votes(planted, book) for book in sorted(books)}
    return {book: _most(counted) for book, counted in told.items() if counted}


def accuracy(believed: Believed, checked: Mapping[str, Authors]) -> float:
    """The share, of 100, of the checked books on which the truth is believed.

    Where several are believed alike, each has its part: what drawing one by chance would give.
    """
    parts = (
        1 / len(believed[book])
        for book, authors in checked.items()
        if authors in believed.get(book, frozenset())
    )
    return 100 * sum(parts) / len(checked)


def _most(votes: Counter[Authors]) -> frozenset[Authors]:
    best = max(votes.values())
    return frozenset(one for one, count in votes.items() if count == best)


def _votes(planted: Planted, book: str) -> Counter[Authors]:
    """How many origins say each value."""
    said = {shop: shelf[book] for shop, shelf in planted.shelves.items() if book in shelf}
    readings = {shop: _reading(shop, book, authors) for shop, authors in said.items()}
    deeds = frozenset(one.deeds[0].id for one in readings.values())
    copies = tuple(_copies(planted, book, readings))
    outlets = {one.article.id: shop for shop, one in readings.items()}
    grounds = find_origins(Case(book, tuple(readings.values()), deeds), Whose({}, outlets), copies)
    behind: dict[Authors, set[str]] = {}
    for shop, authors in said.items():
        origins = grounds.by_deed[readings[shop].deeds[0].id]
        behind.setdefault(authors, set()).update(origins)
    return Counter({authors: len(origins) for authors, origins in behind.items()})


def _reading(shop: str, book: str, authors: Authors) -> Reading:
    """The shop's listing as an article that tells one thing in the shop's own voice."""
    text = "; ".join(sorted(authors))
    whole = Span(0, len(text))
    article = Article(
        article_id(f"{shop} {book}".encode()), shop, None, None, None, "en", None, None, text, ()
    )
    own = Link(shop, None, "outlet", True, False, None, None, "says", "unknown")
    claim = Claim(
        content_id("c", article.id, "author"),
        (whole,),
        text,
        None,
        (own,),
        (),
        "stated",
        None,
        "indirect",
        "listing",
    )
    deed = Deed(
        content_id("d", article.id, "listed"),
        "other",
        whole,
        (claim.id,),
        "happened",
        False,
        None,
        (),
        (),
        (),
        (),
        "listing",
    )
    return Reading(article, (claim,), (), (deed,), (), (), (), (), (), "listing")


def _copies(planted: Planted, book: str, readings: Mapping[str, Reading]) -> Iterator[Copy]:
    for copier, other in planted.taken_from.items():
        if book in planted.shelves[other]:
            early, late = readings[other].article, readings[copier].article
            whole = Span(0, len(late.text))
            yield Copy(early.id, late.id, 1.0, False, None, ((whole, whole),), "date")
