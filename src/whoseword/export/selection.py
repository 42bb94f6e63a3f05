"""Which items of a digest are wanted: by place, time and subject."""

import unicodedata
from dataclasses import dataclass

from whoseword.export.dates import date_in_words
from whoseword.export.digest_items import Item


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; None asks for everything. Days are ISO, ends inclusive."""

    place: str | None = None
    since: str | None = None
    until: str | None = None
    about: str | None = None

    def in_words(self) -> str:
        """The selection as a line for the digest's face."""
        parts = (
            f"place: {self.place}" if self.place else None,
            f"since {date_in_words(self.since)}" if self.since else None,
            f"until {date_in_words(self.until)}" if self.until else None,
            f"about: {self.about}" if self.about else None,
        )
        return ", ".join(part for part in parts if part) or "everything in the record"


def is_selected(item: Item, selection: Selection) -> bool:
    """Whether the item is asked for; an item without a day goes by its sources' dates."""
    return (
        _place_fits(item, selection.place)
        and _days_fit(item, selection.since, selection.until)
        and _subject_fits(item, selection.about)
    )


def _place_fits(item: Item, place: str | None) -> bool:
    if place is None:
        return True
    told = (item.place.name, item.place.country, item.place.country_name)
    wanted = _folded(place)
    return any(_folded(name) == wanted for name in told if name) or place == item.place.key


def _days_fit(item: Item, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    dates = [date for source in item.sources if not source.cited for date in source.dates]
    earliest = item.earliest or item.latest or min(dates, default=None)
    latest = item.latest or item.earliest or max(dates, default=None)
    if earliest is None or latest is None:
        return False
    return (since is None or latest >= since) and (until is None or earliest <= until + "~")


def _subject_fits(item: Item, about: str | None) -> bool:
    if about is None:
        return True
    told = " ".join((*item.kinds, *(f"{a.voice} {a.words}" for a in item.accounts)))
    return _folded(about) in _folded(told)


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
