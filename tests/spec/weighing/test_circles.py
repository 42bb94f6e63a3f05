"""Articles that have it from each other: read by the real reader, weighed, and no origin found."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.weighings import scales
from whoseword.flow import read, weigh
from whoseword.record import Reading, Source, Weighed
from whoseword.reference.books import Books, open_books
from whoseword.tagger import TrainedTagger, load_tagger

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("circles.yaml").read_text(encoding="utf-8")
)
EACH = pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])


@cache
def reader() -> tuple[TrainedTagger, Books]:
    return load_tagger(), open_books()


@cache
def read_once(line: str) -> Reading:
    tagger, books = reader()
    reading = read(Source("invented", line.encode(), "json"), tagger=tagger, books=books)
    assert isinstance(reading, Reading)
    return reading


def weighed(case: dict[str, Any]) -> tuple[tuple[Reading, ...], Weighed]:
    lines = (json.dumps(one, default=str) for one in case["articles"])
    readings = tuple(read_once(line) for line in lines)
    return readings, weigh(readings, scales())


@EACH
def test_chains_go_on_and_circles_are_found(case: dict[str, Any]) -> None:
    readings, found = weighed(case)
    outlet = {claim.id: one.article.outlet for one in readings for claim in one.claims}
    circle = {outlet[one.claim] for one in found.continued if one.circle}
    onward = {outlet[one.claim] for one in found.continued if not one.circle}
    assert (circle, onward) == ({*case["circle"]}, {*case["onward"]})


@EACH
def test_nothing_is_established_on_a_circle(case: dict[str, Any]) -> None:
    _, found = weighed(case)
    (event,) = (one for one in found.events if one.reports == len(case["articles"]))
    wanted = ("not_established", 1) if case["recorded"] else ("not_recorded", 0)
    assert (event.independence.state, event.independence.count) == wanted
    assert not any(pair.state == "established" for pair in event.pairs)
    assert event.grade.information == 6
