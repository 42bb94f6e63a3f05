"""People's judgements over many articles as they are typed, shown, exchanged and taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.judgings import DENIED, FIRST, MOVED, STRIKE, STRIKE_AGAIN
from tests.weighings import retold, three_reports, weighed
from whoseword.cli.run import run
from whoseword.record import Event, Reading, Source
from whoseword.schema import all_weighed
from whoseword.store import open_store

Captured = pytest.CaptureFixture[str]
EVENT = next(one for one in weighed().events if STRIKE in one.deeds)
DENIAL = next(one for one in weighed().events if DENIED in one.deeds)
BRISK = next(one for one in weighed().entities if one.name == "Haddo Brisk")
HOSPITAL = next(one for one in EVENT.origins if one.name == "The city hospital")


def _made(path: Path, *readings: Reading) -> Path:
    with open_store(str(path)) as store:
        for reading in readings:
            store.keep_original(Source("by hand", reading.article.text.encode()))
            store.save(reading)
    return path


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Path:
    """A record with the three reports, weighed, named by the environment."""
    path = _made(tmp_path / "record.db", *three_reports())
    monkeypatch.setenv("WHOSEWORD_RECORD", str(path))
    monkeypatch.setenv("WHOSEWORD_BY", "anna")
    monkeypatch.setenv("COLUMNS", "160")
    assert run(("weigh",)) == 0
    capsys.readouterr()
    return path


def _event(path: Path, deed: str) -> Event:
    with open_store(path) as store:
        (event,) = store.weighings.of("event", [deed])
    assert isinstance(event, Event)
    return event


def _all(path: Path) -> list[str]:
    with open_store(path) as store:
        kinds = ("entity", "event", "continued", "copy", "tie")
        return [repr(one) for kind in kinds for one in store.weighings.all(kind)]  # type: ignore[arg-type] # kinds of the list


def _judged(capsys: Captured, *arguments: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run(("judge", *arguments)) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _shown(capsys: Captured, *arguments: str) -> str:
    capsys.readouterr()
    assert run(arguments) == 0
    return " ".join(capsys.readouterr().out.replace("│", " ").split())


def test_two_events_are_merged_shown_as_one_and_parted_again(
    record: Path, capsys: Captured
) -> None:
    before = _all(record)
    (told,) = _judged(capsys, EVENT.id, "merge", DENIAL.id, "--reason", "one strike")
    assert set(_event(record, STRIKE).deeds) == {*EVENT.deeds, *DENIAL.deeds}
    shown = _shown(capsys, "explain", EVENT.id)
    assert "judged one event by anna on" in shown
    assert "merge event by anna" in shown
    assert "because one strike" in shown
    _judged(capsys, told["id"], "withdraw", "--reason", "no, two")
    after = [one.replace(f"formerly=('{DENIAL.id}',)", "formerly=()") for one in _all(record)]
    assert after == before


def test_a_deed_is_split_off_and_its_event_says_so(record: Path, capsys: Captured) -> None:
    (told,) = _judged(capsys, EVENT.id, "split", STRIKE_AGAIN)
    assert told["decision"] == "split"
    assert _event(record, STRIKE_AGAIN).deeds == (STRIKE_AGAIN,)
    for event in (_event(record, STRIKE), _event(record, STRIKE_AGAIN)):
        assert "split event by anna" in _shown(capsys, "explain", event.id)
    (back,) = _judged(capsys, EVENT.id, "merge", STRIKE_AGAIN)
    assert back["at"] > told["at"]
    assert set(_event(record, STRIKE).deeds) == set(EVENT.deeds)


def test_a_value_is_chosen_and_a_grade_given_and_each_says_by_whom(
    record: Path, capsys: Captured
) -> None:
    told = _judged(capsys, EVENT.id, "killed=43", "grade=B5", "--reason", "two lists")
    assert [(one["field"], one["decision"], one["value"]) for one in told] == [
        ("event.killed", "accept", "43 fighter"),
        ("event.letter", "grade", "B"),
        ("event.digit", "grade", "5"),
    ]
    shown = _shown(capsys, "show", EVENT.id)
    assert "43, fighters (chosen by a person)" in shown
    assert "Improbable: graded 5 by anna on" in shown
    assert f"It replaces the proposal {EVENT.grade.information}: " in shown
    assert "usually reliable: graded B by anna on" in shown
    assert "judged by a person" in shown
    assert "chosen by anna on" in _shown(capsys, "versions", EVENT.id)
    _judged(capsys, told[2]["id"], "withdraw")
    assert _event(record, STRIKE).grade.information == EVENT.grade.information
    (own,) = _judged(capsys, EVENT.id, "injured=7 civilian")
    assert own["decision"] == "correct"
    assert "no report: a person decided so" in _shown(capsys, "versions", EVENT.id)


def test_a_later_value_replaces_the_one_that_stands(record: Path, capsys: Captured) -> None:
    (first,) = _judged(capsys, EVENT.id, "killed=43")
    (second,) = _judged(capsys, EVENT.id, "killed=40-")
    assert second["supersedes"] == first["id"]
    chosen = [one.value.low for one in _event(record, STRIKE).fields.killed if one.chosen]
    assert chosen == [40]
    _judged(capsys, EVENT.id, "withdraw")
    assert not any(one.chosen for one in _event(record, STRIKE).fields.killed)


def test_an_outlet_is_rated_by_its_name_and_shown_with_its_letter(
    record: Path, capsys: Captured
) -> None:
    assert "only a person judges a source" in _shown(capsys, "show", "Harbour Courier")
    (told,) = _judged(capsys, "Harbour Courier", "letter=b", "--reason", "corrects itself")
    assert (told["decision"], told["field"], told["value"]) == ("rate", "outlet.letter", "B")
    shown = _shown(capsys, "show", "Harbour Courier")
    assert "rate outlet.letter = B by anna" in shown
    assert "because corrects itself" in shown
    (hospitals,) = (one for one in _event(record, STRIKE).fields.killed if one.value.low == 40)
    assert hospitals.grade.source == "B"
    (later,) = _judged(capsys, "Harbour Courier", "letter=D")
    assert later["supersedes"] == told["id"]
    assert run(("judge", "Harbour Courier", "letter=G")) == 14
    assert "taken in by import alone" in capsys.readouterr().err


def test_names_are_judged_different_and_the_same(record: Path, capsys: Captured) -> None:
    one, other = BRISK.mentions
    _judged(capsys, one, "different", other, "--reason", "another rank")
    with open_store(record) as store:
        assert len(store.weighings.of("entity", [one, other])) == 2
        apart = [entity.id for entity in store.weighings.of("entity", [one, other])]  # type: ignore[union-attr] # entities
    assert "different entity by anna" in _shown(capsys, "explain", apart[0])
    (same,) = _judged(capsys, apart[0], "same", apart[1])
    assert same["field"] == "entity"
    with open_store(record) as store:
        assert len(store.weighings.of("entity", [one, other])) == 1


def test_an_origin_is_judged_a_party(record: Path, capsys: Captured) -> None:
    _judged(capsys, HOSPITAL.id, "interested=yes", "--reason", "run by the coast guard")
    shown = _shown(capsys, "show", EVENT.id)
    assert "judged a party by anna on" in shown
    _judged(capsys, HOSPITAL.id, "withdraw")
    assert "judged a party" not in _shown(capsys, "show", EVENT.id)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((EVENT.id, "merge"), "write merge v-… or d-…"),
        ((EVENT.id, "merge", EVENT.id), "they are one event already"),
        ((EVENT.id, "split", MOVED), f"not a deed of {EVENT.id}"),
        ((EVENT.id, "split", *EVENT.deeds), "leave nothing of the event"),
        ((EVENT.id, "accept"), "accept and reject go to its deeds"),
        ((EVENT.id, "grade=9"), "this value does not fit event.digit"),
        ((EVENT.id, "grade=good"), "not a grade of the Admiralty code"),
        ((EVENT.id, "killed=many"), "this value does not fit killed"),
        ((EVENT.id, "withdraw"), "no judgement stands here"),
        ((BRISK.id, "merge", EVENT.id), "no event or deed in the record goes by this"),
        ((BRISK.id, "same", BRISK.id), "they are one already"),
        ((BRISK.id, "interested=perhaps"), "interested=yes, interested=no"),
        ((HOSPITAL.id, "letter=B"), "not a judgement on this origin"),
        ((STRIKE, "grade=B2"), "events are graded, outlets rated"),
        (("Nobody's Gazette", "letter=B"), "in the record goes by this"),
        (("Quay Radio", "letter=B"), "it is only cited here"),
    ],
)
def test_what_cannot_be_judged_says_what_to_write(
    record: Path, capsys: Captured, arguments: tuple[str, ...], told: str
) -> None:
    assert run(("judge", *arguments)) in (10, 14)
    assert told in " ".join(capsys.readouterr().err.split())
    with open_store(record) as store:
        assert list(store.judgements()) == []


def test_two_desks_exchange_their_judgements_and_come_to_one_record(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    """Each reads the same articles and judges apart; after exchange both weigh the same."""
    other = str(_made(tmp_path / "other.db", *three_reports()))
    assert run(("weigh", "--record", other)) == 0
    _judged(capsys, EVENT.id, "merge", DENIAL.id)
    _judged(capsys, "Harbour Courier", "letter=B")
    there = ("--record", other, "--by", "ben")
    assert run(("judge", EVENT.id, "killed=40-", *there)) == 0
    assert run(("judge", BRISK.mentions[0], "different", BRISK.mentions[1], *there)) == 0
    mine, theirs = tmp_path / "mine.jsonl", tmp_path / "theirs.jsonl"
    assert run(("export", "jsonl", "-o", str(mine))) == 0
    assert run(("export", "jsonl", "-o", str(theirs), "--record", other)) == 0
    for _ in range(2):
        assert run(("import", "judgements", str(theirs))) == 0
        assert run(("import", "judgements", str(mine), "--record", other)) == 0
    assert run(("weigh",)) == 0
    assert run(("weigh", "--record", other)) == 0
    formerly = f"formerly=('{DENIAL.id}',)"
    assert [one.replace(formerly, "formerly=()") for one in _all(record)] == [
        one.replace(formerly, "formerly=()") for one in _all(Path(other))
    ]
    with open_store(record) as here, open_store(other) as over_there:
        assert list(here.judgements()) == list(over_there.judgements())
        assert len(list(here.judgements())) == 4
        assert here.verify() == over_there.verify() == ()


def test_what_is_judged_before_the_articles_come_waits_and_is_counted(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    _judged(capsys, EVENT.id, "merge", DENIAL.id)
    lines, other = tmp_path / "lines.jsonl", str(tmp_path / "late.db")
    assert run(("export", "jsonl", "-o", str(lines))) == 0
    assert run(("import", "judgements", str(lines), "--record", other)) == 0
    capsys.readouterr()
    assert run(("weigh", "--record", other)) == 0
    assert "judgements that wait for articles that are not here: 1" in capsys.readouterr().err
    _made(Path(other), *three_reports())
    assert run(("weigh", "--record", other)) == 0
    assert _event(Path(other), STRIKE).deeds == _event(record, STRIKE).deeds


def test_more_articles_leave_every_judgement_where_it_is(record: Path, capsys: Captured) -> None:
    _judged(capsys, EVENT.id, "split", STRIKE_AGAIN)
    _judged(capsys, EVENT.id, "killed=43")
    for day in range(5):
        _made(record, retold(FIRST, f"Gull {day}", f"2031-03-0{day + 2}"))
    assert run(("weigh",)) == 0
    event = _event(record, STRIKE)
    assert STRIKE_AGAIN not in event.deeds
    assert event.id != EVENT.id
    assert any(one.chosen for one in event.fields.killed)


def test_nothing_is_lost_between_the_lines_and_the_record(record: Path) -> None:
    assert len(_all(record)) == len(list(all_weighed(weighed())))
