"""Over synthetic readings, whose truth is known, hardly anybody is taken for somebody else."""

from collections import Counter
from collections.abc import Iterable
from math import comb

import pytest

from benchmarks.floors import pinned
from whoseword.measure.spans import Score
from whoseword.measure.synthetic import sample
from whoseword.reference.entities import open_entities
from whoseword.reference.gazetteer import open_gazetteer
from whoseword.reference.names import open_names
from whoseword.weighing.entity import find_entities

FAMILIES = {
    "persons": {"person"},
    "groups": {"group"},
    "outlets": {"outlet", "agency"},
    "bodies": {"official_body"},
    "places": {"place"},
}
SEED, READINGS = 7, 1_500


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    readings, truth = sample(SEED, READINGS)
    found = find_entities(readings, [], open_entities(open_names(), open_gazetteer()))
    kinds = {name.id: name.kind for reading in readings for name in reading.names}
    told = {
        family: [
            (truth.mentions[id_], found.names[id_])
            for id_ in truth.mentions
            if kinds.get(id_) in own and id_ in found.names
        ]
        for family, own in FAMILIES.items()
    }
    return {family: _score(pairs) for family, pairs in told.items()}


def _score(told: list[tuple[str, str]]) -> Score:
    """Pairs of mentions that are one in truth, as found, and in both."""
    true, found = [one for one, _ in told], [other for _, other in told]
    return Score(_pairs(told), _pairs(found), _pairs(true))


def _pairs(labels: Iterable[object]) -> int:
    return sum(comb(count, 2) for count in Counter(labels).values())


@pytest.mark.parametrize("family", FAMILIES)
def test_pairs_of_synthetic_mentions_hold_their_floors(
    family: str, scores: dict[str, Score]
) -> None:
    floors = pinned()
    assert 100 * scores[family].precision >= floors[f"synthetic entities: {family} precision"]
    assert 100 * scores[family].recall >= floors[f"synthetic entities: {family} recall"]
