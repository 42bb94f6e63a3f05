"""From a file to a cited record, with the real tagger and the real books."""

import io
import json
import re
from pathlib import Path

import pytest

from whoseword.cli.run import run
from whoseword.schema import reading_from_json

Captured = pytest.CaptureFixture[str]
REPORT = """\
Strike on depot in Derna

An airstrike on a depot in Derna killed 43 fighters today, Tidewater Post reported.

“The depot was empty this morning,” retired officer Imre Saldanha was quoted as saying by \
Tidewater Post.

The city hospital said at least 40 people died in the strike.
"""


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the record will be: nothing is there yet."""
    path = tmp_path / "record.db"
    monkeypatch.setenv("WHOSEWORD_RECORD", str(path))
    return path


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report in a file of its own."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_an_article_is_read_into_a_record_and_told_again(
    record: Path, report: Path, capsys: Captured
) -> None:
    given = ("--outlet", "Harbour Courier", "--published", "2031-03-07")
    assert run(("read", str(report), *given)) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["outlet"], line["published"], line["saved"]) == (
        *("Harbour Courier", "2031-03-07"),
        "new",
    )
    assert run(("digest",)) == 0
    digest = capsys.readouterr().out
    assert "### Derna" in digest
    assert "According to Tidewater Post: “" in digest
    assert "(Harbour Courier, March 7, 2031)" in digest
    assert run(("verify",)) == 0


def test_reading_twice_changes_nothing(record: Path, report: Path, capsys: Captured) -> None:
    assert run(("read", str(report))) == 0
    capsys.readouterr()
    assert run(("read", str(report))) == 0
    assert json.loads(capsys.readouterr().out)["saved"] == "same"


def test_a_day_given_later_needs_no_new_reading(
    record: Path, report: Path, capsys: Captured
) -> None:
    run(("read", str(report), "--outlet", "Harbour Courier"))
    article = json.loads(capsys.readouterr().out)["article"]
    assert run(("judge", article, "published=2031-03-07")) == 0
    capsys.readouterr()
    run(("export", "csv"))
    assert '"2031-03-07"' in capsys.readouterr().out


def test_without_a_record_nothing_is_kept(record: Path, report: Path, capsys: Captured) -> None:
    assert run(("read", str(report), "--no-record", "--json")) == 0
    reading = reading_from_json(capsys.readouterr().out)
    assert [note.code for note in reading.notes][:1] == ["no_publication_date"]
    assert not record.exists()


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(
    record: Path, report: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "empty.txt").touch()
    assert run(("read", str(tmp_path / "empty.txt"), str(report))) == 3
    shown = capsys.readouterr()
    assert "empty.txt: empty: " in shown.err
    first, second = (json.loads(line) for line in shown.out.splitlines())
    assert first["unread"]["reason"] == "empty"
    assert second["saved"] == "new"


def test_lines_from_standard_input_are_articles(
    record: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = json.dumps({"id": "1", "text": REPORT, "outlet": "Quay Radio"}).encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line + b"\n" + line + b"\n")))
    assert run(("read", "-", "--jsonl", "--no-record", "--json")) == 0
    shown = [reading_from_json(one) for one in capsys.readouterr().out.splitlines()]
    assert [reading.article.outlet for reading in shown] == ["Quay Radio", "Quay Radio"]


def test_the_demo_shows_a_chain_an_event_and_a_digest(tmp_path: Path, capsys: Captured) -> None:
    kept = str(tmp_path / "demo.db")
    assert run(("demo", "--record", kept)) == 0
    shown = capsys.readouterr().out
    assert "A chain: on whose word?" in shown
    assert "An event: how many died, on whose word?" in shown
    assert re.search(r"\d reports, \d+ origins?, ", shown)
    assert "A digest: by place" in shown
    assert len(shown.splitlines()) < 90
    assert run(("show", "--record", kept)) == 0


def test_measuring_gives_a_figure_a_line(tmp_path: Path, capsys: Captured) -> None:
    words = ("Imre\tB-PER", "Saldanha\tI-PER", "left\tO", "Derna\tB-LOC", ".\tO")
    lines = (f"{number}\t{word}\t-\t-" for number, word in enumerate(words, start=1))
    (tmp_path / "uner").mkdir()
    (tmp_path / "uner/en_pud-ud-test.iob2").write_text("\n".join(lines) + "\n\n", "utf-8")
    assert run(("measure", "uner", "--data", str(tmp_path))) == 0
    figures = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert figures[0]["name"] == "all"
    assert (figures[0]["marked"], figures[0]["published"]) == (2, 80.1)


def test_misses_are_counted_by_kind_before_they_are_listed(capsys: Captured) -> None:
    assert run(("measure", "samples", "--errors", "--limit", "1")) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    counts = [row["missed"] for row in rows if "missed" in row]
    misses = [row["miss"] for row in rows if "miss" in row]
    assert len(misses) == len(counts) > 1
    assert {miss["figure"] for miss in misses} <= {row["name"] for row in rows if "name" in row}
    assert all("[" in miss["around"] for miss in misses if miss["figure"] == "precision")


def test_marks_of_ones_own_are_scored(tmp_path: Path, capsys: Captured) -> None:
    said = {
        "source_text": "The mayor of Derna", "cue_text": "said",
        "content_text": "the mill was shelled", "chain": ["The mayor of Derna"],
    }  # fmt: skip
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a.txt").write_text("The mayor of Derna said that the mill was shelled.")
    marks = tmp_path / "marks.jsonl"
    marks.write_text(json.dumps({"id": "a", "file": "a.txt", "attributions": [said]}))
    call = ("measure", "--marked", str(marks))
    assert run((*call, "--texts", str(tmp_path / "texts"))) == 0
    figures = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["set"], one["name"], one["value"]) for one in figures[:2]] == [
        ("own", "attributions", 100.0),
        ("own", "chains", 100.0),
    ]
    assert run(call) == 11
    assert "name the folder of the articles with --texts" in capsys.readouterr().err


def test_a_damaged_marked_set_is_told_by_its_file(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "muc4").mkdir()
    (tmp_path / "muc4/dev.json").write_text("{half a line")
    assert run(("measure", "muc4", "--data", str(tmp_path))) == 11
    told = capsys.readouterr().err
    assert "the files of muc4 cannot be read" in told
    assert "dev.json" in told


def test_measuring_nothing_is_a_users_error(capsys: Captured) -> None:
    assert run(("measure",)) == 10
    assert "name a set" in capsys.readouterr().err


def test_a_marked_set_that_is_not_here_is_a_users_error(tmp_path: Path, capsys: Captured) -> None:
    assert run(("measure", "polnear", "--data", str(tmp_path))) == 10
    assert "this marked set is not here" in capsys.readouterr().err
