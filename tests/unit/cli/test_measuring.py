"""Marks of our own are looked for below the data folder, then in the project one stands in."""

from pathlib import Path

import pytest

from whoseword.cli.measuring import measure
from whoseword.desk.settings import open_settings
from whoseword.errors import SettingsError
from whoseword.measure.copies import ACROSS, TEXTS, WITHIN

HEAD = "first\tsecond\tlabel\tcredited\tvia\tdirection\tlongest_run\tnote\n"


@pytest.mark.parametrize("folder", ["data/copies", "benchmarks/marks"])
def test_marks_are_found_in_either_place(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data/news_cluster" / TEXTS).mkdir(parents=True)
    marks = tmp_path / folder
    marks.mkdir(parents=True)
    for name in (ACROSS, WITHIN):
        (marks / name).write_text(HEAD, encoding="utf-8")
    told = measure("copies", open_settings(data=str(tmp_path / "data")))
    assert {line.marked for line in told.lines} == {0}


def test_marks_that_are_nowhere_are_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news_cluster").mkdir()
    with pytest.raises(SettingsError, match="not here"):
        measure("copies", open_settings(data=str(tmp_path)))
