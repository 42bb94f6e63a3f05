"""The entries of a digest: items alone or side by side, and the reports of one event in one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.export.digest_items import Account, Item
from whoseword.export.findings import Finding, finding_of
from whoseword.export.places import Place
from whoseword.export.sources import merged
from whoseword.record import Event, Spot

_LATE = "9999"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item, or several that a reader wants side by side, under the place where it is filed.

    ``finding`` is what weighing gave of the event that all of the items tell, an item a report;
    None where nothing was weighed, or where it is one report and no more can be said of it.
    """

    place: Place
    items: tuple[Item, ...]
    kinds: tuple[str, ...]
    finding: Finding | None = None


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the order of their days; days not known come last."""
    return tuple(sorted(entries, key=lambda entry: min(_day(one) for one in entry.items)))


def side_by_side(items: Iterable[Item]) -> tuple[Entry, ...]:
    """The items of a record that was not weighed: nobody says which of them are one event."""
    by_place: dict[str, list[list[Item]]] = {}
    for item in sorted(items, key=_day):
        here = by_place.setdefault(item.place.key, [])
        entry = next((e for e in here if any(_beside(one, item) for one in e)), None)
        if entry is None:
            here.append([item])
        else:
            entry.append(item)
    entries = (found for here in by_place.values() for found in here)
    return tuple(Entry(found[0].place, tuple(found), _shared_kinds(found)) for found in entries)


def by_event(items: Iterable[Item], events: Iterable[Event]) -> tuple[Entry, ...]:
    """The items of a weighed record: an entry an event, in it an item a report of it.

    An item that tells several events stands with each that several reports tell; where there is
    none, with the one that has most deeds.
    """
    holders = {deed: event for event in events for deed in event.deeds}
    told: dict[str, list[Item]] = {}
    weighed: dict[str, Event] = {}
    for item in items:
        found = _events_of(item, holders)
        for event in found:
            told.setdefault(event.id, []).append(item)
            weighed[event.id] = event
        if not found:
            told[f"{item.article}/{item.deeds[0]}"] = [item]
    return tuple(_entry(found, weighed.get(key)) for key, found in told.items())


def _events_of(item: Item, holders: Mapping[str, Event]) -> tuple[Event, ...]:
    found = {holders[deed].id: holders[deed] for deed in item.deeds if deed in holders}
    several = tuple(event for event in found.values() if event.reports > 1)
    most = max(found.values(), key=lambda one: len(one.deeds), default=None)
    return several or (() if most is None else (most,))


def _entry(items: Sequence[Item], event: Event | None) -> Entry:
    by_article: dict[str, list[Item]] = {}
    for item in items:
        by_article.setdefault(item.article, []).append(item)
    reports = sorted((_report(found) for found in by_article.values()), key=_published)
    telling = event is not None and (
        event.reports > 1 or bool(event.in_conflict) or event.grade.information != 6
    )
    finding = finding_of(event) if event is not None and telling else None
    return Entry(_place(items, event), tuple(reports), reports[0].kinds, finding)


def _place(items: Sequence[Item], event: Event | None) -> Place:
    """Where most origins put the event; where no item is filed there, the first place told."""
    spots = tuple(one.value for one in event.fields.where) if event is not None else ()
    places = tuple(item.place for item in items)
    filed = (place for spot in spots for place in places if _is_of(place, spot))
    known = (place for place in places if place.name is not None)
    return next(filed, next(known, places[0]))


def _is_of(place: Place, spot: Spot) -> bool:
    if spot.geonames_id is not None:
        return place.geonames_id == spot.geonames_id
    return place.name == spot.name


def _report(items: Sequence[Item]) -> Item:
    """What one article tells of one event, as one item."""
    if len(items) == 1:
        return items[0]
    first = min(items, key=_day)
    return replace(
        first,
        kinds=tuple(dict.fromkeys(kind for item in items for kind in item.kinds)),
        accounts=_accounts(items),
        remarks=(),
        killed=tuple(dict.fromkeys(one for item in items for one in item.killed)),
        injured=tuple(dict.fromkeys(one for item in items for one in item.injured)),
        conflicts=tuple(dict.fromkeys(one for item in items for one in item.conflicts)),
        sources=merged(source for item in items for source in item.sources),
        deeds=tuple(dict.fromkeys(one for item in items for one in item.deeds)),
        reviewed=all(item.reviewed for item in items),
    )


def _accounts(items: Sequence[Item]) -> tuple[Account, ...]:
    """The accounts of all the items, each once; what is remarked on an item stays with its first.

    Words that an account with more words of the same voice has already are not told again.
    """
    found: list[Account] = []
    for item in items:
        first = item.accounts[0]
        remark = " ".join(filter(None, (first.remark, *item.remarks))) or None
        found += [replace(first, remark=remark), *item.accounts[1:]]
    kept: list[Account] = []
    for account in found:
        if not any(_says(one, account) for one in kept):
            kept = [*(one for one in kept if not _says(account, one)), account]
    return tuple(kept)


def _says(more: Account, less: Account) -> bool:
    """Whether one account has all that the other has, or is that one, told before."""
    same = (more.lead, more.voice) == (less.lead, less.voice)
    return same and less.words in more.words and less.remark in (None, more.remark)


def _published(item: Item) -> str:
    dates = [date for source in item.sources if not source.cited for date in source.dates]
    return min(dates, default=_LATE)


def _day(item: Item) -> tuple[str, str]:
    return (item.earliest or _LATE, item.latest or _LATE)


def _beside(one: Item, other: Item) -> bool:
    """Whether one article puts the two against each other, or two tell of one kind and day.

    The place is the same already. Two deeds of one article are two, unless it says otherwise.
    """
    if one.article == other.article:
        return bool(set(one.conflicts) & set(other.conflicts))
    return (
        one.place.precision in ("exact", "street", "neighbourhood", "settlement")
        and one.earliest is not None
        and one.earliest == one.latest == other.earliest == other.latest
        and bool(set(one.kinds) & set(other.kinds))
    )


def _shared_kinds(items: list[Item]) -> tuple[str, ...]:
    return tuple(k for k in items[0].kinds if all(k in item.kinds for item in items))
