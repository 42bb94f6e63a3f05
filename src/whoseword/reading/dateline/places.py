"""What the gazetteer makes of an article's names of places."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from whoseword.reading.dateline.asking import Asked, ask
from whoseword.reading.dateline.candidates import choose, precision_of
from whoseword.reading.dateline.company import (
    Company,
    countries_without,
    country_counts,
    region_shares,
    shares,
)
from whoseword.reading.dateline.headings import headings
from whoseword.reading.dateline.namesakes import told_apart
from whoseword.reading.dateline.outside import as_told, outside
from whoseword.reading.dateline.surroundings import countries_named
from whoseword.record import Article, Name, Place
from whoseword.record.kinds import PLACED
from whoseword.reference.books import Books
from whoseword.reference.gazetteer import Entry

_CLEAR = 0.8
_PASSES = 2
_SMALL = ("settlement", "district", "quarter")


def place_names(article: Article, names: tuple[Name, ...], books: Books) -> tuple[Name, ...]:
    """The names with the place of each that is one, and names for headings that are places.

    Names of other kinds than places and facilities stay as they are. What the gazetteer lacks has
    a Place without a number, and a country only where the text tells it. A name that the text
    gives to places of two lands becomes a name for each.
    """
    gazetteer = books.gazetteer
    names = (*names, *headings(article, names, gazetteer))
    parts = {
        name.id: tuple(told_apart(article, ask(article, name, gazetteer), gazetteer))
        for name in names
        if name.kind in PLACED
    }
    asked = [one for told in parts.values() for one in told]
    peoples = Counter(countries_named(article.text, gazetteer))
    chosen = _weigh(asked, peoples + country_counts(asked))
    placed: dict[str, list[Name]] = {}
    for whole, told in parts.items():
        for one in told:
            place = chosen.get(one.name.id) or outside(article, one, asked, chosen, _CLEAR)
            placed.setdefault(whole, []).append(replace(one.name, place=as_told(one, place)))
    return tuple(part for name in names for part in placed.get(name.id, [name]))


def _weigh(asked: Sequence[Asked], counts: Counter[str]) -> dict[str, Place]:
    """The chosen place of each name that has one; clear ones then speak for those near them."""
    chosen: dict[str, Place] = {}
    clear: dict[str, tuple[Asked, Entry]] = {}
    for _ in range(_PASSES):
        settled = dict(clear)
        for one in asked:
            others = [told for key, told in settled.items() if key != one.name.id]
            counted = countries_without(one, counts)
            company = Company(
                kind=one.kind,
                holders=one.holders,
                stated=one.stated,
                people=one.people,
                countries=shares(counted),
                regions=region_shares(others),
                near=tuple(entry for _, entry in others if entry.kind in _SMALL),
                mentions=sum(counted.values()),
            )
            place = choose(one.hits, company)
            if place is not None:
                chosen[one.name.id] = place
                entry = _entry(one, place)
                if place.score >= _CLEAR and entry.kind in (*_SMALL, "province"):
                    clear[one.name.id] = one, entry
    return chosen


def _entry(one: Asked, place: Place) -> Entry:
    return next(
        hit.entry
        for hit in one.hits
        if hit.entry.point == (place.lat, place.lon) and precision_of(hit.entry) == place.precision
    )
