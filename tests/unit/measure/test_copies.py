"""Marked pairs are scored by files; partial copies can be left out; halves are drawn by event."""

import json
from pathlib import Path

from whoseword.measure.copies import (
    ACROSS,
    Clustered,
    MarkedPair,
    found_of,
    read_clustered,
    read_pairs,
    score,
)
from whoseword.record import Copy

COLUMNS = "first\tsecond\tlabel\tcredited\tvia\tdirection\tlongest_run\tnote\n"


def marked(first: str, second: str, label: str) -> MarkedPair:
    return MarkedPair((first, second), label, None, None, "")


def test_marks_are_read_by_their_columns(tmp_path: Path) -> None:
    rows = "a\tb\tcopy\tyes\tAP\tcommon\t20\tone wire\na\tc\tnone\t-\t-\t-\t3\t\n"
    (tmp_path / ACROSS).write_text(COLUMNS + rows, encoding="utf-8")
    assert read_pairs(tmp_path / ACROSS) == (
        MarkedPair(("a", "b"), "copy", credited=True, via="AP", note="one wire"),
        MarkedPair(("a", "c"), "none", credited=None, via=None, note=""),
    )


def test_the_marks_of_this_project_are_read_whole() -> None:
    pairs = read_pairs(Path(__file__).parents[3] / "benchmarks/marks" / ACROSS)
    assert len(pairs) == 462
    assert sum(one.is_copied for one in pairs) == 80


def test_articles_are_known_by_their_sites_and_events(tmp_path: Path) -> None:
    told = {
        "text": "The ferry was hit off Tessin and the harbour was closed for the rest of the day.",
        "url": "http://news.post.co.uk/1",
        "source_domain": "news.post.co.uk",
        "date_publish": "2031-03-03T00:00:00",
        "title": "Ferry hit",
        "authors": ["A. Roe", "Associated Press"],
        "newsCluster": {"EventId": 7},
    }
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(told | {"text": "Да."}), encoding="utf-8")
    held = read_clustered(tmp_path)
    assert held.sites == {"a.json": "post.co.uk", "b.json": "post.co.uk"}
    assert held.events == {"a.json": 7, "b.json": 7}
    assert set(held.articles) == {"a.json"}
    article = held.articles["a.json"]
    assert (article.outlet, article.published) == ("news.post.co.uk", "2031-03-03")
    assert article.author == "A. Roe, Associated Press"


def test_partial_copies_are_left_out_where_only_full_ones_are_asked() -> None:
    marks = (marked("a", "b", "copy"), marked("a", "c", "partial"), marked("b", "c", "quotes"))
    found = [("a", "b"), ("a", "c"), ("b", "c"), ("c", "d")]
    told = score(found, marks)
    assert (told.right, told.found, told.marked) == (2, 4, 2)
    told = score(found, marks, full=True)
    assert (told.right, told.found, told.marked) == (1, 3, 1)


def test_found_copies_are_told_by_files_in_order_across_sites(tmp_path: Path) -> None:
    text = {
        "text": "The ferry was hit off Tessin and the harbour was closed for the rest of the day.",
        "source_domain": "post.example",
        "newsCluster": {"EventId": 1},
        "authors": [],
    }
    for name, site in (("a", "one.example"), ("b", "two.example"), ("c", "two.example")):
        told = {**text, "source_domain": site, "url": name, "title": None, "date_publish": None}
        (tmp_path / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
    held = read_clustered(tmp_path)
    ids = {name: article.id for name, article in held.articles.items()}
    copies = (
        Copy(ids["b.json"], ids["a.json"], 1.0, credited=False, via=None, passages=()),
        Copy(ids["b.json"], ids["c.json"], 1.0, credited=True, via=None, passages=()),
    )
    found = found_of(copies, held)
    assert set(found.copies) == {("a.json", "b.json"), ("b.json", "c.json")}
    assert tuple(found.across(held)) == (("a.json", "b.json"),)


def test_half_of_the_events_is_tuned_on_the_same_each_time() -> None:
    events = {f"{number}.json": number for number in range(10)}
    held = Clustered({}, {}, events)
    tuned = [name for name in events if held.in_tuned_half((name, name))]
    assert len(tuned) == 5
    assert tuned == [name for name in events if held.in_tuned_half((name, "x"))]
