"""What the tests of weighing as users type it share: keeping readings, and lines of output."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.weighings import three_reports, weighed
from whoseword.record import Reading, Source
from whoseword.store import open_store

Captured = pytest.CaptureFixture[str]
THREE = three_reports()
STRIKE = max(weighed().events, key=lambda event: len(event.fields.killed))
MERROW = next(one for one in weighed().entities if one.name == "Dalia Merrow")


def kept(path: Path, *readings: Reading) -> None:
    with open_store(str(path)) as store:
        for reading in readings:
            store.keep_original(Source("by hand", reading.article.text.encode()))
            store.save(reading)


def lines(capsys: Captured) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]
