"""A killed run, a full disk and two programs at once leave a good record."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stores.dumps import contents
from tests.stores.writer import made_up, write
from whoseword.errors import StoreError
from whoseword.store import open_store

_ROOT = Path(__file__).parents[2]


def _writer(path: str | Path, first: int, count: int, limit: int = 0) -> subprocess.Popen[str]:
    arguments = [str(path), str(first), str(count), str(limit)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.stores.writer", *arguments],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _is_whole(path: Path) -> bool:
    with sqlite3.connect(path) as connection:
        answer = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(answer == ("ok",))


@pytest.mark.parametrize(("told", "wait"), [(1, 0.0), (2, 0.004), (3, 0.011), (5, 0.017)])
def test_a_killed_run_leaves_a_good_file_and_can_be_run_again(
    tmp_path: Path, told: int, wait: float
) -> None:
    path = tmp_path / "record.db"
    with _writer(path, 0, 400) as process:
        assert process.stdout is not None
        for _ in range(told):
            process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        said = told + len(process.stdout.read().splitlines())
        process.wait()
    assert process.returncode == -signal.SIGKILL
    with open_store(path) as store:
        assert store.verify() == ()
        counts = store.counts()
        assert said <= counts.readings <= said + 1
        assert counts.readings <= counts.originals <= said + 1
        for number in range(12):
            write(store, number)
        for number in range(12):
            reading = made_up(number)
            assert store.reading(reading.article.id) == reading
        assert store.verify() == ()
    assert _is_whole(path)
    # At rest the record is this one file.
    assert [each.name for each in tmp_path.iterdir()] == ["record.db"]


def test_a_run_that_is_killed_while_the_record_is_made_leaves_one_that_opens(
    tmp_path: Path,
) -> None:
    for number, wait in enumerate((0.45, 0.6, 0.75)):
        path = tmp_path / f"{number}.db"
        with _writer(path, 0, 1) as process:
            time.sleep(wait)
            process.kill()
            process.wait()
        with open_store(path) as store:
            assert store.verify() == ()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MiB in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can only be mounted by root")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_stops_the_run_with_a_cure_and_what_was_kept_is_there(
    small_disk: Path,
) -> None:
    path = small_disk / "record.db"
    with _writer(path, 0, 500) as process:
        out, err = process.communicate()
    assert process.returncode == StoreError.exit_code
    assert err.startswith("there is no room left to write the record")
    assert "make room on the disk" in err
    _holds_what_was_told(path, len(out.splitlines()))


def test_a_file_that_may_not_grow_is_told_like_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with open_store(path):
        pass
    with _writer(path, 0, 500, limit=1_000_000) as process:
        out, err = process.communicate()
    assert process.returncode == StoreError.exit_code
    assert err.startswith("there is no room left to write the record")
    _holds_what_was_told(path, len(out.splitlines()))


def _holds_what_was_told(path: Path, told: int) -> None:
    assert told > 5
    with open_store(path, read_only=True) as store:
        assert store.counts().readings == told
        assert store.verify() == ()
        for number in range(told):
            reading = made_up(number)
            assert store.reading(reading.article.id) == reading
    assert _is_whole(path)


def test_two_programs_write_into_one_record_and_a_third_looks_on(address: str) -> None:
    with (
        _writer(address, 0, 12) as one,
        _writer(address, 6, 12) as other,
    ):
        while one.poll() is None or other.poll() is None:
            if "://" in address or Path(address).exists():
                with open_store(address) as store:
                    assert len(list(store.articles())) <= 18
            time.sleep(0.2)
        problems = one.communicate()[1] + other.communicate()[1]
    assert problems == ""
    assert (one.returncode, other.returncode) == (0, 0)
    with open_store(address) as store, open_store(":memory:") as alone:
        for number in range(18):
            write(alone, number)
        assert contents(store) == contents(alone)
        assert store.verify() == ()
