"""Every passage of conflicts.yaml, read whole: on what its voices contradict each other."""

from typing import Any

import pytest

from tests.spec.deed.desk import passages, reading_of

_PASSAGES = passages("conflicts.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_conflicts_of_a_passage(told: dict[str, Any]) -> None:
    fields = {conflict.field for conflict in reading_of(told["passage"]).conflicts}
    assert fields == (set() if told.get("agree") else {told["field"]})
