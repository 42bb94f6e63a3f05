"""The words of dates and times, as dates.yaml gives them, by what they tell."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from whoseword.record.when import Grain, Part
from whoseword.reference.lexicon import read_lexicon

WordKind = Literal[
    "month",
    "weekday",
    "season",
    "unit",
    "day",
    "night",
    "day_part",
    "part",
    "number",
    "vague",
    "ordinal",
    "last",
    "same",
    "next",
    "following",
    "previous",
    "that",
    "ago",
    "later",
    "earlier",
    "every",
    "set",
    "now",
    "past",
    "future",
    "feast",
    "clock",
    "zone",
    "fiscal",
    "half",
]


@dataclass(frozen=True, slots=True)
class _Words:
    months: dict[int, tuple[str, ...]]
    weekdays: dict[int, tuple[str, ...]]
    ambiguous: frozenset[str]
    seasons: dict[int, tuple[str, ...]]
    units: dict[Grain, tuple[str, ...]]
    days: dict[str, int]
    nights: tuple[str, ...]
    day_parts: dict[Part, tuple[str, ...]]
    parts: dict[Part, tuple[str, ...]]
    numbers: dict[int, tuple[str, ...]]
    vague: tuple[str, ...]
    ordinals: dict[int, tuple[str, ...]]
    last: tuple[str, ...]
    same: tuple[str, ...]
    next: tuple[str, ...]
    following: tuple[str, ...]
    previous: tuple[str, ...]
    that: tuple[str, ...]
    ago: tuple[str, ...]
    later: tuple[str, ...]
    earlier: tuple[str, ...]
    every: tuple[str, ...]
    sets: dict[str, str]
    now: tuple[str, ...]
    past_words: tuple[str, ...]
    future_words: tuple[str, ...]
    since: frozenset[str]
    until: frozenset[str]
    early: frozenset[str]
    during: frozenset[str]
    about: frozenset[str]
    not_after: frozenset[str]
    to_come: frozenset[str]
    past_verbs: frozenset[str]
    feasts: dict[str, tuple[str, ...]]
    clock: tuple[str, ...]
    zones: tuple[str, ...]
    fiscal: tuple[str, ...]
    halves: tuple[str, ...]
    almost: tuple[str, ...]
    at_earliest: tuple[str, ...]
    on_days: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateWord:
    """What a word tells in a date: a number, an EDTF piece, a unit or a part."""

    kinds: frozenset[WordKind]
    values: Mapping[WordKind, str]


@dataclass(frozen=True, slots=True)
class DateBook:
    """The words of dates by what they tell, and those that decide what a date beside them means."""

    words: Mapping[str, DateWord]
    ambiguous: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    early: frozenset[str]
    during: frozenset[str]
    about: frozenset[str]
    not_after: frozenset[str]
    to_come: frozenset[str]
    past_verbs: frozenset[str]
    almost: tuple[tuple[str, ...], ...]
    at_earliest: tuple[str, ...]
    on_days: frozenset[str]
    names_of_feasts: re.Pattern[str]


def open_dates(own: Path | None = None) -> DateBook:
    """The words as shipped, or those of the dates.yaml in ``own``; LexiconError when malformed."""
    words = read_lexicon("dates", _Words, own)
    told: dict[str, dict[WordKind, str]] = {}
    for kind, word, value in _told(words):
        told.setdefault(word, {})[kind] = value
    return DateBook(
        words=MappingProxyType(
            {
                word: DateWord(frozenset(values), MappingProxyType(values))
                for word, values in told.items()
            }
        ),
        ambiguous=words.ambiguous,
        since=words.since,
        until=words.until,
        early=words.early,
        during=words.during,
        about=words.about,
        not_after=words.not_after,
        to_come=words.to_come,
        past_verbs=words.past_verbs,
        at_earliest=words.at_earliest,
        on_days=words.on_days,
        names_of_feasts=_names_of_feasts(words),
        almost=tuple(sorted((tuple(told.split()) for told in words.almost), key=len)[::-1]),
    )


def plain_name(name: str) -> str:
    """The name of a feast as it is looked up: small letters, blanks for hyphens, no apostrophes."""
    return re.sub(r"['\u2019]", "", name.lower().replace("-", " "))


def _plain(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(plain_name(name) for name in names)


def _names_of_feasts(words: _Words) -> re.Pattern[str]:
    """Finds the name of a feast where a word begins, the longest that fits."""
    names = sorted((name for told in words.feasts.values() for name in told), key=len)[::-1]
    forms = (re.sub(r"[- ]", "[- ]", name.replace("'", "['\u2019]?")) for name in names)
    return re.compile(rf"(?=[A-Z])(?:{'|'.join(forms)})(?![\w])")


def _told(words: _Words) -> list[tuple[WordKind, str, str]]:
    """Each word with its kind and what it tells, as text."""
    grouped: tuple[tuple[WordKind, Mapping[int, tuple[str, ...]]], ...] = (
        ("month", words.months),
        ("weekday", words.weekdays),
        ("season", words.seasons),
        ("number", words.numbers),
        ("ordinal", words.ordinals),
    )
    named: tuple[tuple[WordKind, Mapping[Any, tuple[str, ...]]], ...] = (
        ("unit", words.units),
        ("day_part", words.day_parts),
        ("part", words.parts),
        ("feast", {form: _plain(names) for form, names in words.feasts.items()}),
    )
    bare: tuple[tuple[WordKind, tuple[str, ...]], ...] = (
        ("night", words.nights),
        ("vague", words.vague),
        ("last", words.last),
        ("same", words.same),
        ("next", words.next),
        ("following", words.following),
        ("previous", words.previous),
        ("that", words.that),
        ("ago", words.ago),
        ("later", words.later),
        ("earlier", words.earlier),
        ("every", words.every),
        ("now", words.now),
        ("past", words.past_words),
        ("future", words.future_words),
        ("clock", words.clock),
        ("zone", words.zones),
        ("fiscal", words.fiscal),
        ("half", words.halves),
    )
    told = [
        (kind, word, str(number))
        for kind, group in grouped
        for number, listed in group.items()
        for word in listed
    ]
    told += [
        (kind, word, name)
        for kind, names in named
        for name, listed in names.items()
        for word in listed
    ]
    told += [(kind, word, word) for kind, listed in bare for word in listed]
    told += [("day", word, str(offset)) for word, offset in words.days.items()]
    told += [("set", word, period) for word, period in words.sets.items()]
    return told
