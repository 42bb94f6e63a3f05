"""How well deeds agree with the marks: whether they are found, where and when."""

from collections.abc import Iterator

from whoseword.measure.answers import Answer
from whoseword.measure.deeds import deed_of
from whoseword.measure.gold import Gold, GoldEvent
from whoseword.measure.matching import (
    first_place,
    overlaps_half,
    places_of,
    same_days,
    same_name,
)
from whoseword.record import Reading, When, Where

_RELATIVE = frozenset(["today", "yesterday", "tonight", "ago", "this", "last", "next", "now"])


def deed_answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """The kind or the trigger is found; the place's words overlap or it is the same place."""
    for event in entry.events:
        deed = deed_of(event, reading)
        told = "" if deed is None else f"{deed.kind} {deed.trigger.of(reading.article.text)}"
        wanted = f"{event.type} {event.trigger_text}"
        at = first_place(reading.article.text, event.trigger_text, *event.also)
        yield Answer("deeds", deed is not None, entry.id, wanted, told, at)
        if event.place_text is not None:
            where = () if deed is None else deed.where
            right = any(_same_place(event, one, reading) for one in where)
            read = ", ".join(one.name for one in where)
            yield Answer("places", right, entry.id, f"{wanted}: {event.place_text}", read, at)


def date_answers(entry: Gold, reading: Reading, figure: str) -> Iterator[Answer]:
    """The days of a deed; without a day of publication a relative date is right when left open."""
    known = reading.article.published is not None
    for event in entry.events:
        if event.date is None:
            continue
        deed = deed_of(event, reading)
        when = None if deed is None else deed.when
        if not known and entry.published_true is not None and _is_relative(event):
            right = when is not None and when.relative is not None and when.earliest is None
        else:
            right = when is not None and same_days(event.date, when.earliest, when.latest)
        told = "" if when is None else _told(when)
        at = first_place(reading.article.text, event.trigger_text, *event.also)
        yield Answer(figure, right, entry.id, f"{event.trigger_text}: {event.date}", told, at)


def _told(when: When) -> str:
    """The date that was read, and its first and last day."""
    days = f"{when.earliest or 'open'} to {when.latest or 'open'}"
    return f"{when.edtf or 'relative to a day that is not known'} ({days})"


def _is_relative(event: GoldEvent) -> bool:
    return event.date_text is None or not _RELATIVE.isdisjoint(event.date_text.lower().split())


def _same_place(event: GoldEvent, where: Where, reading: Reading) -> bool:
    """The words overlap, or the names are one, the country being right where it is told."""
    wanted = event.place_text or ""
    told = where.name
    places = places_of(wanted, reading.article.text)
    overlap = where.span is not None and overlaps_half(places, [where.span])
    named = same_name(wanted, told) or (
        event.geonames_name is not None and same_name(event.geonames_name, told)
    )
    country = event.place_country is None or where.country in {None, event.place_country}
    return (overlap or named) and country
