"""TR-News and GeoWebNews: toponyms of news, placed on the map."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from whoseword.measure.figures import Line, Measured, Published, line_of, share_of
from whoseword.measure.geoparsing import (
    FILES,
    PlacedArticle,
    Toponym,
    is_offered,
    is_right,
    places_read,
    read_geoparsing,
    score_places,
    score_recognition,
)
from whoseword.measure.misses import Miss, surroundings
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.record import Place
from whoseword.record.globe import kilometres
from whoseword.reference.books import Books

_MORDECAI = ("Mordecai 3, with all of GeoNames", "Halterman 2023, paper from memory")
_PUBLISHED = {"TR-News": Published(87.3, *_MORDECAI), "GWN": Published(94.1, *_MORDECAI)}


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    books = tools.books()
    lines: list[Line] = []
    misses: list[Miss] = []
    for part in FILES:
        articles = tuple(read_geoparsing(paths[0], part))
        score = score_places(articles, books)
        named = score_recognition(articles, tools.tagger(), books)
        lines += [
            share_of(f"{part} right", score.right, score.marked, _PUBLISHED[part]),
            share_of(f"{part} offered", score.offered, score.marked),
            line_of(f"{part} recognised", named.exact),
            line_of(f"{part} recognised by overlap", named.overlapping),
        ]
        misses += [miss for one in articles for miss in _misses(part, one, books)]
    return Measured(tuple(lines), tuple(misses))


def _misses(part: str, marked: PlacedArticle, books: Books) -> Iterator[Miss]:
    """The toponyms that are placed wrong, or nowhere."""
    around = surroundings(marked.article)
    for toponym, place in places_read(marked, books):
        if place is None or not is_right(place, toponym):
            kind = _difference(place, toponym)
            told = f"{toponym.text} at {toponym.lat:.2f}, {toponym.lon:.2f}"
            read = "" if place is None else _told(place, toponym)
            place_of = around(toponym.span)
            yield Miss(f"{part} right", kind, marked.article.id, told, read, place_of)


def _difference(place: Place | None, toponym: Toponym) -> str:
    if place is None or place.lat is None:
        return "not in the gazetteer"
    return "offered, not chosen" if is_offered(place, toponym) else "not offered"


def _told(place: Place, toponym: Toponym) -> str:
    """The place that was read, and how far off it is."""
    name = f"{place.name} ({place.country or 'country not known'})"
    if place.lat is None or place.lon is None:
        return name
    far = kilometres((place.lat, place.lon), (toponym.lat, toponym.lon))
    return f"{name}, {far:.0f} km off"


GEOPARSING = MarkedSet(
    "geoparsing",
    "TR-News and GeoWebNews: toponyms found; given, right within 161 km",
    (("geoparsing",),),
    _measure,
)
