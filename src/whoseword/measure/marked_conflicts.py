"""Conflicts that are marked in words, as those between two deeds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from whoseword.measure.matching import places_of
from whoseword.record import Article, Conflict, Deed

Marks = Mapping[str, Any]
"""One line of a file of marks, as ``samples/README.md`` tells."""


def marked_conflicts(marks: Marks, article: Article, deeds: Sequence[Deed]) -> Iterator[Conflict]:
    """The marked conflicts between two deeds: what is told in the one words and in the other."""
    for conflict in marks["conflicts"]:
        one, other = (_told_in(conflict[side], article, marks, deeds) for side in ("a", "b"))
        if one is not None and other is not None and one is not other:
            yield Conflict(one.id, "what", (*one.claims, *other.claims), conflict["what"])


def _told_in(words: str, article: Article, marks: Marks, deeds: Sequence[Deed]) -> Deed | None:
    """The first deed whose trigger, or else whose toll or bearers, stand in the words."""
    places = places_of(words, article.text)
    inside = [
        deed
        for deed in deeds
        if any(place.start <= deed.trigger.start < place.end for place in places)
    ]
    told = zip(deeds, marks["events"], strict=True)
    named = [deed for deed, event in told if any(one in words for one in _parts(event))]
    return next(iter(inside + named), None)


def _parts(event: Marks) -> Iterator[str]:
    yield from (actor["text"] for actor in event["actors"] if actor["role"] == "victim")
    tolls = (event.get("killed"), event.get("injured"))
    yield from (toll["text"] for toll in tolls if toll and toll.get("text"))
