"""A user's own marks: what is wrong with a file is told by its line or article, and how."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from whoseword.errors import SourceError
from whoseword.measure.gold import Gold, GoldAlias, GoldAttribution, GoldEvent
from whoseword.measure.own import checked_readings, own_source, read_own
from whoseword.record import Article, Reading, Unread

GOOD: Mapping[str, Any] = {
    "id": "a",
    "text": "Toll said the mill burnt.",
    "events": [{"type": "destruction", "trigger_text": "burnt"}],
}


def written(folder: Path, *rows: Mapping[str, Any] | str) -> Path:
    path = folder / "marks.jsonl"
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_good_file_is_read_a_mark_of_byte_order_and_empty_lines_too(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeff" + json.dumps(GOOD), "", {**GOOD, "id": "b"})
    assert [one.id for one in read_own(path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["{"], "line 1 holds no marks that can be read"),
        ([GOOD, {"id": 7}], r"line 2 holds no marks.*\n.*\$\.id"),
        ([GOOD, {**GOOD, "events": [{"type": "bombing"}]}], r"line 2 .*\n.*trigger_text"),
        ([""], "no article is marked in this file"),
        ([GOOD, GOOD], "two lines have the same id"),
        ([{**GOOD, "text": None}], "name the article's file, or give its text"),
        ([{**GOOD, "file": "a.txt"}], "name the article's file, or give its text"),
        ([{"id": "a", "text": "Toll."}], "nothing is marked"),
        ([{**GOOD, "events": [{"type": "boom", "trigger_text": "b"}]}], "'boom' is no kind of"),
        (
            [{**GOOD, "events": [{**GOOD["events"][0], "date": "March 7"}]}],
            "'March 7' is no date in EDTF",
        ),
        ([{**GOOD, "published": "2031-13-01"}], "'2031-13-01' is no day, month or year"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused_with_its_cure(
    tmp_path: Path, rows: list[Mapping[str, Any] | str], told: str
) -> None:
    with pytest.raises(SourceError, match=told) as raised:
        read_own(written(tmp_path, *rows))
    assert "docs/marked-files.md" in str(raised.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot open"):
        read_own(tmp_path / "none.jsonl")


def test_an_article_is_in_its_line_or_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Toll left.", encoding="utf-8")
    assert own_source(Gold("a", text="Toll fled."), tmp_path, None).data == b"Toll fled."
    assert own_source(Gold("a", file="a.txt"), tmp_path, None).data == b"Toll left."
    with pytest.raises(SourceError, match="--texts"):
        own_source(Gold("a", file="b.txt"), tmp_path, None)


def reading(text: str) -> Reading:
    article = Article("x", None, None, None, None, "en", None, None, text, ())
    return Reading(article, (), (), (), (), (), (), (), (), "x")


def test_marks_that_quote_other_words_are_refused() -> None:
    said = GoldAttribution("Toll", "said", "the mill burnt", ("Toll",))
    entry = Gold(
        "a",
        attributions=(said,),
        events=(GoldEvent("destruction", "was  burnt"), GoldEvent("riot", "looted")),
        aliases=(GoldAlias("Toll", "the Miller"),),
    )
    read = reading("Toll said the mill\nburnt; it was burnt down by the Miller.")
    with pytest.raises(SourceError, match="does not have\n  looted\n"):
        checked_readings([entry], {"a": read})
    assert set(checked_readings([Gold("a", attributions=(said,))], {"a": read})) == {"a"}


def test_an_article_that_cannot_be_read_is_told_with_its_reason() -> None:
    with pytest.raises(SourceError, match="'a' cannot be read\n  language: fr"):
        checked_readings([Gold("a")], {"a": Unread("a.txt", "language", "fr", "x")})
