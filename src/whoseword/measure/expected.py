"""The record that a careful reader expects of the invented reports: which marked deeds are one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

from whoseword.record import Reading, Source, Unread

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a build of PyYAML without its C library
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Member = tuple[str, int]
"""A report and the place of a marked event in it."""

SETS: Mapping[str, tuple[str, str]] = {
    "reports": ("reports.jsonl", "marked.jsonl"),
    "echoes": ("echoes.jsonl", "echoes_marked.jsonl"),
}


@dataclass(frozen=True, slots=True)
class Expected:
    """One expected event; ``loose`` may stand alone, ``within`` is the event it may be part of.

    ``versions`` are the members of each account, none where all tell one.
    """

    name: str
    members: frozenset[Member]
    versions: tuple[frozenset[Member], ...]
    loose: frozenset[Member]
    within: str | None


@dataclass(frozen=True, slots=True)
class ExpectedRecord:
    """One of the two sets: its reports, their marks, the expected events and entities."""

    sources: Mapping[str, Source]
    marks: Mapping[str, Mapping[str, Any]]
    events: tuple[Expected, ...]
    mentions: Mapping[tuple[str, str], str]

    def whose(self, readings: Mapping[str, Reading | Unread]) -> dict[str, str]:
        """The expected entity of each mention of the readings, by its name's words."""
        return {
            name.id: self.mentions[report, name.text]
            for report, reading in readings.items()
            if isinstance(reading, Reading)
            for name in reading.names
            if (report, name.text) in self.mentions
        }


def open_expected(name: str) -> ExpectedRecord:
    """The set of that name, "reports" or "echoes"."""
    folder = files("whoseword").joinpath("samples")
    told = told_of(name)
    lines, marks = (folder.joinpath(file).read_bytes().splitlines() for file in SETS[name])
    return ExpectedRecord(
        sources={json.loads(line)["id"]: Source("a sample", line, "json") for line in lines},
        marks={one["id"]: one for one in map(json.loads, marks)},
        events=tuple(_expected(event) for event in told["events"]),
        mentions={
            (report, text): entity["name"]
            for entity in told["entities"]
            for report, texts in entity["mentions"].items()
            for text in texts
        },
    )


@cache
def told_of(name: str) -> Mapping[str, Any]:
    """The set as it is written down."""
    file = files("whoseword").joinpath("samples", "record.yaml")
    return cast("Mapping[str, Any]", yaml.load(file.read_bytes(), Loader=_Loader)[name])


def _expected(event: Mapping[str, Any]) -> Expected:
    second = event.get("or", {})
    return Expected(
        name=event["name"],
        members=_members(event["members"]),
        versions=tuple(_members(one["members"]) for one in event.get("versions", ())),
        loose=_members(second.get("apart", {})),
        within=second.get("with"),
    )


def _members(told: Mapping[str, list[int]]) -> frozenset[Member]:
    return frozenset((report, index) for report, indices in told.items() for index in indices)
