"""A file of marks that a user made: read, and checked before anything is scored with it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

from whoseword.errors import SourceError
from whoseword.language.edtf import bounds
from whoseword.measure.gold import PAGE, Gold, numbered_gold
from whoseword.measure.matching import places_of
from whoseword.record import DeedKind, Given, Reading, Source, Unread

_KINDS = frozenset(get_args(DeedKind))
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_MOST_TOLD = 3


def read_own(path: Path) -> tuple[Gold, ...]:
    """The marks of a file, one article a line; SourceError says which line is wrong, and how."""
    try:
        lines = path.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot open {path}", where=error.strerror) from error
    gold: dict[str, Gold] = {}
    for number, entry in numbered_gold(lines, str(path)):
        wrong = next(_wrongs(entry, gold), None)
        if wrong is not None:
            place = f"{path}, line {number}, the article {entry.id!r}"
            raise SourceError(wrong, where=place, cure=_CURE)
        gold[entry.id] = entry
    if not gold:
        raise SourceError("no article is marked in this file", where=str(path), cure=_CURE)
    return tuple(gold.values())


_CURE = f"what a line holds is told in {PAGE}"


def _wrongs(entry: Gold, seen: Collection[str]) -> Iterator[str]:
    """What makes no sense in an article's marks, in plain words."""
    if entry.id in seen:
        yield "two lines have the same id"
    if (entry.text is None) == (entry.file is None):
        yield "name the article's file, or give its text: one of them"
    asked = (entry.attributions, entry.citations, entry.events, entry.aliases, entry.names)
    if not any(asked):
        yield "nothing is marked: no attributions, citations, events, aliases or names"
    for event in entry.events:
        if event.type not in _KINDS:
            yield f"{event.type!r} is no kind of deed"
    for date in _dates(entry):
        if bounds(date) == (None, None):
            yield f"{date!r} is no date in EDTF"
    for day in (entry.published, entry.published_true):
        if day is not None and (not _DAY.match(day) or bounds(day) == (None, None)):
            yield f"{day!r} is no day, month or year to be published on"


def _dates(entry: Gold) -> Iterator[str]:
    yield from (event.date for event in entry.events if event.date is not None)
    yield from (day for one in entry.citations or () for day in one.dates)


def own_source(entry: Gold, texts: Path, published: str | None) -> Source:
    """The marked article; SourceError when its file does not lie in the folder."""
    given = Given(outlet=entry.outlet, published=published)
    if entry.text is not None:
        return Source(f"{entry.id}.txt", entry.text.encode(), given=given)
    path = texts / (entry.file or "")
    try:
        data = path.read_bytes()
    except OSError as error:
        cure = "name the folder of the articles with --texts"
        raise SourceError(f"cannot open {path}", where=error.strerror, cure=cure) from error
    return Source(path.name, data, given=given)


def checked_readings(
    gold: Iterable[Gold], read: Mapping[str, Reading | Unread]
) -> dict[str, Reading]:
    """The readings by the mark's id.

    SourceError when an article could not be read, or marks quote words that it does not have.
    """
    checked: dict[str, Reading] = {}
    for entry in gold:
        one = read[entry.id]
        if isinstance(one, Unread):
            told = f"{one.reason}: {one.detail}" if one.detail else one.reason
            raise SourceError(f"the article {entry.id!r} cannot be read", where=told)
        lost = [told for told in _quoted(entry) if not places_of(told, one.article.text)]
        if lost:
            shown = "; ".join(lost[:_MOST_TOLD])
            more = f" and {len(lost) - _MOST_TOLD} more" if len(lost) > _MOST_TOLD else ""
            cure = "quote the article's own words, letter by letter"
            what = f"marks of {entry.id!r} quote words that the article does not have"
            raise SourceError(what, where=shown + more, cure=cure)
        checked[entry.id] = one
    return checked


def _quoted(entry: Gold) -> Iterator[str]:
    """The words that an article's marks take from it."""
    for said in entry.attributions or ():
        yield from (words for words in (said.source_text, said.content_text) if words)
    for event in entry.events:
        yield event.trigger_text
    for alias in entry.aliases:
        yield alias.alias
    for name in entry.names:
        yield name.text
