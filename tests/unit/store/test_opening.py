"""Opening says what is wrong, where, and what to do, and never makes a file by looking."""

import os
import sqlite3
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.readings import depot_reading
from whoseword.errors import StoreError
from whoseword.record import Unread
from whoseword.store import open_store
from whoseword.store.database import HEAD


def _refused(where: str | Path, *, read_only: bool = False) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_store(where, read_only=read_only)
    assert caught.value.cure
    return caught.value


def test_a_record_that_is_not_there_is_made_by_writing_and_not_by_looking(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    error = _refused(path, read_only=True)
    assert str(error) == (
        f"there is no record here\n  {path}\n"
        "  read something into it first, or name another with --record"
    )
    assert not path.exists()
    open_store(path).close()
    assert path.exists()
    open_store(path, read_only=True).close()


@pytest.mark.parametrize("name", ["a record.db", "ü?#%20.db", "-x.db"])
def test_a_path_may_have_any_characters(tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / name) as store:
        store.save(depot_reading())
    assert [each.name for each in tmp_path.iterdir()] == [name]
    with open_store(f"sqlite:///{tmp_path}/plain.db") as store:
        assert store.counts().readings == 0
    assert (tmp_path / "plain.db").exists()


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_store(path) as store:
        assert store.verify() == ()


def test_what_is_no_file_or_lies_nowhere_is_refused(tmp_path: Path) -> None:
    assert _refused(tmp_path).what == "a folder is no record"
    assert _refused(tmp_path / "no" / "record.db").what == (
        "the folder for the record does not exist"
    )


def test_a_file_that_is_no_record_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>no record</p>" * 100)
    assert _refused(page).what == "this file is not a record of ours"
    assert page.read_text() == "<p>no record</p>" * 100
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE audit (number INTEGER)")
    connection.close()
    before = other.read_bytes()
    assert _refused(other).what == "this database is not a record of ours"
    assert other.read_bytes() == before


def test_a_damaged_record_is_refused_or_found_by_verifying(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with open_store(path) as store:
        for number in range(40):
            store.save(Unread(f"{number}.txt", "empty", "no text" * 50, f"{number:064x}"))
    data = bytearray(path.read_bytes())
    cut = tmp_path / "cut.db"
    cut.write_bytes(data[: len(data) // 2])
    flipped = tmp_path / "flipped.db"
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = b"\xff" * 64
    flipped.write_bytes(data)
    for broken in (cut, flipped):
        try:
            with open_store(broken) as store:
                assert {finding.code for finding in store.verify()} == {"file_damaged"}
        except StoreError as error:
            assert error.what == "the record is damaged"


def test_a_record_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with open_store(path) as store, store._database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    error = _refused(path)
    assert error.what == f"the record is of a newer version (9999; this program knows {HEAD})"
    assert error.cure == "bring whoseword up to date"


def test_a_record_that_another_program_holds_is_told_as_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whoseword.store.database.connection._WAIT_SECONDS", 0.1)
    path = tmp_path / "record.db"
    with open_store(path) as store:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another program") as caught:
            store.save(depot_reading())
        assert caught.value.cure == ("wait until that program is done, or end it, and try again")
        holder.execute("ROLLBACK")
        holder.close()
        assert store.save(depot_reading()) == "new"


def test_a_record_on_a_disk_that_cannot_be_written_can_be_looked_at(tmp_path: Path) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a file system can only be mounted by root")
    path = place / "record.db"
    try:
        with open_store(path) as store:
            store.save(depot_reading())
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        with open_store(path, read_only=True) as store:
            assert store.counts().readings == 1
            assert store.verify() == ()
        assert _refused(path).what == "the record cannot be written"
        assert _refused(place / "new.db").what == "the record cannot be written"
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("postgresql://nobody:secret@127.0.0.1:1/none", "the record cannot be reached"),
        ("mysql://host/name", "a record cannot be kept in mysql"),
        ("://", "this is no address of a record"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_without_its_password(
    address: str, what: str
) -> None:
    if address.startswith("postgresql"):
        pytest.importorskip("psycopg", reason="the driver for PostgreSQL is not installed")
    error = _refused(address)
    assert error.what == what
    assert "secret" not in str(error)


def test_a_fault_in_the_middle_never_quotes_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with open_store(path) as store:
        with store._database.writing() as connection:
            connection.execute(text("DROP TABLE words"))
        with pytest.raises(StoreError) as caught:
            store.save(depot_reading())
        told = repr(caught.value) + str(caught.value) + str(caught.value.__cause__)
        for word in ("merrow", "vello", "words"):
            assert word not in told.casefold()
        assert store.counts().readings == 0
        assert [finding.code for finding in store.verify()] == ["schema_differs"]
