"""Weighing as users type it: what comes out on a screen and in a pipe, and what to do when not."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.readings import depot_reading, hostile_reading
from tests.route.test_commands import on_terminal, typed
from tests.weighings import keep, retold, three_reports, weighed
from whoseword.cli.run import run
from whoseword.export.weighed_words import independence_in_words
from whoseword.judging import decide
from whoseword.record import Continued, Entity, Reading, Source, Tie, Weighed
from whoseword.schema import weighed_from_json
from whoseword.store import open_store

Captured = pytest.CaptureFixture[str]
THREE = three_reports()
STRIKE = max(weighed().events, key=lambda event: len(event.fields.killed))
MERROW = next(one for one in weighed().entities if one.name == "Dalia Merrow")


def _kept(path: Path, *readings: Reading) -> None:
    with open_store(str(path)) as store:
        for reading in readings:
            store.keep_original(Source("by hand", reading.article.text.encode()))
            store.save(reading)


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with three readings made by hand, not weighed yet, named by the environment."""
    path = tmp_path / "record.db"
    _kept(path, *three_reports())
    monkeypatch.setenv("WHOSEWORD_RECORD", str(path))
    monkeypatch.setenv("WHOSEWORD_BY", "a desk")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    return path


@pytest.fixture
def in_scales(record: Path, capsys: Captured) -> Path:
    """The same, weighed."""
    assert run(("weigh",)) == 0
    capsys.readouterr()
    return record


def _lines(capsys: Captured) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_weighing_tells_what_it_came_to(record: Path, capsys: Captured) -> None:
    assert run(("weigh",)) == 0
    (told,) = _lines(capsys)
    assert (told["articles"], told["events"], told["copies"]) == (3, 4, 1)
    assert told["independence"] == {"established": 0, "not_established": 2, "not_recorded": 2}
    assert told["anew"]
    assert "nothing came since the record was weighed: 3 articles, 4 events" in on_terminal("weigh")
    shown = on_terminal("weigh", "--anew")
    assert "of several reports" in shown
    assert "next: whoseword show v-" in shown


def test_the_digest_of_a_weighed_record_tells_events(in_scales: Path, capsys: Captured) -> None:
    assert run(("digest",)) == 0
    assert "2 reports, 4 origins, no two of them established" in capsys.readouterr().out
    assert run(("digest", "--format", "json")) == 0
    (told,) = _lines(capsys)
    entries = [e for c in told["chapters"] for s in c["sections"] for e in s["entries"]]
    assert [e["finding"]["reports"] for e in entries if e["finding"]] == [2, 2]
    assert told["counts"]["events"] == 2


def test_the_digest_of_a_record_that_was_not_weighed_says_what_is_not_judged(
    record: Path, capsys: Captured
) -> None:
    assert run(("digest",)) == 0
    told = capsys.readouterr()
    assert "4 reports side by side, not judged to be one event" in told.out
    assert told.err == ""


def test_the_digest_of_a_stale_record_says_so_once_and_tells_no_events(
    in_scales: Path, capsys: Captured
) -> None:
    _kept(in_scales, hostile_reading())
    assert run(("digest",)) == 0
    told = capsys.readouterr()
    assert "not judged to be one event" in told.out
    assert "since it is stale: 1 article came after the last weighing." in told.out
    assert told.err == (
        "reports are not told as events, since 1 article came after the last weighing: "
        "whoseword weigh\n"
    )


def test_the_public_digest_of_a_weighed_record_withholds(in_scales: Path, capsys: Captured) -> None:
    for form in ("md", "html", "json"):
        assert run(("digest", "--for", "public", "--format", form)) == 0
        told = capsys.readouterr().out
        assert "2 reports" in told or '"reports":2' in told
        assert "Saldanha" not in told
        assert "Merrow" not in told


def test_weighing_twice_gives_the_same(in_scales: Path, capsys: Captured) -> None:
    with open_store(in_scales) as store:
        before = list(store.weighings.all("event"))
    assert run(("weigh",)) == 0
    with open_store(in_scales) as store:
        assert list(store.weighings.all("event")) == before


@pytest.mark.parametrize("command", ["versions", "show", "explain"])
def test_before_weighing_it_is_told_what_to_run(
    record: Path, capsys: Captured, command: str
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
    killed = [line for line in _lines(capsys) if line["field"] == "killed"]
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
    (told,) = _lines(capsys)
    assert told["joined"][0]["weight"] > 0


def test_a_version_and_an_origin_explain_themselves(in_scales: Path, capsys: Captured) -> None:
    for part in (STRIKE.versions[0].id, STRIKE.origins[0].id):
        assert run(("explain", part)) == 0
        assert STRIKE.id in capsys.readouterr().out
        assert run(("show", part, "--json")) == 0
        (told,) = _lines(capsys)
        assert (told["id"], told["event"]) == (part, STRIKE.id)


def test_a_name_shows_whom_it_is_held_to_be_with_each_claim(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("show", "Haddo Brisk")) == 0
    shown = capsys.readouterr().out
    assert "also Abu Rafid" in shown
    assert "2 names in 2 articles held to be one" in shown
    assert shown.count("Haddo Brisk") > 2
    assert run(("explain", f"e-{MERROW.mentions[1][2:]}")) == 0
    assert "Held to be one" in capsys.readouterr().out
    assert run(("versions", "Haddo Brisk", "--json")) == 0
    (alias,) = _lines(capsys)
    assert (alias["what"], alias["value"], len(alias["claims"])) == ("alias", "Abu Rafid", 2)


def test_the_id_of_a_name_still_shows_that_name_alone(in_scales: Path, capsys: Captured) -> None:
    assert run(("show", MERROW.mentions[0])) == 0
    assert "forms here: Dalia Merrow" in capsys.readouterr().out


def test_an_outlet_shows_its_own_articles_and_what_is_open_of_it(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("show", "Harbour Courier")) == 0
    shown = capsys.readouterr().out
    assert "Its own articles" in shown
    assert THREE[0].article.id[:12] in shown
    assert "On its word in" not in shown


def test_two_outlets_of_one_name_do_not_show_each_others_articles(
    in_scales: Path, capsys: Captured
) -> None:
    first, second, _ = (one.article.id for one in THREE)
    ours = Entity("e-0000000000000001", "outlet", None, "Dune Radio", (), (), (), (first,))
    theirs = replace(ours, id="e-0000000000000002", articles=(second,))
    tie = Tie(first, second, "open", "one_name", "they have one name")
    given = replace(weighed(), entities=(ours, theirs), ties=(tie,))
    with open_store(in_scales) as store:
        keep(store, given)
    assert run(("show", ours.id)) == 0
    shown = capsys.readouterr().out
    own = shown[shown.index("Its own articles") :]
    assert first[:12] in own
    assert second[:12] not in own
    assert "Evening Gull  they have one name" in shown
    assert run(("explain", theirs.id)) == 0
    assert f"Harbour Courier, whose article is {first[:12]}" in capsys.readouterr().out


def test_who_cites_an_outlet_is_not_taken_for_it(in_scales: Path, capsys: Captured) -> None:
    assert run(("show", "Lantern Portal")) == 0
    shown = capsys.readouterr().out
    assert "Lantern Portal  outlet" in shown
    assert "Its own articles" not in shown


def test_an_outlet_that_was_read_after_the_weighing_is_shown_by_its_name(
    in_scales: Path, capsys: Captured
) -> None:
    later = retold(THREE[0], "Harbour Courier", "2031-03-20")
    _kept(in_scales, later)
    assert run(("show", "Harbour Courier")) == 0
    shown = capsys.readouterr().out
    assert {THREE[0].article.id[:12], later.article.id[:12]} <= set(shown.split())


def test_a_place_shows_what_happened_there_and_not_at_its_namesake(
    in_scales: Path, capsys: Captured
) -> None:
    numbered = next(one for one in STRIKE.fields.where if one.value.geonames_id is not None)
    place = next(
        one for one in weighed().entities if one.kind == "place" and one.name == numbered.value.name
    )
    assert run(("show", place.id)) == 0
    assert STRIKE.id in capsys.readouterr().out
    moved = replace(numbered, value=replace(numbered.value, geonames_id=1))
    elsewhere = replace(STRIKE, fields=replace(STRIKE.fields, where=(moved,)))
    with open_store(in_scales) as store:
        given = replace(weighed(), events=(elsewhere,))
        keep(store, given)
    assert run(("show", place.id)) == 0
    assert STRIKE.id not in capsys.readouterr().out


def test_articles_that_came_later_are_told_in_one_line(in_scales: Path, capsys: Captured) -> None:
    for outlet in ("Dawn Gull", "Noon Gull"):
        _kept(in_scales, retold(depot_reading(), outlet, "2031-03-12"))
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
    (told,) = _lines(capsys)
    assert told["continued"] == [
        {"claim": there, "continues": [back], "reason": "cites Evening Gull", "circle": True}
    ]


def test_words_of_a_hostile_article_are_harmless_when_weighed(
    record: Path, capsys: Captured
) -> None:
    again = retold(hostile_reading(), "Grey\x1b[31m Gull", "2031-03-12")
    _kept(record, hostile_reading(), again)
    assert run(("weigh",)) == 0
    with open_store(record) as store:
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
    (told,) = _lines(capsys)
    assert (told["articles"], told["events"]) == (0, 0)


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path, capsys: Captured) -> None:
    shown = typed("weigh", "--record", str(tmp_path / "none.db"))
    assert shown.returncode == 12
    assert "there is no record here" in shown.stderr
    assert list(tmp_path.iterdir()) == []
