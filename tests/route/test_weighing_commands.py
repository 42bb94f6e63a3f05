"""Weighing as users type it: what comes out on a screen and in a pipe, and what to do when not."""

import json
from pathlib import Path

import pytest

from tests.readings import depot_reading, hostile_reading
from tests.route.test_commands import on_terminal, typed
from tests.route.weighing import MERROW, STRIKE, THREE, Captured, kept, lines
from tests.weighings import keep, retold, three_reports, weighed
from whoseword.cli.run import run
from whoseword.export.weighed_words import independence_in_words
from whoseword.judging import decide
from whoseword.record import Continued, Weighed
from whoseword.schema import weighed_from_json
from whoseword.store import open_store


def test_weighing_tells_what_it_came_to(three_kept: Path, capsys: Captured) -> None:
    assert run(("weigh",)) == 0
    (told,) = lines(capsys)
    assert (told["articles"], told["events"], told["copies"]) == (3, 4, 1)
    assert told["independence"] == {"established": 0, "not_established": 2, "not_recorded": 2}
    assert told["anew"]
    assert "nothing came since the record was weighed: 3 articles, 4 events" in on_terminal("weigh")
    shown = on_terminal("weigh", "--anew")
    assert "of several reports" in shown
    assert "next: whoseword show v-" in shown


def test_weighing_twice_gives_the_same(in_scales: Path, capsys: Captured) -> None:
    with open_store(in_scales) as store:
        before = list(store.weighings.all("event"))
    assert run(("weigh",)) == 0
    with open_store(in_scales) as store:
        assert list(store.weighings.all("event")) == before


@pytest.mark.parametrize("command", ["versions", "show", "explain"])
def test_before_weighing_it_is_told_what_to_run(
    three_kept: Path, capsys: Captured, command: str
) -> None:
    assert run((command, STRIKE.id)) == 10
    told = capsys.readouterr().err
    assert "this record has not been weighed yet" in told
    assert "whoseword weigh" in told


@pytest.mark.parametrize("command", ["versions", "show", "explain"])
def test_an_id_that_is_not_there_is_a_users_error(
    in_scales: Path, capsys: Captured, command: str
) -> None:
    assert run((command, "v-ffffffffffff")) == 10
    assert "in the record goes by this" in capsys.readouterr().err


def test_an_event_is_shown_with_reports_origins_and_its_grade_as_a_sentence(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("show", STRIKE.id)) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Airstrike, Ras Vello, Libya" in shown
    known = independence_in_words(STRIKE.independence, len(STRIKE.origins))
    assert f"2 reports, {known}" in shown
    assert "machine, unreviewed" in shown
    assert "how reliable its sources are: not judged" in shown
    assert "F6" not in shown
    assert "Imre Saldanha" in shown
    assert "of its text with Harbour Courier, with credit" in shown


def test_an_event_is_one_line_for_programs(in_scales: Path, capsys: Captured) -> None:
    assert run(("show", STRIKE.id, "--json")) == 0
    assert weighed_from_json(capsys.readouterr().out) == STRIKE


def test_every_value_stands_with_who_says_so(in_scales: Path, capsys: Captured) -> None:
    assert run(("versions", STRIKE.deeds[-1])) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for words in ("43, fighters", "at least 40, status not stated", "March 7, 2031"):
        assert words in shown
    assert "Nobody is averaged and nobody overruled" in shown
    assert run(("versions", STRIKE.id, "--json")) == 0
    killed = [line for line in lines(capsys) if line["field"] == "killed"]
    assert [line["value"]["low"] for line in killed] == [43, 40]
    assert all(line["per"] and line["since"] and line["grade_in_words"] for line in killed)


def test_why_an_event_is_one_is_told_with_bits_rules_and_reasons(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("explain", STRIKE.id)) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "bits" in shown
    assert "at the same place" in shown
    assert f"({STRIKE.pairs[0].rule})" in shown
    assert "none: this is the machine's value, unreviewed" in shown
    assert run(("explain", STRIKE.id, "--json")) == 0
    (told,) = lines(capsys)
    assert told["joined"][0]["weight"] > 0


def test_a_version_and_an_origin_explain_themselves(in_scales: Path, capsys: Captured) -> None:
    for part in (STRIKE.versions[0].id, STRIKE.origins[0].id):
        assert run(("explain", part)) == 0
        assert STRIKE.id in capsys.readouterr().out
        assert run(("show", part, "--json")) == 0
        (told,) = lines(capsys)
        assert (told["id"], told["event"]) == (part, STRIKE.id)


def test_articles_that_came_later_are_told_in_one_line(in_scales: Path, capsys: Captured) -> None:
    for outlet in ("Dawn Gull", "Noon Gull"):
        kept(in_scales, retold(depot_reading(), outlet, "2031-03-12"))
    first = three_reports()[0]
    id_ = first.article.id
    given = decide(first, id_, "article.outlet", "correct", "Quay Radio", by="anna", at="2031")
    with open_store(in_scales) as store:
        store.add_judgements([given])
    capsys.readouterr()
    for arguments in (("show", STRIKE.id), ("versions", STRIKE.id), ("chain", STRIKE.deeds[0])):
        assert run(arguments) == 0
        told = capsys.readouterr().err
        assert told == (
            "2 articles came and 1 article was judged after the last weighing: whoseword weigh\n"
        )
    assert run(("weigh",)) == 0
    capsys.readouterr()
    assert run(("show", STRIKE.deeds[0])) == 0
    assert capsys.readouterr().err == ""


def test_what_a_person_rejected_is_not_weighed(in_scales: Path, capsys: Captured) -> None:
    assert run(("judge", STRIKE.deeds[0], "reject", "--reason", "misread")) == 0
    assert run(("weigh",)) == 0
    with open_store(in_scales) as store:
        assert store.weighings.of("event", [STRIKE.deeds[0]]) == ()
        assert len(store.weighings.of("event", [STRIKE.deeds[-1]])) == 1


def test_forgetting_says_that_the_record_is_to_be_weighed_again(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("forget", MERROW.mentions[0], "--reason", "asked by the family")) == 0
    assert "whoseword weigh makes it again" in capsys.readouterr().err
    assert run(("show", MERROW.id)) == 10
    assert "not been weighed" in capsys.readouterr().err
    assert run(("weigh",)) == 0
    with open_store(in_scales) as store:
        assert "Merrow" not in repr(list(store.weighings.all("entity")))


def test_the_lines_of_an_export_bring_a_record_that_weighs_alike(
    in_scales: Path, tmp_path: Path, capsys: Captured
) -> None:
    out, other = tmp_path / "record.jsonl", str(tmp_path / "other.db")
    assert run(("export", "jsonl", "-o", str(out))) == 0
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert lines[0]["weighed"] == "current"
    assert {"reading", "entity", "event", "copy", "tie"} <= {line["type"] for line in lines}
    assert run(("import", "readings", str(out), "--record", other)) == 0
    assert "lines of weighing are passed over: weighing makes" in capsys.readouterr().err
    with open_store(in_scales) as ours, open_store(other) as theirs:
        assert list(ours.weighings.all("event")) == list(theirs.weighings.all("event"))
    assert run(("export", "jsonl", "--for", "public", "-o", str(out))) == 0
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {line["type"] for line in lines} == {"notice", "reading"}
    assert lines[0]["weighed"] == "withheld"


def test_a_chain_goes_on_in_other_articles_and_a_circle_shows(
    in_scales: Path, capsys: Captured
) -> None:
    first, second, _ = three_reports()
    there, back = first.claims[0].id, second.claims[0].id
    given = Weighed(
        weighed().entities,
        weighed().events,
        (
            Continued(there, (back,), "cites Evening Gull", circle=True),
            Continued(back, (there,), "cites Harbour Courier", circle=True),
        ),
        weighed().copies,
        weighed().ties,
    )
    with open_store(in_scales) as store:
        keep(store, given)
    assert run(("chain", there)) == 0
    shown = capsys.readouterr().out
    assert "It goes on in other articles" in shown
    assert "a circle: each has it from the next" in shown
    assert "back where this chain began" in shown
    for command in ("show", "explain"):
        assert run((command, there)) == 0
        assert "a circle: each has it from the next" in capsys.readouterr().out
    assert run(("show", STRIKE.id)) == 0
    shown = capsys.readouterr().out
    assert "In a circle: each has it from the next" in shown
    assert there in shown
    assert run(("explain", STRIKE.id)) == 0
    shown = capsys.readouterr().out
    assert "Chains that go on in another article" in shown
    assert "cites Evening Gull" in shown
    assert run(("chain", there, "--json")) == 0
    (told,) = lines(capsys)
    assert told["continued"] == [
        {"claim": there, "continues": [back], "reason": "cites Evening Gull", "circle": True}
    ]


def test_words_of_a_hostile_article_are_harmless_when_weighed(
    three_kept: Path, capsys: Captured
) -> None:
    again = retold(hostile_reading(), "Grey\x1b[31m Gull", "2031-03-12")
    kept(three_kept, hostile_reading(), again)
    assert run(("weigh",)) == 0
    with open_store(three_kept) as store:
        events = store.weighings.of("event", [again.article.id])
        ids = [one.id for one in (*events, *store.weighings.all("entity")) if hasattr(one, "id")]
    for id_ in ids:
        for command in ("show", "versions", "explain"):
            assert run((command, id_)) == 0
            assert "\x1b" not in capsys.readouterr().out


def test_an_empty_record_weighs_nothing(tmp_path: Path, capsys: Captured) -> None:
    path = str(tmp_path / "empty.db")
    with open_store(path):
        pass
    assert run(("weigh", "--record", path)) == 0
    (told,) = lines(capsys)
    assert (told["articles"], told["events"]) == (0, 0)


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path, capsys: Captured) -> None:
    shown = typed("weigh", "--record", str(tmp_path / "none.db"))
    assert shown.returncode == 12
    assert "there is no record here" in shown.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def scales_broken(three_kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A weighed record, and a lexicon that weighing needs and reading does not, malformed since."""
    assert run(("weigh",)) == 0
    own = tmp_path / "lexicons"
    own.mkdir()
    (own / "copies.yaml").write_text("wires: 3\n", encoding="utf-8")
    monkeypatch.setenv("WHOSEWORD_LEXICONS", str(own))
    return three_kept


def test_what_could_not_be_read_is_told_though_weighing_fails(
    scales_broken: Path, tmp_path: Path, capsys: Captured
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text("Two men were killed in Tolo, the army said.", "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")
    capsys.readouterr()
    assert run(("read", str(folder))) not in (0, 3)
    told = capsys.readouterr().err
    assert "not read:" in told
    assert "empty.txt" in told
    assert "copies.yaml" in told


def test_a_judgement_that_was_recorded_is_told_though_weighing_fails(
    scales_broken: Path, capsys: Captured
) -> None:
    capsys.readouterr()
    assert run(("judge", THREE[0].claims[0].id, "accept")) != 0
    (told,) = lines(capsys)
    with open_store(scales_broken) as store:
        assert [one.id for one in store.judgements()] == [told["id"]]
