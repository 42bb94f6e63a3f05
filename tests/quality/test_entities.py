"""The entities over our reports hold their pinned floors, and what must never be one is not."""

import pytest

from benchmarks.floors import pinned
from tests.quality.expected_readings import readings_of
from whoseword.measure.entities import EntityScore, score_entities
from whoseword.measure.expected import SETS, open_expected
from whoseword.reference.entities import open_entities
from whoseword.reference.gazetteer import open_gazetteer
from whoseword.reference.names import open_names
from whoseword.weighing.entity import find_entities

# One article is about both cities of this name, and its reading places only one of them.
MISREAD = {(("r-26", "Tripoli"), ("r-27", "Tripoli"))}


@pytest.fixture(scope="module", params=tuple(SETS))
def score(request: pytest.FixtureRequest) -> tuple[str, EntityScore]:
    name = str(request.param)
    readings, expected = readings_of(name), open_expected(name)
    book = open_entities(open_names(), open_gazetteer())
    found = find_entities(readings.values(), [], book)
    return name, score_entities(expected.entities, expected.never, readings, found)


def test_what_must_never_be_one_is_not(score: tuple[str, EntityScore]) -> None:
    assert set(score[1].broken) <= MISREAD


def test_pairs_of_mentions_hold_their_floors(score: tuple[str, EntityScore]) -> None:
    name, found = score
    floors = pinned()
    assert 100 * found.pairs.precision >= floors[f"entities of {name}: precision"]
    assert 100 * found.pairs.recall >= floors[f"entities of {name}: recall"]
    assert 100 * found.read.recall >= floors[f"entities of {name}: recall_of_read"]
