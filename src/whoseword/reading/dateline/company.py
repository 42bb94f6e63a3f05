"""What speaks for a candidate beside its name: the words around it and the other places."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from whoseword.reading.dateline.asking import Asked
from whoseword.record import Precision
from whoseword.reference.gazetteer import Entry

_FEW = 3
_FIRM, _MAINLY = 2, 0.6
_LARGE_TOWN = 50_000
_SMALL = ("settlement", "district", "quarter", "area", "facility")
Region = tuple[str | None, str | None]
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Company:
    """What speaks for a candidate beside its name.

    ``countries`` and ``regions`` are each one's share of the article's mentions, ``near`` the
    entries that other names of the article mean, ``holders`` what the place is said to lie in, and
    ``stated`` those of them that leave no doubt. ``mentions`` is how often countries are named.
    """

    kind: Precision | None
    holders: tuple[Entry, ...]
    stated: tuple[Entry, ...]
    people: str | None
    countries: Mapping[str, float]
    regions: Mapping[Region, float]
    near: tuple[Entry, ...]
    mentions: int = 0

    def is_foreign(self, entry: Entry) -> bool:
        """Whether a place lies in a country that an article on another does not name."""
        return self._is_untold(entry, _FIRM)

    def _is_untold(self, entry: Entry, least: int) -> bool:
        """Whether only other countries are named, one of them mainly and at least so often."""
        told = self.countries.get(entry.country or "", 0.0) > 0 or entry.country == self.people
        firm = self.mentions >= least and max(self.countries.values(), default=0.0) >= _MAINLY
        held = any(holder.country == entry.country for holder in self.holders)
        return entry.kind in _SMALL and firm and not told and not held

    def is_strange(self, entry: Entry) -> bool:
        """Whether such a place is small as well, so that hardly anybody means it.

        There one name of a place of another country is enough.
        """
        return entry.population < _LARGE_TOWN and self._is_untold(entry, 1)

    def is_elsewhere(self, entry: Entry) -> bool:
        """Whether an entry lies outside of all that the text surely puts the place in."""
        if entry.kind in ("country", "continent", "sea") or not self.stated:
            return False
        return not any(_may_hold(holder, entry) for holder in self.stated)


def _may_hold(holder: Entry, entry: Entry) -> bool:
    if holder.country is None or entry.country is None:
        return True
    if holder.kind != "province" or entry.admin1 is None or entry.kind == "province":
        return holder.country == entry.country
    return region_of(holder) == region_of(entry)


def region_of(entry: Entry) -> Region:
    """The first-order region that an entry lies in, or is."""
    return entry.country, entry.name if entry.kind == "province" else entry.admin1


def countries_without(one: Asked, counts: Counter[str]) -> Counter[str]:
    """The counts of countries by all names but this one, which cannot speak for itself."""
    own = country_counts([one])
    return Counter({code: n for code in counts if (n := counts[code] - own[code]) > 0})


def country_counts(asked: Iterable[Asked]) -> Counter[str]:
    """How often each country is meant by the names that are countries or have no namesake."""
    counts: Counter[str] = Counter()
    for one in asked:
        sure = [hit.entry for hit in one.hits if hit.match != "spelling"]
        countries = {entry.country for entry in sure}
        first = sure[0] if sure else None
        if first and first.country and (first.kind == "country" or len(countries) == 1):
            counts[first.country] += len(one.name.spans)
    return counts


def region_shares(clear: Iterable[tuple[Asked, Entry]]) -> dict[Region, float]:
    """Each first-order region's share of the mentions of places that are clear."""
    counts: Counter[Region] = Counter()
    for one, entry in clear:
        if None not in region_of(entry):
            counts[region_of(entry)] += len(one.name.spans)
    return shares(counts, _FEW)


def shares(counts: Counter[_Key], few: int = 0) -> dict[_Key, float]:
    """Each one's share; ``few`` mentions of nothing beside them make one alone tell less."""
    whole = sum(counts.values()) + few * bool(counts)
    return {key: count / whole for key, count in counts.items()} if whole else {}
