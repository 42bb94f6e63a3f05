"""The commands as users type them: what comes out, and with which exit code."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generate.docs import DOCS, PAGES
from tests.readings import depot_reading, digest_reading, hostile_reading
from whoseword.cli.run import run
from whoseword.cli.table import COMMANDS
from whoseword.record import Source
from whoseword.schema import reading_from_json
from whoseword.store import open_store

Captured = pytest.CaptureFixture[str]
DEPOT = depot_reading()
AIRSTRIKE = DEPOT.deeds[0].id
RELAYED = DEPOT.claims[0].id


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with three readings made by hand, named by the environment."""
    path = tmp_path / "record.db"
    with open_store(str(path)) as store:
        for reading in (DEPOT, digest_reading(), hostile_reading()):
            store.keep_original(Source("by hand", reading.article.text.encode()))
            store.save(reading)
    monkeypatch.setenv("WHOSEWORD_RECORD", str(path))
    monkeypatch.setenv("WHOSEWORD_BY", "a desk")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    return path


def typed(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "whoseword", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def on_terminal(*arguments: str) -> str:
    """What the program shows where a person watches."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "whoseword", *arguments]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait(timeout=60)
    os.close(ours)
    return shown.decode()


# ── the front page and the help ────────────────────────────────────────────────────────────


def test_the_front_page_lists_every_command_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['whoseword', '--help']\n"
        "from whoseword.cli import main\n"
        "assert main() == 0\n"
        "heavy = {'click', 'rich', 'numpy', 'sqlalchemy', 'onnxruntime', 'trafilatura', 'msgspec',"
        " 'whoseword.record'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in shown.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str, capsys: Captured) -> None:
    assert run((name, "--help")) == 0
    assert f"Example:\n  whoseword {name}" in capsys.readouterr().out.replace("cat x | ", "")


def test_the_page_of_commands_is_current() -> None:
    for name, page in PAGES.items():
        told = "the page is old: make docs"
        assert (DOCS / name).read_text(encoding="utf-8") == page(), told


def test_version_and_help_end_with_0(capsys: Captured) -> None:
    assert run(("--version",)) == 0
    assert "0.1.0" in capsys.readouterr().out
    assert typed("--help").returncode == 0
    assert typed().stdout == typed("--help").stdout


# ── what ends in an error ──────────────────────────────────────────────────────────────────


def test_a_wrong_command_is_a_users_error_with_a_hint(capsys: Captured) -> None:
    assert run(("raed", "x")) == 10
    assert "no such command: 'raed'; did you mean read?" in capsys.readouterr().err


def test_a_wrong_option_is_a_users_error(capsys: Captured) -> None:
    assert run(("digest", "--colour")) == 10
    assert "No such option" in capsys.readouterr().err


def test_words_that_are_no_text_are_refused(capsys: Captured) -> None:
    assert run(("read", "x.txt", "--outlet", "Harbour \udcff Courier")) == 10
    assert "what stands for outlet is not text in UTF-8" in capsys.readouterr().err


def test_a_record_that_is_not_there_is_told_without_a_traceback(
    tmp_path: Path, capsys: Captured
) -> None:
    assert run(("show", "--record", str(tmp_path / "none.db"))) == 12
    told = capsys.readouterr().err
    assert told.startswith("StoreError: there is no record here")
    assert "Traceback" not in told


def test_an_address_of_the_web_is_refused_with_what_to_do(capsys: Captured) -> None:
    assert run(("read", "https://courier.example/1", "--no-record")) == 10
    assert "save the page and read the file" in capsys.readouterr().err


def test_a_date_that_is_none_is_refused(record: Path, capsys: Captured) -> None:
    assert run(("digest", "--since", "2031-02-30")) == 10
    assert "--since is no date\n  2031-02-30" in capsys.readouterr().err


def test_a_bug_ends_with_20_and_shows_no_words_of_an_article(
    record: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    from whoseword.cli.commands import verify

    def broken(_: object) -> None:
        raise ZeroDivisionError("Dalia Merrow")

    monkeypatch.setattr(verify, "open_desk", broken)
    assert run(("verify",)) == 20
    told = capsys.readouterr().err
    assert "this is a bug of ours\n  ZeroDivisionError in broken" in told
    assert "Merrow" not in told


def test_a_pipe_that_closes_early_is_no_error_to_look_at(record: Path) -> None:
    command = f"{sys.executable} -m whoseword export jsonl | head -c 1"
    shown = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert shown.stderr == ""


# ── looking ────────────────────────────────────────────────────────────────────────────────


def test_show_lists_the_articles_newest_first(record: Path, capsys: Captured) -> None:
    assert run(("show",)) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["outlet"] for line in lines] == ["Coast Watch", "Harbour Courier", "=HYPERLINK(1)"]


def test_show_takes_the_beginning_of_an_id_or_a_name(record: Path, capsys: Captured) -> None:
    assert run(("show", AIRSTRIKE[:9])) == 0
    assert "Airstrike" in capsys.readouterr().out
    assert run(("show", "Brisk")) == 0
    assert "alias: Abu Rafid" in capsys.readouterr().out


def test_show_of_an_article_has_its_text_with_the_claims(record: Path, capsys: Captured) -> None:
    assert run(("show", DEPOT.article.id[:12])) == 0
    shown = capsys.readouterr().out
    assert "The city hospital said at least 40 people died" in shown
    assert f"↳ the city hospital  {DEPOT.claims[1].id}" in shown


def test_show_of_an_outlet_lists_its_articles(record: Path, capsys: Captured) -> None:
    assert run(("show", "Coast Watch", "--json")) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "The week on the coast"


def test_show_as_json_is_the_reading_itself(record: Path, capsys: Captured) -> None:
    assert run(("show", DEPOT.article.id, "--json")) == 0
    assert reading_from_json(capsys.readouterr().out) == DEPOT


def test_show_of_an_outlet_that_is_cited_shows_what_rests_on_it(
    record: Path, capsys: Captured
) -> None:
    assert run(("show", "Tidewater Post")) == 0
    shown = capsys.readouterr().out
    assert "On its word in Harbour Courier" in shown
    assert RELAYED in shown


def test_show_of_a_place_shows_what_happened_there(record: Path, capsys: Captured) -> None:
    assert run(("show", "Ras Vello")) == 0
    assert "place of: airstrike, March 7, 2031, Ras Vello" in capsys.readouterr().out


def test_several_that_fit_are_listed(record: Path, capsys: Captured) -> None:
    assert run(("chain", "c-")) == 10
    assert run(("show", "Ras")) == 0
    assert run(("show", "nobody at all")) == 10
    assert "no article, claim, deed, name, outlet, event or entity" in capsys.readouterr().err


def test_chain_shows_every_voice_down_to_the_origin(record: Path, capsys: Captured) -> None:
    assert run(("chain", RELAYED)) == 0
    shown = capsys.readouterr().out
    order = ["● Harbour Courier", "└▶ Tidewater Post", "└▶ Imre Saldanha, a retired coast guard"]
    places = [shown.index(part) for part in order]
    assert places == sorted(places)
    assert "The chain ends at Imre Saldanha." in shown


def test_chain_as_json_has_words_and_cues(record: Path, capsys: Captured) -> None:
    assert run(("chain", RELAYED, "--json")) == 0
    told = json.loads(capsys.readouterr().out)
    assert [link["name"] for link in told["chain"]][1:] == ["Tidewater Post", "Imre Saldanha"]
    assert [link["cue_words"] for link in told["chain"]] == [None, "reported", "quoting"]


def test_chain_of_a_deed_shows_all_its_claims(record: Path, capsys: Captured) -> None:
    assert run(("chain", AIRSTRIKE, "--json")) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_explain_names_rules_words_and_judgements(record: Path, capsys: Captured) -> None:
    run(("judge", AIRSTRIKE, "kind=shelling", "--reason", "heard it"))
    assert run(("explain", AIRSTRIKE)) == 0
    shown = capsys.readouterr().out
    assert "lexicon-1" in shown
    assert "target: “depot”" in shown
    assert "correct deed.kind = shelling  by a desk" in shown
    assert "because heard it" in shown


def test_digest_goes_to_a_file_that_only_its_owner_reads(record: Path, tmp_path: Path) -> None:
    page = tmp_path / "digest.html"
    assert run(("digest", "--format", "html", "-o", str(page))) == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert page.stat().st_mode & 0o077 == 0


def test_digest_for_the_public_withholds(record: Path, capsys: Captured) -> None:
    assert run(("digest", "--for", "public")) == 0
    shown = capsys.readouterr().out
    assert "[name withheld: victim" in shown
    assert "Merrow" not in shown


def test_digest_as_json_keeps_its_items(record: Path, capsys: Captured) -> None:
    assert run(("digest", "--format", "json", "--place", "Ras Vello")) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["face"] == "Internal, unreviewed"
    assert told["counts"]["items"] == 3


@pytest.mark.parametrize("arguments", [("show",), ("show", "Grey Gull"), ("digest",)])
def test_an_article_cannot_command_the_terminal(record: Path, arguments: tuple[str, ...]) -> None:
    shown = on_terminal(*arguments)
    assert "\x1b[2J" not in shown
    assert "\x1b[31mSunk" not in shown
    assert "\x1b[31mred" not in shown


def test_a_terminal_gets_colour_and_a_pipe_does_not(record: Path) -> None:
    assert "\x1b[" in on_terminal("chain", RELAYED)
    assert "\x1b[" not in typed("chain", RELAYED).stdout


# ── deciding ───────────────────────────────────────────────────────────────────────────────


def test_judge_accepts_corrects_and_withdraws(record: Path, capsys: Captured) -> None:
    assert run(("judge", RELAYED, "accept", "--reason", "heard the tape")) == 0
    assert json.loads(capsys.readouterr().out)["decision"] == "accept"
    run(("show", RELAYED, "--json"))
    assert json.loads(capsys.readouterr().out)["status"] == "accepted"
    assert run(("judge", RELAYED, "withdraw")) == 0
    capsys.readouterr()
    run(("show", RELAYED, "--json"))
    assert json.loads(capsys.readouterr().out)["status"] == "machine"


def test_judge_gives_an_article_its_day(record: Path, capsys: Captured) -> None:
    assert run(("judge", hostile_reading().article.id[:10], "published=2031-03-02")) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["decision"], told["field"]) == ("supply", "article.published")


def test_judge_refuses_what_does_not_fit_and_records_nothing(
    record: Path, capsys: Captured
) -> None:
    assert run(("judge", AIRSTRIKE, "reality=planned", "kind=warp")) == 14
    assert "this value does not fit deed.kind" in capsys.readouterr().err
    run(("verify",))
    assert json.loads(capsys.readouterr().out)["judgements"] == 0


def test_forget_leaves_a_tombstone_and_a_sound_record(record: Path, capsys: Captured) -> None:
    name = next(name.id for name in DEPOT.names if name.text == "Dalia Merrow")
    assert run(("forget", name, "--reason", "asked by the family")) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["what"] == "person"
    assert run(("verify",)) == 0
    capsys.readouterr()
    run(("export", "jsonl"))
    assert "Dalia" not in capsys.readouterr().out


def test_verify_ends_with_12_when_an_original_was_changed(record: Path, capsys: Captured) -> None:
    assert run(("verify",)) == 0
    capsys.readouterr()
    data = record.read_bytes()
    record.write_bytes(data[: len(data) // 2])
    assert run(("verify",)) == 12


# ── out and back ───────────────────────────────────────────────────────────────────────────


def test_a_record_goes_out_as_lines_and_comes_back(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    run(("judge", RELAYED, "accept"))
    lines, other = tmp_path / "record.jsonl", str(tmp_path / "other.db")
    assert run(("export", "jsonl", "-o", str(lines))) == 0
    capsys.readouterr()
    assert run(("import", "readings", str(lines), "--record", other)) == 0
    assert json.loads(capsys.readouterr().out)["taken_in"] == 3
    assert run(("import", "judgements", str(lines), "--record", other)) == 0
    assert json.loads(capsys.readouterr().out)["taken_in"] == 1
    assert run(("import", "judgements", str(lines), "--record", other)) == 0
    assert json.loads(capsys.readouterr().out)["taken_in"] == 0


def test_an_edited_table_comes_back_as_judgements(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    table = tmp_path / "deeds.csv"
    run(("export", "csv", "-o", str(table)))
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace('"airstrike"', '"shelling"'), encoding="utf-8")
    assert run(("import", "judgements", str(table), "--dry-run")) == 0
    assert json.loads(capsys.readouterr().out)["taken_in"] == 1
    assert run(("import", "judgements", str(table))) == 0
    capsys.readouterr()
    run(("show", AIRSTRIKE, "--json"))
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["status"]) == ("shelling", "corrected")


def test_a_row_that_decides_nothing_ends_with_3(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    table = tmp_path / "deeds.csv"
    run(("export", "csv", "-o", str(table)))
    text = table.read_text(encoding="utf-8").replace('"airstrike"', '"warp"')
    table.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert run(("import", "judgements", str(table))) == 3
    assert "row 3: kind: 'warp': this value does not fit deed.kind" in capsys.readouterr().err


def test_an_export_that_fails_leaves_the_old_file(record: Path, tmp_path: Path) -> None:
    assert run(("export", "csv", "-o", str(tmp_path / "none" / "deeds.csv"))) == 11
    assert list(tmp_path.glob(".*")) == []


def test_schema_is_json(capsys: Captured) -> None:
    for what in ("reading", "judgement"):
        assert run(("schema", what)) == 0
        assert "$defs" in json.loads(capsys.readouterr().out)
