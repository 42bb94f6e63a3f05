"""A digest by place: what is said to have happened, on whose word, closed by sources and dates."""

from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.export.digest_items import Item, items_of
from whoseword.export.entries import Entry, gathered
from whoseword.export.places import Place
from whoseword.export.selection import Selection, is_selected
from whoseword.record import Reading

UNKNOWN_PLACE = "Place not known"
UNKNOWN_COUNTRY = "Country not known"


@dataclass(frozen=True, slots=True)
class Section:
    """One place and its entries in the order of their days; days not known come last."""

    place: Place
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One country and its places."""

    country: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much went in and what was left out."""

    articles: int
    items: int
    unreviewed: int
    background: int
    rejected: int
    outside_selection: int


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that a digest says, before it is written as Markdown, HTML or JSON."""

    title: str
    selection: str
    made: str
    chapters: tuple[Chapter, ...]
    counts: Counts


def digest_of(
    readings: Iterable[Reading],
    *,
    made: str,
    selection: Selection | None = None,
    reviewed_only: bool = False,
) -> Digest:
    """The digest of the readings; ``made`` is the day (ISO) that stands on its face.

    Deeds told as background and rejected values are left out and counted.
    """
    readings = tuple(readings)
    selection = selection or Selection()
    found = [item for reading in readings for item in items_of(reading)]
    inside = [item for item in found if is_selected(item, selection)]
    shown = [item for item in inside if item.reviewed or not reviewed_only]
    deeds = [deed for reading in readings for deed in reading.deeds]
    counts = Counts(
        articles=len(readings),
        items=len(shown),
        unreviewed=sum(not item.reviewed for item in inside),
        background=sum(deed.background and deed.status != "rejected" for deed in deeds),
        rejected=sum(deed.status == "rejected" for deed in deeds),
        outside_selection=len(found) - len(inside),
    )
    return Digest("Digest", selection.in_words(), made, _chapters(shown), counts)


def _chapters(items: list[Item]) -> tuple[Chapter, ...]:
    by_place: dict[str, list[Item]] = {}
    for item in items:
        by_place.setdefault(item.place.key, []).append(item)
    sections = [Section(found[0].place, gathered(found)) for found in by_place.values()]
    sections.sort(key=lambda section: _order(section.place))
    by_country: dict[str, list[Section]] = {}
    for section in sections:
        by_country.setdefault(_country(section.place), []).append(section)
    return tuple(Chapter(country, tuple(found)) for country, found in by_country.items())


def _country(place: Place) -> str:
    """The chapter's title; a place without a country is one apart from no place at all."""
    return place.country_name or (UNKNOWN_PLACE if place.name is None else UNKNOWN_COUNTRY)


def _order(place: Place) -> tuple[bool, bool, str, bool, str]:
    """Countries in order, unknown ones last; in each its places, and last what has none."""
    return (
        place.name is None and place.country is None,
        place.country_name is None,
        (place.country_name or "").casefold(),
        place.name is None,
        (place.name or "").casefold(),
    )


def heading_of(section: Section) -> str | None:
    """The line over a section; None where the chapter's says it already."""
    place = section.place
    if place.name is None and place.country_name is not None:
        return f"{place.country_name}, place not told"
    return place.name
