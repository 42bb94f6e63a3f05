"""Whose body is meant: the town or country that its own words tell, or its article."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whoseword.language.spelling import folded
from whoseword.record import Name, Reading, Span
from whoseword.reference.entities import EntityBook

_BEHIND = re.compile(r"\s+(?:in|of|at)\s+(?:the\s+)?")
_TOWN = frozenset({"settlement", "near_settlement", "neighbourhood", "district"})


@dataclass(frozen=True, slots=True)
class Owner:
    """What a body's own words tell of where it is, and the words that tell it, folded.

    ``mixed``: they tell of several ("the Turkish-Syrian force"), so of no one.
    """

    words: frozenset[str]
    town: str | None
    country: str | None
    mixed: bool


class Owners:
    """Finds the owners of one article's bodies."""

    def __init__(self, reading: Reading, book: EntityBook) -> None:
        """Put the article's places in the order in which they stand."""
        self._text, self._book = reading.article.text, book
        places = [(span, name) for name in reading.names if name.place for span in name.spans]
        self._places = sorted(places, key=lambda told: told[0])
        self._starts = [span.start for span, _ in self._places]

    def of(self, name: Name) -> Owner:
        """The owner told inside the body's words, or right behind them ("… in Tolo")."""
        inside = [place for span in name.spans for place in self._told(span)]
        towns = [
            str(place.geonames_id)
            for _, one in inside
            if (place := one.place) and place.geonames_id is not None and place.precision in _TOWN
        ]
        told = [one.place.country for _, one in inside if one.place and one.place.country]
        words = folded(name.text).split()
        people = [code for word in words if (code := self._book.gazetteer.country_of_people(word))]
        countries = {*people, *told}
        return Owner(
            words=frozenset(word for words_, _ in inside for word in folded(words_).split()),
            town=_only(towns),
            country=_only(countries),
            mixed=len(countries) > 1 or len({*towns}) > 1,
        )

    def _told(self, span: Span) -> Iterator[tuple[str, Name]]:
        """The places inside a span, or behind "in" or "of" after it."""
        at = bisect_left(self._starts, span.start)
        behind = _BEHIND.match(self._text, span.end)
        end = behind.end() if behind else span.end - 1
        while at < len(self._starts) and self._starts[at] <= end:
            place, name = self._places[at]
            if span.holds(place) or (behind and place.start == end):
                yield place.of(self._text), name
            at += 1


def _only(told: Iterable[str]) -> str | None:
    """The one that is told; None where several are, or none."""
    known = {*told}
    return known.pop() if len(known) == 1 else None
