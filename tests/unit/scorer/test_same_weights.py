"""The database and plain code give the same levels and weights."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.unit.weighing.event.drawn import records
from whoseword.reference.matching import MatchWeights, open_matching
from whoseword.scorer import choosing, load_scorer
from whoseword.scorer.choosing import ChoosingScorer
from whoseword.scorer.conditions import ELSE
from whoseword.scorer.levels import CONDITIONS
from whoseword.weighing.event import COMPARISONS, PlainScorer, Scored, Sketch
from whoseword.weighing.event.levels import LABELS

pytest.importorskip("splink")
pytest.importorskip("duckdb")

from whoseword.scorer.splinked import SplinkScorer

WEIGHTS: MatchWeights = open_matching().match


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(60))
def test_both_scorers_agree(sketches: list[Sketch]) -> None:
    pairs = list(combinations(range(len(sketches)), 2))
    plain, many = PlainScorer(WEIGHTS), SplinkScorer(WEIGHTS)
    for ours, theirs in zip(plain.score(sketches, pairs), many.score(sketches, pairs), strict=True):
        assert ours.levels == theirs.levels
        assert math.isclose(ours.weight, theirs.weight, abs_tol=1e-9)
        assert (ours.left, ours.right) == (theirs.left, theirs.right)


def test_no_pairs_need_no_database() -> None:
    assert SplinkScorer(WEIGHTS).score((), ()) == ()


@pytest.mark.parametrize(("count", "asked"), [(2, "few"), (3, "many"), (4, "many")])
def test_the_number_of_pairs_decides_who_scores(
    count: int, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MANY", 3)
    called: list[str] = []
    chosen = ChoosingScorer(_Heard("few", called), _Heard("many", called))
    assert chosen.score((), [(0, 1)] * count) == ()
    assert called == [asked]


def test_on_two_cores_plain_code_does_all() -> None:
    assert isinstance(load_scorer(WEIGHTS, cores=2), PlainScorer)


def test_on_many_cores_the_number_of_pairs_chooses_between_plain_code_and_the_database() -> None:
    chosen = load_scorer(WEIGHTS, cores=16)
    assert isinstance(chosen, ChoosingScorer)
    assert isinstance(chosen.few, PlainScorer)
    assert isinstance(chosen.many, SplinkScorer)


@dataclass(frozen=True)
class _Heard:
    """Scores nothing and says that it was asked."""

    name: str
    called: list[str]

    def score(self, _: Sequence[Sketch], __: Sequence[tuple[int, int]]) -> tuple[Scored, ...]:
        self.called.append(self.name)
        return ()


@pytest.mark.parametrize("name", COMPARISONS)
def test_every_level_has_a_weight_and_a_condition(name: str) -> None:
    assert set(LABELS[name]) == set(CONDITIONS[name]) == set(WEIGHTS.comparisons[name])
    assert list(CONDITIONS[name].values())[-1] == ELSE
