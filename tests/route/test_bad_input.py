"""A folder of hostile files: each refused with its reason, each good one between them read."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.bad_input import READ, Outcome, outcomes
from tests.hostile import Hostile, make_hostile

MOST_SECONDS = 20.0
MOST_MEMORY = 700


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    folder = tmp_path_factory.mktemp("bad") / "hostile"
    folder.mkdir()
    made = make_hostile(folder)
    yield made
    (folder / "paragraph-60mb.txt").unlink()


@pytest.fixture(scope="module")
def found(hostile: Hostile) -> tuple[Outcome, ...]:
    return tuple(outcomes(hostile))


def test_every_hostile_file_is_refused_with_its_reason(found: tuple[Outcome, ...]) -> None:
    refused = [one for one in found if one.expected != READ]
    assert len(refused) >= 35
    assert [one for one in refused if not one.right] == []


def test_every_good_file_between_them_is_read(found: tuple[Outcome, ...]) -> None:
    good = [one for one in found if one.expected == READ]
    assert len(good) >= 5
    assert [one for one in good if not one.right] == []


def test_no_file_takes_more_than_seconds(found: tuple[Outcome, ...]) -> None:
    assert max(one.seconds for one in found) < MOST_SECONDS


def test_no_file_is_passed_over_or_handed_out_twice(
    hostile: Hostile, found: tuple[Outcome, ...]
) -> None:
    names = [one.name for one in found]
    assert len(names) == len(set(names))
    assert set(names) == set(hostile.unread) | set(hostile.good)


def test_the_whole_folder_fits_in_bounded_memory() -> None:
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
    assert run.returncode == 0, run.stdout
    peak = re.search(r"peak (\d+) MiB", run.stdout)
    assert peak
    assert int(peak[1]) < MOST_MEMORY
