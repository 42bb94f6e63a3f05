"""A folder of hostile files: each refused with its reason, each good one between them read."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile import GOOD, PAGE, PARAGRAPH, pdf
from whoseword.flow import read
from whoseword.intake import sources
from whoseword.record import Reading, Source
from whoseword.reference.books import open_books
from whoseword.tagger import load_tagger

MOST_SECONDS = 20.0
MOST_MEMORY = 700


@pytest.fixture(scope="module")
def report() -> str:
    """What the benchmark prints, run in a process of its own so that its memory can be measured."""
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root), str(root / "src")])
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.bad_input"],
        cwd=root,
        env={"PYTHONPATH": path, "PATH": os.defpath},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout, run.stderr
    return run.stdout


def number(report: str, pattern: str) -> float:
    found = re.search(pattern, report)
    assert found, report
    return float(found[1])


def test_every_file_is_refused_with_its_reason_or_read(report: str) -> None:
    assert [line for line in report.splitlines() if "WRONG" in line] == []
    assert number(report, r"(\d+) wrong") == 0
    assert number(report, r"(\d+) refused") >= 35
    assert number(report, r"(\d+) good ones read") >= 5


def test_no_file_takes_more_than_seconds(report: str) -> None:
    assert number(report, r"slowest ([\d.]+) s") < MOST_SECONDS


def test_the_whole_folder_fits_in_bounded_memory(report: str) -> None:
    assert number(report, r"peak (\d+) MiB") < MOST_MEMORY


def test_good_files_of_every_form_are_read_to_the_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<html><body>{PAGE}</body></html>", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(pdf([PARAGRAPH[:90], PARAGRAPH[90:]]))
    (tmp_path / "d.json").write_text(json.dumps({"text": GOOD}), encoding="utf-8")
    tagger, books = load_tagger(), open_books()
    found = list(sources([str(tmp_path)]))
    assert len(found) == 4
    for source in found:
        assert isinstance(source, Source)
        reading = read(source, tagger=tagger, books=books)
        assert isinstance(reading, Reading), reading
        assert reading.claims
