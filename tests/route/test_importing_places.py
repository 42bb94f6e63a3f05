"""A dump of GeoNames, imported as a user does it, is what reading looks names up in."""

import json
from pathlib import Path

import pytest

from tests.dumps import dump_of
from whoseword.cli.run import run

Captured = pytest.CaptureFixture[str]
_TEXT = "A bomb killed two guards in Qasr Vandoom, Libya, on 3 May 2031, the council said."


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def place_read(folder: Path, capsys: Captured) -> int | None:
    """The number of the place that the deed of the text has."""
    article = folder / "report.txt"
    article.write_text(_TEXT, encoding="utf-8")
    assert run(["read", str(article), "--json", "--no-record"]) == 0
    told = json.loads(capsys.readouterr().out)
    numbers = [where["geonames_id"] for deed in told["deeds"] for where in deed["where"]]
    return numbers[0] if numbers else None


def test_an_imported_place_is_read_and_the_shipped_gazetteer_can_be_had_back(
    tmp_path: Path, capsys: Captured, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = dump_of(tmp_path)
    assert run(["import", "gazetteer", str(dump)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["taken_in"], told["skipped"]) == (9, 2)
    assert told["file"] == str(data_folder / "whoseword" / "gazetteer.bin")
    assert place_read(tmp_path, capsys) == 91000001
    monkeypatch.setenv("WHOSEWORD_GAZETTEER", "shipped")
    assert place_read(tmp_path, capsys) is None


def test_a_dry_run_and_a_wrong_file_change_nothing(
    tmp_path: Path, capsys: Captured, data_folder: Path
) -> None:
    assert run(["import", "gazetteer", str(dump_of(tmp_path)), "--dry-run"]) == 0
    assert json.loads(capsys.readouterr().out)["taken_in"] == 9
    assert not data_folder.exists()
    wrong = dump_of(tmp_path, "name,lat,lon", "Tolo,1,2")
    assert run(["import", "gazetteer", str(wrong)]) == 11
    assert "this is no dump of GeoNames: it has 1 columns and not 19" in capsys.readouterr().err
    assert list(data_folder.rglob("*")) == [data_folder / "whoseword"]
