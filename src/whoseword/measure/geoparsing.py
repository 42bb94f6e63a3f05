"""TR-News and GeoWebNews: toponyms linked to GeoNames, and how many are placed right."""

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from whoseword.measure.polnear import line_blocks
from whoseword.measure.spans import NOTHING, Score, exact_score
from whoseword.reading.dateline import place_names
from whoseword.reading.name import find_names
from whoseword.record import Article, Name, NameKind, Place, Span, Tagger
from whoseword.record.globe import kilometres
from whoseword.reference.books import Books

NEAR_KILOMETRES = 161.0
"""A hundred miles: the distance within which the field counts a place as right."""

FILES = {"TR-News": Path("data/Corpora/TR-News.xml"), "GWN": Path("data/GWN.xml")}
_TOPONYMS: frozenset[NameKind] = frozenset({"place", "facility", "nationality"})


@dataclass(frozen=True, slots=True)
class Toponym:
    """A marked place name: its number in GeoNames and its degrees."""

    span: Span
    text: str
    geonames_id: int
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class PlacedArticle:
    """An article with its toponyms that are linked to GeoNames, and where any name of one stands.

    ``named`` leaves out the nouns that GeoWebNews marks as well ("city", "the country").
    """

    article: Article
    toponyms: tuple[Toponym, ...]
    named: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceScore:
    """Linked toponyms: all, those placed right, those with the right place among those offered."""

    marked: int = 0
    right: int = 0
    offered: int = 0

    def __add__(self, other: "PlaceScore") -> "PlaceScore":
        """The counts of both together."""
        return PlaceScore(
            self.marked + other.marked, self.right + other.right, self.offered + other.offered
        )


def score_places(marked: Sequence[PlacedArticle], books: Books) -> PlaceScore:
    """How well the toponyms are placed, given where they stand: the same number, or near enough."""
    return sum((_score(one, books) for one in marked), PlaceScore())


def places_read(marked: PlacedArticle, books: Books) -> tuple[tuple[Toponym, Place | None], ...]:
    """Each toponym with the place that is read there, None where the gazetteer has none."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for toponym in marked.toponyms:
        spans[toponym.text].append(toponym.span)
    names = tuple(Name(text, "place", None, tuple(held), text) for text, held in spans.items())
    placed = place_names(marked.article, names, books)
    places = {span: name.place for name in placed for span in name.spans}
    return tuple((toponym, places[toponym.span]) for toponym in marked.toponyms)


def _score(marked: PlacedArticle, books: Books) -> PlaceScore:
    right = offered = 0
    for toponym, place in places_read(marked, books):
        if place is not None:
            right += is_right(place, toponym)
            offered += is_offered(place, toponym)
    return PlaceScore(len(marked.toponyms), right, offered)


def is_offered(place: Place, toponym: Toponym) -> bool:
    """Whether the place or one of those offered beside it is right."""
    return any(is_right(one, toponym) for one in (place, *place.others))


@dataclass(frozen=True, slots=True)
class RecognitionScore:
    """How well toponyms are recognised: of the same characters, and of overlapping ones."""

    exact: Score = NOTHING
    overlapping: Score = NOTHING


def score_recognition(
    marked: Iterable[PlacedArticle], tagger: Tagger, books: Books
) -> RecognitionScore:
    """Toponyms found by reading as articles are read, against all names marked, linked or not.

    Names of places, facilities and peoples count as found: the sets mark all three.
    """
    exact = overlapping = NOTHING
    for one in marked:
        names = find_names(one.article, tagger.tag(one.article), books)
        found = {span for name in names if name.kind in _TOPONYMS for span in name.spans}
        exact += exact_score(one.named, found)
        overlapping += _overlap_score(one.named, found)
    return RecognitionScore(exact, overlapping)


def _overlap_score(marked: Sequence[Span], found: Collection[Span]) -> Score:
    """Found spans that overlap a marked one; each marked one counts once."""
    right = sum(any(span.overlap(other) for other in found) for span in marked)
    spurious = sum(not any(span.overlap(other) for other in marked) for span in found)
    return Score(right, right + spurious, len(marked))


def is_right(place: Place, toponym: Toponym) -> bool:
    """Whether the place has the toponym's number, or lies within a hundred miles of it."""
    if place.geonames_id == toponym.geonames_id:
        return True
    if place.lat is None or place.lon is None:
        return False
    return kilometres((place.lat, place.lon), (toponym.lat, toponym.lon)) <= NEAR_KILOMETRES


def read_geoparsing(folder: Path, part: str) -> Iterator[PlacedArticle]:
    """The articles of "TR-News" or "GWN"."""
    root = ET.parse(folder / FILES[part]).getroot()  # noqa: S314 marked data of the user's own
    for number, node in enumerate(root):
        text = node.findtext("text") or ""
        nodes = tuple(node.iter("toponym"))
        found = (_toponym(one, text) for one in nodes)
        spans = dict.fromkeys(span for one in nodes if (span := _span(one, text)))
        named = tuple(span for span in spans if not span.of(text).islower())
        toponyms = tuple(toponym for toponym in found if toponym is not None)
        name = f"{part}-{number}"
        blocks = line_blocks(text)
        article = Article(name, None, None, None, None, "en", None, None, text, blocks)
        yield PlacedArticle(article, toponyms, named)


def _toponym(node: ET.Element, text: str) -> Toponym | None:
    """A toponym of either file; None for one that is not linked to GeoNames."""
    told = {part.tag: (part.text or "").strip() for part in node.iter()}
    tag = node.find("gaztag")
    number = told.get("geonamesID", "") if tag is None else tag.get("geonameid", "")
    lat, lon = told.get("lat") or told.get("latitude"), told.get("lon") or told.get("longitude")
    span = _span(node, text)
    if not number.isdigit() or not lat or not lon or span is None:
        return None
    words = told.get("phrase") or told.get("extractedName") or ""
    return Toponym(span, words, int(number), float(lat), float(lon))


def _span(node: ET.Element, text: str) -> Span | None:
    """Where a toponym stands, linked or not; None where its numbers make no sense."""
    start, end = (int(node.findtext(name) or -1) for name in ("start", "end"))
    return Span(start, end) if 0 <= start < end <= len(text) else None
