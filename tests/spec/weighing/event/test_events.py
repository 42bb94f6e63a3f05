"""Mini-reports, and which of their deeds are one happening, in which versions."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.spec.weighing.event.reports import reading_of
from whoseword.reference.matching import MatchBook, open_matching
from whoseword.weighing.event import Happening, PlainScorer, find_events, pairs_of, sketches_of

HERE = Path(__file__).parent
Case = dict[str, Any]


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{chapter.stem}: {case['title']}")
        for chapter in sorted(HERE.glob("*.yaml"))
        for case in yaml.safe_load(chapter.read_text(encoding="utf-8"))["cases"]
    ]


@cache
def _book() -> MatchBook:
    return open_matching()


def _weighed(case: Case) -> tuple[tuple[Happening, ...], dict[str, float]]:
    """The happenings, and each deed's name in the case: its report and its place in that."""
    readings = [reading_of(report) for report in case["reports"]]
    names = {
        deed.id: float(f"{report}.{number}")
        for report, reading in enumerate(readings)
        for number, deed in enumerate(reading.deeds)
    }
    words, match = _book().words, _book().match
    sketches = [sketch for one in readings for sketch in sketches_of(one, {}, words)]
    scored = PlainScorer(match).score(sketches, pairs_of(sketches))
    return find_events(sketches, scored, match), names


@pytest.mark.parametrize("case", _cases())
def test_deeds_are_one_or_not(case: Case) -> None:
    found, names = _weighed(case)
    groups = [sorted(names[deed] for deed in one.deeds) for one in found]
    assert sorted(groups) == sorted(map(sorted, case["one"]))


@pytest.mark.parametrize("case", [case for case in _cases() if "versions" in case.values[0]])
def test_accounts_stand_apart(case: Case) -> None:
    found, names = _weighed(case)
    told = [sorted(names[deed] for deed in each.deeds) for each in found[0].versions]
    assert sorted(told) == sorted(map(sorted, case["versions"]))


@pytest.mark.parametrize("case", _cases())
def test_each_merge_says_why(case: Case) -> None:
    found, _ = _weighed(case)
    for one in found:
        assert len(one.joined) == len(one.deeds) - 1
        assert all(merge.reasons for merge in one.joined)
        assert {merge.left for merge in one.joined} | {merge.right for merge in one.joined} <= set(
            one.deeds
        )
