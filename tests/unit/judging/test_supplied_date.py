"""A publication date supplied later makes the reading that the same date makes from the start."""

import json
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files

import pytest

from whoseword.flow import read
from whoseword.judging import decide, judge_reading
from whoseword.record import Article, Given, Reading, Source, Tagged, Tagger
from whoseword.reference.books import Books, open_books
from whoseword.tagger import load_tagger

_SOME_DAY = "2016-03-09"


class _Once:
    """The shipped tagger, which tags each text once."""

    def __init__(self) -> None:
        self._tagger: Tagger = load_tagger()
        self._known: dict[str, Tagged] = {}

    @property
    def name(self) -> str:
        """The name of the shipped one."""
        return self._tagger.name

    def tag(self, article: Article) -> Tagged:
        """What the shipped one marks."""
        if article.text not in self._known:
            self._known[article.text] = self._tagger.tag(article)
        return self._known[article.text]


@cache
def _tagger() -> Tagger:
    return _Once()


@cache
def _books() -> Books:
    return open_books()


def _reports() -> dict[str, tuple[Source, str]]:
    """Each of our reports without its day of publication, and that day."""
    lines = files("whoseword").joinpath("samples/reports.jsonl").read_text(encoding="utf-8")
    found = {}
    for line in lines.splitlines():
        report = json.loads(line)
        day = report.pop("published", None) or _SOME_DAY
        undated = json.dumps(report).replace("published_time", "seen_time")
        found[report["id"]] = (Source(report["id"], undated.encode(), "json"), day)
    return found


_REPORTS = _reports()


def _read(source: Source, published: str | None) -> Reading:
    given = replace(source, given=Given(published=published))
    reading = read(given, tagger=_tagger(), books=_books())
    assert isinstance(reading, Reading), reading
    return reading


@pytest.mark.parametrize("name", _REPORTS)
def test_a_date_supplied_later_reads_as_one_given_from_the_start(name: str) -> None:
    source, day = _REPORTS[name]
    without, dated = _read(source, None), _read(source, day)
    about = without.article.id
    supplied = decide(without, about, "article.published", "supply", day, by="a", at="2031")
    judged = judge_reading(without, [supplied]).reading
    for field in fields(Reading):
        if field.name == "article":
            continue
        assert getattr(judged, field.name) == getattr(dated, field.name), field.name
    assert judged.article.published == dated.article.published
    assert {deed.id for deed in without.deeds} == {deed.id for deed in dated.deeds}


def test_a_day_that_is_inferred_from_the_scene_is_resolved_too() -> None:
    text = "A bomb killed nine guards in Derna on Tuesday. Four bodies were brought in, he said."
    source = Source("a report", text.encode(), "text")
    days = [deed.when for deed in _read(source, None).deeds]
    assert [when and when.earliest for when in days] == [None] * len(days)
    resolved = [deed.when for deed in _read(source, "2016-03-09").deeds]
    assert [when and when.earliest for when in resolved] == ["2016-03-08"] * len(resolved)


_TWO_RAIDS = (
    "Gunmen attacked a police post in Dolina on Tuesday night, killing three officers, the "
    "interior ministry said. Local media put the number of dead at two.\n\n"
    "Last month a raid in Dolina killed seven people, residents said."
)


def test_tolls_of_days_that_publication_parts_are_no_conflict_and_those_of_one_day_are() -> None:
    source = Source("two", _TWO_RAIDS.encode(), "text")
    texts = [conflict.text for conflict in _read(source, "2027-03-25").conflicts]
    assert texts == ["killed: 3 or 2"]
