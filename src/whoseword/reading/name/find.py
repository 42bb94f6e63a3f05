"""Finding the names of an article: by the tagger's marks, the book, and the words beside them."""

from collections.abc import Iterable, Iterator
from itertools import chain

from whoseword.language.spelling import folded
from whoseword.language.wording import Wording, wording_of
from whoseword.reading.name.context import outlets_beside_nouns, persons_behind_titles
from whoseword.reading.name.found import Found, without_overlaps
from whoseword.reading.name.group import Group, fullest, grouped
from whoseword.reading.name.marked import mended_marks
from whoseword.reading.name.runs import is_capital, runs_of
from whoseword.reading.name.settle import places_of, settled
from whoseword.reading.name.shapes import (
    addresses,
    bodies_of,
    cited_names,
    facilities_of,
    groups_of,
    known_names,
    outlets_of,
    small_bodies,
)
from whoseword.reading.name.tiers import tier_of
from whoseword.record import Article, Name, NameKind, Tagged
from whoseword.record.ids import content_id
from whoseword.reference.books import Books
from whoseword.reference.names import NameBook

_REPEATED = 2
_SHORTEST_REPEATED = 4
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
    found = without_overlaps(chain(found, _repeated(wording, found)))
    groups = grouped(article.text, found, book)
    return tuple(_name(article, group, wording, tagged, book) for group in groups)


def _all_found(wording: Wording, tagged: Tagged, article: Article, books: Books) -> Iterator[Found]:
    """Every mention that any of the ways finds; they may overlap."""
    book = books.names
    starts = frozenset(wording.at(sentence.start) for sentence in tagged.sentences)
    runs = runs_of(wording, starts, book)
    mended = mended_marks(wording, tagged.marks, starts, book)
    marks = tuple(settled(wording, mark, books.gazetteer, book) for mark in mended)
    yield from marks
    known = tuple(known_names(wording, starts, book))
    yield from known
    yield from addresses(wording, book)
    yield from cited_names(wording, book)
    yield from outlets_beside_nouns(wording, runs, (*marks, *known), book)
    yield from _own_outlet(wording, article)
    for run in runs:
        yield from outlets_of(wording, run, book)
        yield from bodies_of(wording, run, book)
        yield from groups_of(wording, run, book)
    places = tuple(
        chain.from_iterable(places_of(wording, run, books.gazetteer, book) for run in runs)
    )
    yield from places
    for mention in (*marks, *places):
        yield from small_bodies(wording, mention, book)
    for facility in chain.from_iterable(facilities_of(wording, run, book) for run in runs):
        if not any(
            mark.kind not in _OF_FACILITIES and facility.span.holds(mark.span) for mark in marks
        ):
            yield facility
    yield from persons_behind_titles(wording, runs, book)


def _own_outlet(wording: Wording, article: Article) -> Iterator[Found]:
    """Where the article names its own outlet."""
    words = tuple((article.outlet or "").split())
    if words and is_capital(words[0]) and len(article.outlet or "") >= _SHORTEST_REPEATED:
        for _, at in wording.phrases([words]):
            yield Found(wording.span(at, at + len(words)), "outlet", 8)


def _repeated(wording: Wording, found: Iterable[Found]) -> Iterator[Found]:
    """Other places where a name that has been found stands in the same words."""
    seen: dict[tuple[str, ...], Found] = {}
    for mention in found:
        covered = wording.within(mention.span)
        words = wording.raw[covered.start : covered.stop]
        if words and is_capital(words[0]) and len(" ".join(words)) >= _SHORTEST_REPEATED:
            seen.setdefault(words, mention)
    for words, at in wording.phrases(seen):
        yield Found(wording.span(at, at + len(words)), seen[words].kind, _REPEATED)


def _name(article: Article, group: Group, wording: Wording, tagged: Tagged, book: NameBook) -> Name:
    spans = tuple(mention.span for mention in group.mentions)
    text = " ".join(fullest(article.text, group).split())
    tier = tier_of(wording, spans, tagged, book) if group.kind == "person" else None
    return Name(
        id=content_id("n", article.id, group.kind, folded(text)),
        kind=group.kind,
        tier=tier,
        spans=spans,
        text=text,
    )
