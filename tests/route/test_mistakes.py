"""What a user gets wrong is told with what, where and what to do, and changes nothing."""

import csv
import io
import stat
from pathlib import Path

import pytest

from tests.readings import depot_reading
from whoseword.cli.run import run
from whoseword.record import Source
from whoseword.schema import reading_to_json
from whoseword.store import open_store

Captured = pytest.CaptureFixture[str]
DEPOT = depot_reading()
ARTICLE = DEPOT.article.id
DEED = DEPOT.deeds[0].id


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with one reading, named by the environment."""
    path = tmp_path / "record.db"
    with open_store(str(path)) as store:
        store.keep_original(Source("by hand", DEPOT.article.text.encode()))
        store.save(DEPOT)
    monkeypatch.setenv("WHOSEWORD_RECORD", str(path))
    monkeypatch.setenv("WHOSEWORD_BY", "a desk")
    return path


@pytest.mark.parametrize("name", ["serve"])
def test_a_command_to_come_is_told_as_not_here_yet(name: str, capsys: Captured) -> None:
    assert run((name,)) == 10
    assert f"not in this version yet: {name} (" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("told", "cure"),
    [
        ("grade=B2", "events are graded, outlets rated"),
        ("rate=B", "no field of this name can be judged"),
        ("merge", "merge needs another side"),
        ("split", "split needs another side"),
    ],
)
def test_what_is_judged_of_events_and_outlets_is_not_judged_of_an_article(
    record: Path, told: str, cure: str, capsys: Captured
) -> None:
    assert run(("judge", ARTICLE, told)) == 14
    assert cure in capsys.readouterr().err


def test_an_article_is_not_accepted_as_a_whole_and_the_cure_says_what_can_be(
    record: Path, capsys: Captured
) -> None:
    assert run(("judge", ARTICLE, "accept")) == 14
    assert "of an article write FIELD=VALUE" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("judge", "abcdef", "accept"),
        ("forget", "abcdef", "--reason", "a slip"),
        ("import", "judgements", "deeds.csv"),
    ],
)
def test_a_mistyped_record_is_not_made_by_deciding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("deeds.csv").write_text("article_id,deed_id,check\n", encoding="utf-8")
    assert run((*arguments, "--record", "typo.db")) == 12
    assert "there is no record here\n  typo.db" in capsys.readouterr().err
    assert not Path("typo.db").exists()


def test_a_record_names_people_so_its_owner_alone_reads_it(record: Path) -> None:
    assert stat.S_IMODE(record.stat().st_mode) == 0o600


def test_a_folder_without_a_file_is_told_to_hold_nothing(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty").mkdir()
    assert run(("read", str(tmp_path / "empty"), "--no-record")) == 0
    assert capsys.readouterr().err.startswith("nothing to read")


def test_a_folder_of_marked_sets_that_is_not_there_is_told_by_its_flag(
    tmp_path: Path, capsys: Captured
) -> None:
    assert run(("measure", "seeds", "--data", str(tmp_path / "none"))) == 10
    assert capsys.readouterr().err.startswith("SettingsError: --data is no folder")


def test_a_file_in_a_folder_that_is_not_there_is_refused_with_a_cure(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    assert run(("export", "csv", "-o", str(tmp_path / "none" / "deeds.csv"))) == 11
    assert "make the folder first" in capsys.readouterr().err


def test_a_bad_line_is_told_by_its_number_and_none_is_taken_in(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    lines = tmp_path / "readings.jsonl"
    lines.write_bytes(reading_to_json(DEPOT) + b'\n{"article": 1}\n')
    other = tmp_path / "other.db"
    assert run(("import", "readings", str(lines), "--record", str(other))) == 11
    told = capsys.readouterr().err
    assert "line 2: " in told
    assert "nothing was taken in" in told


def test_a_table_saved_as_unicode_text_is_read_and_a_bad_cell_told_by_row_and_value(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    table = tmp_path / "deeds.csv"
    assert run(("export", "csv", "-o", str(table))) == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"), newline="")))
    rows[0]["note"] = "two\nlines"
    rows[0]["killed_low"] = "44"
    rows[0]["killed_high"] = "50"
    rows[1]["date"] = "8/3/31"
    edited = io.StringIO(newline="")
    writer = csv.DictWriter(edited, list(rows[0]), delimiter="\t")
    writer.writeheader()
    writer.writerows(rows)
    table.write_bytes(edited.getvalue().encode("utf-16"))
    capsys.readouterr()
    assert run(("import", "judgements", str(table), "--json")) == 3
    captured = capsys.readouterr()
    assert captured.err.startswith("row 3: date: '8/3/31': this value does not fit deed.when")
    assert captured.out == '{"taken_in": 1, "problems": 1, "dry_run": false}\n'
