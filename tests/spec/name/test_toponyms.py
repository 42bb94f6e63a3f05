"""Every passage of toponyms.yaml: the names of places that are read in it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.reading.name.desk import names_of

_PASSAGES = yaml.safe_load(Path(__file__).with_name("toponyms.yaml").read_text("utf-8"))["passages"]
_TOPONYMS = {"place", "facility", "nationality"}


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_names_of_places_in_a_passage(told: dict[str, Any]) -> None:
    names = names_of(told["passage"], told.get("marks"))
    spans = sorted(span for name in names if name.kind in _TOPONYMS for span in name.spans)
    assert [span.of(told["passage"]) for span in spans] == told["places"]
