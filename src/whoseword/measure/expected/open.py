"""Opens the expected record: one of its two sets, with its reports and their marks."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

from whoseword.measure.expected.entities import ExpectedEntity, Pair, entity_of
from whoseword.measure.expected.events import Expected, Index, Told, event_of
from whoseword.measure.gold import Gold, gold_from_lines
from whoseword.record import Reading, Source, StatementKind, Unread

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a build of PyYAML without its C library
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

SETS: Mapping[str, tuple[str, str]] = {
    "reports": ("reports.jsonl", "marked.jsonl"),
    "echoes": ("echoes.jsonl", "echoes_marked.jsonl"),
}


@dataclass(frozen=True, slots=True)
class ExpectedStatement:
    """Something said about an entity in one report, by the attribution at ``said_by``."""

    about: str
    what: StatementKind
    value: str
    report: str
    said_by: Index


@dataclass(frozen=True, slots=True)
class ExpectedCopy:
    """Two reports, the later of which has text of the earlier, how much, and whether it says so."""

    earlier: str
    later: str
    credited: bool
    share: float


@dataclass(frozen=True, slots=True)
class ExpectedChain:
    """An attribution of a report that goes on in another report's."""

    report: str
    attribution: Index
    other: str
    continues: Index


@dataclass(frozen=True, slots=True)
class ExpectedRecord:
    """One of the two sets: its reports, their marks, and all that is expected of them.

    ``marks`` are the lines as they are written, ``gold`` what readings are scored against.
    """

    sources: Mapping[str, Source]
    marks: Mapping[str, Mapping[str, Any]]
    gold: Mapping[str, Gold]
    events: tuple[Expected, ...]
    entities: tuple[ExpectedEntity, ...]
    never: tuple[Pair, ...]
    statements: tuple[ExpectedStatement, ...]
    copies: tuple[ExpectedCopy, ...]
    chains: tuple[ExpectedChain, ...]

    def whose(self, readings: Mapping[str, Reading | Unread]) -> dict[str, str]:
        """The expected entity of each mention of the readings, by its name's words."""
        mentions = {place: entity.name for entity in self.entities for place in entity.places()}
        return {
            name.id: mentions[report, name.text]
            for report, reading in readings.items()
            if isinstance(reading, Reading)
            for name in reading.names
            if (report, name.text) in mentions
        }


@cache
def open_expected(name: str) -> ExpectedRecord:
    """The set of that name, "reports" or "echoes"."""
    folder = files("whoseword").joinpath("samples")
    told = told_of(name)
    lines, marks = (folder.joinpath(file).read_bytes() for file in SETS[name])
    return ExpectedRecord(
        sources={
            json.loads(line)["id"]: Source("a sample", line, "json") for line in lines.splitlines()
        },
        marks={one["id"]: one for one in map(json.loads, marks.splitlines())},
        gold={one.id: one for one in gold_from_lines(marks)},
        events=tuple(map(event_of, told["events"])),
        entities=tuple(map(entity_of, told["entities"])),
        never=tuple(((*one["a"],), (*one["b"],)) for one in told["never"]),
        statements=tuple(ExpectedStatement(**one) for one in told["statements"]),
        copies=tuple(
            ExpectedCopy(one["earlier"], one["later"], one["credited"], one["share"])
            for one in told["copies"]
        ),
        chains=tuple(
            ExpectedChain(one["report"], one["attribution"], *one["continues"])
            for one in told["continued"]
        ),
    )


@cache
def told_of(name: str) -> Told:
    """The set as it is written down."""
    file = files("whoseword").joinpath("samples", "record.yaml")
    return cast("Told", yaml.load(file.read_bytes(), Loader=_Loader)[name])
