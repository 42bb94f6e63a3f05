"""The figures on our own reports hold their pinned floors, with the tagger that is shipped."""

import pytest

from benchmarks.floors import Row, pinned
from benchmarks.scores import lines_of, rows_of

SETS = ("samples", "events", "origins", "record")
PINNED = {name: floor for name, floor in pinned().items() if name.partition(": ")[0] in SETS}


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    return {row.name: row for name in SETS for row in rows_of(name, lines_of(name, None))}


def test_every_figure_on_the_samples_has_a_floor(rows: dict[str, Row]) -> None:
    # What counting outlets or articles would say stands beside ours to be compared with.
    told = {name for name in rows if ": counting " not in name}
    assert told == set(PINNED)


@pytest.mark.parametrize("name", PINNED)
def test_no_figure_on_the_samples_falls_below_its_floor(name: str, rows: dict[str, Row]) -> None:
    row = rows[name]
    assert row.value <= PINNED[name] if row.most else row.value >= PINNED[name]
