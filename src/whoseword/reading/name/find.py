"""Finding the names of an article: by the tagger's marks, the book, and the words beside them."""

from collections.abc import Iterator
from itertools import chain

from whoseword.language.spelling import folded
from whoseword.language.wording import Wording, wording_of
from whoseword.reading.name.again import family_names, own_outlet, repeated, shortened
from whoseword.reading.name.arms import weapons_of
from whoseword.reading.name.context import (
    groups_beside_nouns,
    outlets_beside_nouns,
    persons_behind_titles,
)
from whoseword.reading.name.datelines import dispatch_agencies
from whoseword.reading.name.found import Found, without_overlaps
from whoseword.reading.name.group import Group, fullest, grouped
from whoseword.reading.name.in_gazetteer import names_a_language
from whoseword.reading.name.looked_up import halves, places_of
from whoseword.reading.name.marked import mended_marks
from whoseword.reading.name.runs import runs_of
from whoseword.reading.name.settle import settled
from whoseword.reading.name.shapes import (
    addresses,
    bodies_of,
    cited_names,
    facilities_of,
    groups_of,
    known_names,
    lands_of,
    outlets_of,
    small_bodies,
)
from whoseword.reading.name.tiers import with_tiers
from whoseword.record import Article, Name, NameKind, Tagged
from whoseword.record.ids import content_id
from whoseword.reference.books import Books

# Kinds that a facility's name may hold as its first words.
_OF_FACILITIES: frozenset[NameKind] = frozenset({"place"})


def find_names(article: Article, tagged: Tagged, books: Books) -> tuple[Name, ...]:
    """The names of the article in the order of their first mention, spans never overlapping.

    Titles stay outside the spans. Mentions are one name when they are spelled alike, shorten a
    full name of the article that nothing else shortens to, or abbreviate it in brackets; a bare
    kunya, a given name or a title never joins two. Places are not looked up here.
    """
    book = books.names
    wording = wording_of(article.text, tagged.words)
    if not wording.spans:
        return ()
    every = _all_found(wording, tagged, article, books)
    found = without_overlaps(settled(wording, mention, books.gazetteer, book) for mention in every)
    found = without_overlaps(
        chain(found, repeated(wording, found), shortened(wording, found, book))
    )
    groups = grouped(article.text, found, book)
    return with_tiers([_name(article, group) for group in groups], wording, tagged, book)


def _all_found(wording: Wording, tagged: Tagged, article: Article, books: Books) -> Iterator[Found]:
    """Every mention that any of the ways finds; they may overlap."""
    book = books.names
    starts = frozenset(wording.at(sentence.start) for sentence in tagged.sentences)
    runs = runs_of(wording, starts, book)
    mended = (
        mark
        for mark in mended_marks(wording, tagged.marks, starts, book)
        if not names_a_language(wording, wording.at(mark.span.end - 1))
    )
    parted = chain.from_iterable(halves(mark, wording, books.gazetteer) for mark in mended)
    marks = tuple(settled(wording, mark, books.gazetteer, book) for mark in parted)
    marks = family_names(wording, marks, books.gazetteer)
    yield from marks
    known = tuple(known_names(wording, starts, book))
    yield from known
    yield from addresses(wording, book)
    yield from cited_names(wording, book)
    yield from dispatch_agencies(wording)
    yield from weapons_of(wording, book)
    yield from outlets_beside_nouns(wording, runs, (*marks, *known), book)
    yield from groups_beside_nouns(wording, runs, book)
    yield from own_outlet(wording, article.outlet, book)
    for run in runs:
        yield from outlets_of(wording, run, book)
        yield from bodies_of(wording, run, book)
        yield from groups_of(wording, run, book)
    places = tuple(
        chain.from_iterable(places_of(wording, run, books.gazetteer, book) for run in runs)
    )
    yield from places
    for run in runs:
        yield from lands_of(wording, run, books.gazetteer, book)
    for mention in (*marks, *places):
        yield from small_bodies(wording, mention, book)
    for facility in chain.from_iterable(facilities_of(wording, run, book) for run in runs):
        if not any(
            mark.kind not in _OF_FACILITIES and facility.span.holds(mark.span) for mark in marks
        ):
            yield facility
    yield from persons_behind_titles(wording, runs, book)


def _name(article: Article, group: Group) -> Name:
    text = " ".join(fullest(article.text, group).split())
    # The paper's own short form ("the Post") has its full name from the article's head.
    if group.kind == "outlet" and f" {article.outlet}".endswith(f" {text}"):
        text = article.outlet or text
    return Name(
        id=content_id("n", article.id, group.kind, folded(text)),
        kind=group.kind,
        tier=None,
        spans=tuple(mention.span for mention in group.mentions),
        text=text,
    )
