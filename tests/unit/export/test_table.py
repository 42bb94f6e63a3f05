"""The coder's table, out and back."""

import csv
import io
from collections.abc import Callable

import pytest

from tests.readings import depot_reading, digest_reading, hostile_reading
from whoseword.errors import SourceError
from whoseword.export.edited import Change, Problem, changes_in, read_table
from whoseword.export.table import COLUMNS, table_csv
from whoseword.judging import decide, judge_reading
from whoseword.record import Judgement, Reading

ALL = (depot_reading(), digest_reading(), hostile_reading())
Rows = list[dict[str, str]]


def rows(*readings: Reading) -> Rows:
    text = "".join(table_csv(readings or ALL))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def written(told: Rows, columns: tuple[str, ...] = COLUMNS, separator: str = ",") -> str:
    held = io.StringIO()
    writer = csv.DictWriter(held, columns, delimiter=separator, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(told)
    return held.getvalue()


def back(text: str, *readings: Reading) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    known = {reading.article.id: reading for reading in readings or ALL}
    return changes_in(read_table(text), known)


def edited(deed_kind: str, /, **cells: str) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    told = rows()
    for row in told:
        if row["kind"] == deed_kind:
            row.update(cells)
    return back(written(told))


def test_a_row_holds_what_a_coder_works_in() -> None:
    row = next(row for row in rows() if row["kind"] == "airstrike")
    assert row["date"] == "2031-03-07"
    assert (row["place"], row["country"], row["precision"]) == ("Ras Vello", "LY", "settlement")
    assert (row["target"], row["victim"]) == ("depot", "")
    assert (row["killed_low"], row["killed_chosen"], row["killed_high"]) == ("43", "43", "43")
    assert row["chain"] == "Tidewater Post, quoting a retired coast guard officer, Imre Saldanha"
    assert row["sources"] == "Harbour Courier, March 7, 2031"
    assert row["handling"] == "internal; unreviewed"


def test_the_columns_are_fixed_and_every_cell_is_quoted() -> None:
    lines = list(table_csv(ALL))
    assert lines[0] == ",".join(f'"{column}"' for column in COLUMNS) + "\r\n"
    assert not lines[0].startswith("\ufeff")


def test_no_cell_is_a_formula() -> None:
    row = next(row for row in rows() if row["kind"] == "attack_at_sea")
    assert row["sources"] == "'=HYPERLINK(1), date not known"
    assert "\x1b" not in row["quote"]


def test_an_unchanged_table_decides_nothing() -> None:
    assert back("".join(table_csv(ALL))) == ((), ())


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_saved_by_a_spreadsheet_decides_nothing(separator: str) -> None:
    told = rows()
    for row in told:
        row["date"] = row["date"].replace("2031-03-07", "7/3/2031")
        row["lat"] = row["lat"].replace(".", ",")
        row["killed_low"] = row["killed_low"].replace("43", "43.0")
    text = "\ufeff" + written(told, tuple(reversed(COLUMNS)), separator)
    assert back(text) == ((), ())


DECISIONS: dict[str, tuple[dict[str, str], str, str, str | None]] = {
    "date": ({"date": "2031-03-06"}, "deed.when", "correct", "2031-03-06"),
    "no date": ({"date": ""}, "deed.when", "correct", None),
    "kind": ({"kind": "shelling"}, "deed.kind", "correct", "shelling"),
    "reality": ({"reality": "planned"}, "deed.reality", "correct", "planned"),
    "actor": ({"perpetrator": "A; B"}, "deed.perpetrator", "correct", "A; B"),
    "chosen": ({"killed_chosen": "41"}, "deed.killed", "correct", "41"),
    "range": ({"killed_low": "40"}, "deed.killed", "correct", "40-43"),
    "no number": (
        {"killed_low": "", "killed_chosen": "", "killed_high": ""},
        "deed.killed",
        "correct",
        None,
    ),
    "certainty": ({"certainty": "possible"}, "claim.certainty", "correct", "possible"),
    "accept": ({"status": "accepted"}, "deed", "accept", None),
    "reject": ({"status": "Rejected"}, "deed", "reject", None),
    "place": ({"place": "Ost Kamen"}, "deed.where", "correct", '{"name": "Ost Kamen"}'),
    "nowhere": ({"place": ""}, "deed.where", "correct", None),
}


@pytest.mark.parametrize("what", DECISIONS)
def test_a_changed_cell_is_a_decision(what: str) -> None:
    cells, field, decision, value = DECISIONS[what]
    changes, problems = edited("airstrike", **cells)
    assert problems == ()
    assert [(c.decided.field, c.decided.decision, c.decided.value) for c in changes] == [
        (field, decision, value)
    ]


def test_the_note_is_the_reason() -> None:
    changes, _ = edited("airstrike", status="accepted", note="two hospitals")
    assert [change.reason for change in changes] == ["two hospitals"]


def test_a_note_alone_decides_nothing() -> None:
    assert edited("airstrike", note="look again") == ((), ())


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "number": ({"killed_chosen": "some"}, "killed: 'some' is no whole number"),
    "status": ({"status": "fine"}, "status: 'fine' is neither accepted nor rejected"),
    "made": ({"quote": "x"}, "quote: it is made from other values and cannot be edited here"),
    "deed": ({"deed_id": "d-none"}, "deed d-none is not in this article"),
    "article": ({"article_id": "none"}, "article none is not in this record"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_decides_nothing_is_listed_with_its_line(what: str) -> None:
    cells, told = WRONG[what]
    changes, problems = edited("airstrike", **cells)
    assert changes == ()
    assert problems == (Problem(2, told),)


def test_a_row_that_stands_twice_counts_once() -> None:
    told = rows()
    told[0]["status"] = "accepted"
    changes, problems = back(written([*told, told[0]]))
    assert (len(changes), problems) == (1, ())


def test_a_row_that_stands_twice_and_differs_does_not_count() -> None:
    told = rows()
    other = {**told[0], "status": "accepted"}
    changes, problems = back(written([*told, other]))
    assert changes == ()
    assert problems[0].line == len(told) + 2


def _accepted(reading: Reading, change: Change) -> Judgement:
    told = change.decided
    return decide(
        reading,
        told.about,
        told.field,
        told.decision,
        told.value,
        by="a coder",
        at="2031-03-10T00:00:00Z",
    )


def _judged(reading: Reading, edit: Callable[[Rows], None]) -> tuple[str, Reading]:
    told = rows(reading)
    edit(told)
    text = written(told)
    changes, _ = back(text, reading)
    judgements = [_accepted(reading, change) for change in changes]
    return text, judge_reading(reading, judgements).reading


def test_decisions_change_the_table_and_taking_it_in_again_does_nothing() -> None:
    def edit(told: Rows) -> None:
        told[0].update(status="accepted", killed_chosen="41", place="Ost Kamen")

    text, judged = _judged(depot_reading(), edit)
    row = rows(judged)[0]
    assert (row["killed_low"], row["killed_high"], row["place"]) == ("41", "41", "Ost Kamen")
    assert back(text, judged) == ((), ())


def test_a_cell_that_the_record_changed_meanwhile_is_listed() -> None:
    _, judged = _judged(depot_reading(), lambda told: told[0].update(killed_chosen="41"))
    old = rows(depot_reading())
    old[0]["killed_chosen"] = "50"
    changes, problems = back(written(old), judged)
    assert changes == ()
    assert "has changed in the record since" in problems[0].text


def test_what_is_no_table_of_ours_is_refused() -> None:
    with pytest.raises(SourceError, match="not our table: it has no column article_id"):
        read_table("a,b\n1,2\n")
