"""The database and plain code give the same levels and weights."""

import math
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.unit.weighing.event.drawn import records
from whoseword.reference.matching import MatchWeights, open_matching
from whoseword.scorer import load_scorer
from whoseword.scorer.choosing import ChoosingScorer
from whoseword.scorer.conditions import ELSE
from whoseword.scorer.levels import CONDITIONS
from whoseword.weighing.event import COMPARISONS, PlainScorer, Sketch
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


def test_few_pairs_are_scored_by_plain_code() -> None:
    chosen = load_scorer(WEIGHTS)
    assert isinstance(chosen, ChoosingScorer)
    assert isinstance(chosen.few, PlainScorer)


@pytest.mark.parametrize("name", COMPARISONS)
def test_every_level_has_a_weight_and_a_condition(name: str) -> None:
    assert set(LABELS[name]) == set(CONDITIONS[name]) == set(WEIGHTS.comparisons[name])
    assert list(CONDITIONS[name].values())[-1] == ELSE
