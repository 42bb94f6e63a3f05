"""The expected record as it is written down, with the reports and marks that it points to."""

import html
import json
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from whoseword.measure.expected import SETS, open_expected, told_of

Line = dict[str, Any]
STATES = ("established", "not_established", "not_recorded")
EACH_SET = pytest.mark.parametrize("name", tuple(SETS))


def articles(name: str) -> dict[str, Line]:
    """The reports by their ids."""
    return {id_: json.loads(one.data) for id_, one in open_expected(name).sources.items()}


def marks(name: str) -> dict[str, Line]:
    """Their marks by the same."""
    return {id_: dict(one) for id_, one in open_expected(name).marks.items()}


def text(name: str, report: str) -> str:
    """The words of a report, tags left out."""
    article = articles(name)[report]
    if "text" in article:
        return str(article["text"])
    return html.unescape(re.sub(r"<[^>]+>", "", article["html"]))


def record(name: str) -> Line:
    """The set."""
    return dict(told_of(name))


def events(name: str) -> list[Line]:
    """Its events."""
    return list(told_of(name)["events"])


def members(event: Line) -> list[tuple[str, int]]:
    """The marked deeds of an event, by report and place."""
    return [(report, index) for report, indices in event["members"].items() for index in indices]


def marked(name: str, event: Line) -> list[Line]:
    """Their marks."""
    return [marks(name)[report]["events"][index] for report, index in members(event)]


def ids(event: Line) -> list[str]:
    """The ids of its origins."""
    return [origin["id"] for origin in event["origins"]]


def pairs(event: Line, state: str) -> list[frozenset[str]]:
    """Its pairs of origins in a state."""
    return [frozenset(pair) for pair in event.get("pairs", {}).get(state, [])]


def largest_set(event: Line, among: list[str]) -> int:
    """How many of these origins are pairwise established; 0 when no two are."""
    established = set(pairs(event, "established"))
    sizes = range(len(among), 1, -1)
    groups = (group for size in sizes for group in combinations(among, size))
    each = (g for g in groups if all(frozenset(p) in established for p in combinations(g, 2)))
    return len(next(each, ()))


def fields(event: Line) -> Iterator[tuple[str, list[Line]]]:
    """Its fields with their values."""
    yield from event.get("values", {}).items()


def values(event: Line) -> Iterator[Line]:
    """All of its values."""
    for _, held in fields(event):
        yield from held
