"""News of 69 events from 94 sites: whether articles of one event are found together."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from whoseword.record import Given, Source

_SEED = 7
TRIED = (0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12, 0.13)
TRIED_TFIDF = (0.12, 0.14, 0.16, 0.18, 0.2, 0.22)


@dataclass(frozen=True, slots=True)
class Clustered:
    """The articles, the event of each, and those of the half by which settings are chosen."""

    sources: Mapping[str, Source]
    events: Mapping[str, int]
    half: frozenset[str]


def read_news_cluster(folder: Path) -> Clustered:
    """The set as it comes: one JSON file an article."""
    sources, events = {}, {}
    for entry in _entries(folder):
        given = Given(
            outlet=entry["source_domain"],
            published=(entry["date_publish"] or "")[:10] or None,
            title=entry["title"],
        )
        text = entry["text"].encode()
        sources[entry["dId"]] = Source(entry["dId"], text, form="text", given=given)
        events[entry["dId"]] = entry["newsCluster"]["EventId"]
    return Clustered(sources, events, frozenset(_half(events)))


def _entries(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.rglob("*.json")):
        entry = json.loads(path.read_bytes())
        if isinstance(entry, dict) and "newsCluster" in entry:
            yield entry


def _half(events: Mapping[str, int]) -> Iterator[str]:
    """The articles of half of the events, drawn by a fixed seed."""
    names: Sequence[int] = sorted(set(events.values()))
    drawn = set(Random(_SEED).sample(names, len(names) // 2))  # noqa: S311 a fixed draw, no secret
    yield from (id_ for id_, event in events.items() if event in drawn)
