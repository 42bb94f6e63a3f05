"""events: the expected record of the invented reports, from marks and from what is read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from whoseword.measure.expected import SETS, Expected, ExpectedRecord, Member, open_expected
from whoseword.measure.figures import Line, Measured, share_of
from whoseword.measure.found_deeds import members_of
from whoseword.measure.happenings import agreement
from whoseword.measure.marked_readings import reading_of
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.news_cluster import b_cubed_line
from whoseword.measure.sets.reports import read_all
from whoseword.record import Reading
from whoseword.reference.matching import MatchBook, open_matching
from whoseword.weighing.event import (
    Happening,
    PlainScorer,
    find_events,
    pairs_of,
    sketches_of,
)


def _measure(_paths: Sequence[Path], tools: Tools) -> Measured:
    book = open_matching()
    lines: list[Line] = []
    for name in SETS:
        expected = open_expected(name)
        lines += _from_marks(name, expected, book, tools)
        lines += _from_reading(name, expected, book, tools)
    return Measured(tuple(lines))


def _from_marks(
    name: str, expected: ExpectedRecord, book: MatchBook, tools: Tools
) -> Iterator[Line]:
    """As weighed from what a perfect reader would have found."""
    made = {
        report: reading_of(marks, expected.sources[report], tools.books())
        for report, marks in expected.marks.items()
    }
    readings = {report: one for report, one in made.items() if isinstance(one, Reading)}
    members = {
        deed.id: (report, index)
        for report, reading in readings.items()
        for index, deed in enumerate(reading.deeds)
    }
    found = happenings_of(readings, expected.whose(readings), book)
    yield from _lines(f"{name} as marked", found, members, expected.events)


def _from_reading(
    name: str, expected: ExpectedRecord, book: MatchBook, tools: Tools
) -> Iterator[Line]:
    """As weighed from what our reader finds; marked deeds that it does not find are left out."""
    readings = read_all(expected.sources, tools)
    members = members_of(readings, expected.marks)
    found = happenings_of(readings, expected.whose(readings), book)
    read = frozenset(members.values())
    events = [event for event in (_kept(one, read) for one in expected.events) if event.members]
    yield from _lines(f"{name} as read", found, members, events)


def happenings_of(
    readings: Mapping[str, Reading], whose: Mapping[str, str], book: MatchBook
) -> tuple[Happening, ...]:
    """The happenings of some readings, scored by plain code."""
    sketches = [
        sketch for one in readings.values() for sketch in sketches_of(one, whose, book.words)
    ]
    scored = PlainScorer(book.match).score(sketches, pairs_of(sketches))
    return find_events(sketches, scored, book.match)


def _kept(event: Expected, read: frozenset[Member]) -> Expected:
    versions = tuple(version & read for version in event.versions)
    return replace(event, members=event.members & read, versions=versions)


def _lines(
    name: str,
    found: Sequence[Happening],
    members: Mapping[str, Member],
    events: Sequence[Expected],
) -> Iterator[Line]:
    told = agreement(found, members, events)
    yield b_cubed_line(f"deeds, {name}", told.deeds)
    yield share_of(f"whole events, {name}", told.events, told.of_events)
    yield share_of(f"whole events of several deeds, {name}", told.several, told.of_several)
    yield share_of(f"pairs told in versions, {name}", told.versions, told.of_versions)


EVENTS = MarkedSet(
    "events",
    "the events expected of the invented reports, from marks and as read",
    (),
    _measure,
    "Entities are those that the expected record says. Settings were chosen on synthetic readings.",
)
