"""A digest by place: what is said to have happened, on whose word, closed by sources and dates."""

from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.export.digest_items import Item, items_of
from whoseword.export.entries import Entry, by_event, in_order, side_by_side
from whoseword.export.places import Place
from whoseword.export.selection import Selection, is_selected
from whoseword.record import Event, Reading

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
    """How much went in and what was left out; ``events`` is None where nothing was weighed.

    Of a weighed record an item is what one article tells of one event, and ``events`` are those
    that several articles tell.
    """

    articles: int
    items: int
    events: int | None
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
    events: Iterable[Event] | None = None,
    reviewed_only: bool = False,
) -> Digest:
    """The digest of the readings; ``made`` is the day (ISO) that stands on its face.

    ``events`` are what weighing made of these readings, None where it made nothing that holds:
    reports then stand side by side. Deeds told as background and rejected values are left out
    and counted. ``reviewed_only`` passes over the events: they rest on what nobody has reviewed.
    """
    readings, selection = tuple(readings), selection or Selection()
    found = [item for reading in readings for item in items_of(reading)]
    if events is None or reviewed_only:
        taken = _side_by_side(found, selection, reviewed_only=reviewed_only)
    else:
        taken = _by_event(found, selection, events)
    deeds = [deed for reading in readings for deed in reading.deeds]
    counts = Counts(
        articles=len(readings),
        items=sum(len(entry.items) for entry in taken.entries),
        events=taken.events,
        unreviewed=taken.unreviewed,
        background=sum(deed.background and deed.status != "rejected" for deed in deeds),
        rejected=sum(deed.status == "rejected" for deed in deeds),
        outside_selection=taken.outside,
    )
    return Digest("Digest", selection.in_words(), made, _chapters(taken.entries), counts)


@dataclass(frozen=True, slots=True)
class _Taken:
    """The entries that are asked for, and how much is not in them."""

    entries: tuple[Entry, ...]
    events: int | None
    unreviewed: int
    outside: int


def _side_by_side(found: list[Item], selection: Selection, *, reviewed_only: bool) -> _Taken:
    asked = [item for item in found if is_selected(item, selection)]
    entries = side_by_side(item for item in asked if item.reviewed or not reviewed_only)
    unreviewed = sum(not item.reviewed for item in asked)
    return _Taken(entries, None, unreviewed, len(found) - len(asked))


def _by_event(found: list[Item], selection: Selection, events: Iterable[Event]) -> _Taken:
    """An event is told whole where one report of it is asked for, or it would be counted wrong."""
    told = by_event(found, events)
    asked = tuple(one for one in told if any(is_selected(item, selection) for item in one.items))
    items = [item for entry in asked for item in entry.items]
    several = sum(len(entry.items) > 1 for entry in asked)
    unreviewed = sum(not item.reviewed for item in items)
    outside = sum(len(entry.items) for entry in told) - len(items)
    return _Taken(asked, several, unreviewed, outside)


def _chapters(entries: Iterable[Entry]) -> tuple[Chapter, ...]:
    by_place: dict[str, list[Entry]] = {}
    for entry in entries:
        by_place.setdefault(entry.place.key, []).append(entry)
    sections = [Section(found[0].place, in_order(found)) for found in by_place.values()]
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
