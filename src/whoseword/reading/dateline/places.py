"""What the gazetteer makes of an article's names of places."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.reading.dateline.candidates import Company, choose, precision_of
from whoseword.reading.dateline.surroundings import (
    Core,
    Surroundings,
    core_of,
    countries_named,
    holders_named,
    surroundings_of,
)
from whoseword.record import Article, Name, Place, Precision, Span
from whoseword.record.ids import content_id
from whoseword.reference.books import Books
from whoseword.reference.gazetteer import Entry, Gazetteer, Hit

_CLEAR = 0.8
_INITIALS = 4
_PASSES = 2


@dataclass(frozen=True, slots=True)
class _Asked:
    """A name with all that can be found on it before names are weighed against each other."""

    name: Name
    core: Core
    hits: tuple[Hit, ...]
    mentions: tuple[Surroundings, ...]

    @property
    def kind(self) -> Precision | None:
        """The kind of place that the name or the words at one of its mentions announce."""
        told = self.core.kind or next((one.kind for one in self.mentions if one.kind), None)
        if told is None and any(mention.near for mention in self.mentions):
            return "settlement"
        return told

    @property
    def holders(self) -> tuple[Entry, ...]:
        """What it is said to lie in, at any mention."""
        return tuple(
            dict.fromkeys(holder for mention in self.mentions for holder in mention.holders)
        )

    @property
    def people(self) -> str | None:
        """The country of the people whose place it is said to be."""
        return next((mention.people for mention in self.mentions if mention.people), None)


def place_names(article: Article, names: tuple[Name, ...], books: Books) -> tuple[Name, ...]:
    """The names with the place of each that is one, and names for headings that are places.

    Names of other kinds stay as they are. A place that the gazetteer lacks has a Place without
    a number, and a country only where the text tells it.
    """
    gazetteer = books.gazetteer
    names = (*names, *_headings(article, names, gazetteer))
    asked = [_ask(article, name, gazetteer) for name in names if name.kind == "place"]
    shares = _shares(article, asked, gazetteer)
    chosen = _weigh(asked, shares)
    placed = {}
    for one in asked:
        place = chosen.get(one.name.id) or _outside(
            one, _heading_country(article, one, asked, chosen)
        )
        placed[one.name.id] = _as_told(one, place)
    return tuple(
        replace(name, place=placed[name.id]) if name.id in placed else name for name in names
    )


def _ask(article: Article, name: Name, gazetteer: Gazetteer) -> _Asked:
    core = core_of(name.text, gazetteer)
    mentions = tuple(surroundings_of(article.text, span, gazetteer) for span in name.spans)
    if core.holder:
        inside = tuple(holders_named(core.holder, gazetteer))
        mentions = (Surroundings(None, inside, None, near=False), *mentions)
    return _Asked(name, core, _hits(core.text, gazetteer), mentions)


def _hits(text: str, gazetteer: Gazetteer) -> tuple[Hit, ...]:
    """The entries that a name may mean; a people stands for its country."""
    country = gazetteer.country(gazetteer.country_of_people(text) or "")
    if country is not None:
        return (Hit(country, "name", 0.9),)
    hits = gazetteer.search(text, fuzzy=True)
    larger = tuple(hit for hit in hits if hit.entry.kind != "settlement")
    return larger if larger and _is_short_form(text) else hits


def _is_short_form(text: str) -> bool:
    """Whether a name is written as initials: "US" is not the village of Us."""
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= _INITIALS


def _shares(article: Article, asked: Sequence[_Asked], gazetteer: Gazetteer) -> dict[str, float]:
    """Each country's share of the mentions of countries, peoples and places without namesake."""
    counts: Counter[str] = Counter(countries_named(article.text, gazetteer))
    for one in asked:
        sure = [hit.entry for hit in one.hits if hit.match != "spelling"]
        countries = {entry.country for entry in sure}
        first = sure[0] if sure else None
        if first and first.country and (first.kind == "country" or len(countries) == 1):
            counts[first.country] += len(one.name.spans)
    whole = sum(counts.values())
    return {code: count / whole for code, count in counts.items()} if whole else {}


def _weigh(asked: Sequence[_Asked], shares: Mapping[str, float]) -> dict[str, Place]:
    """The chosen place of each name that has one; clear ones then speak for those near them."""
    chosen: dict[str, Place] = {}
    clear: dict[str, Entry] = {}
    for _ in range(_PASSES):
        settled = dict(clear)
        for one in asked:
            near = tuple(entry for key, entry in settled.items() if key != one.name.id)
            place = choose(one.hits, Company(one.kind, one.holders, one.people, shares, near))
            if place is not None:
                chosen[one.name.id] = place
                entry = _entry(one, place)
                if place.score >= _CLEAR and entry.kind in ("settlement", "district"):
                    clear[one.name.id] = entry
    return chosen


def _entry(one: _Asked, place: Place) -> Entry:
    return next(
        hit.entry
        for hit in one.hits
        if (hit.entry.lat, hit.entry.lon) == (place.lat, place.lon)
        and precision_of(hit.entry) == place.precision
    )


def _outside(one: _Asked, heading_country: str | None) -> Place:
    """A place that the gazetteer lacks: what the text tells on it, and nothing else."""
    told = [holder.country for holder in one.holders if holder.country]
    country = told[0] if told else one.people or heading_country
    admin1 = next((holder.name for holder in one.holders if holder.kind == "province"), None)
    return Place(None, one.core.text, None, None, country, admin1, one.kind, 0.0)


def _as_told(one: _Asked, place: Place) -> Place:
    """The place as near it or as a quarter of it, where every mention says so."""
    if place.precision != "settlement" or not one.mentions:
        return place
    if all(mention.near for mention in one.mentions):
        return replace(place, precision="near_settlement")
    if all(mention.kind == "neighbourhood" for mention in one.mentions):
        return replace(place, precision="neighbourhood")
    return place


def _heading_country(
    article: Article, one: _Asked, asked: Sequence[_Asked], chosen: Mapping[str, Place]
) -> str | None:
    """The country of the place that surely heads the section of the name's first mention."""
    start = one.name.spans[0].start
    heading = next(
        (
            block
            for block in reversed(article.blocks)
            if block.kind == "heading" and block.span.end <= start
        ),
        None,
    )
    if heading is None:
        return None
    for other in asked:
        place = chosen.get(other.name.id)
        if place is None or place.score < _CLEAR or place.country is None:
            continue
        if any(heading.span.holds(span) for span in other.name.spans):
            return place.country
    return None


def _headings(article: Article, names: Sequence[Name], gazetteer: Gazetteer) -> list[Name]:
    """Names for headings that are nothing but a place's name and that no name covers."""
    taken = [span for name in names for span in name.spans]
    found: list[Name] = []
    for block in article.blocks:
        text = block.span.of(article.text).strip()
        if block.kind != "heading" or not 2 < len(text) <= 40 or not text[0].isupper():
            continue
        start = block.span.start + block.span.of(article.text).index(text)
        span = Span(start, start + len(text))
        if any(span.overlap(other) for other in taken):
            continue
        if any(
            hit.match in ("name", "other_name")
            for hit in gazetteer.search(core_of(text, gazetteer).text, fuzzy=False)
        ):
            found.append(
                Name(content_id("n", article.id, "place", text), "place", None, (span,), text)
            )
    return found
