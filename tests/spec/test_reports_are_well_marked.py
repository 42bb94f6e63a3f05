"""The invented reports and their marks fit each other and speak the contract's words.

They are the thirty reports and the eight echoes, which retell the two seeds' events.
"""

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from whoseword.record import kinds

SAMPLES = Path(__file__).parents[2] / "src" / "whoseword" / "samples"

DEED_KINDS = frozenset(get_args(kinds.DeedKind))
LINK_KINDS = frozenset(get_args(kinds.LinkKind))
CERTAINTIES = frozenset(get_args(kinds.Certainty))
STANCES = frozenset(get_args(kinds.Stance))
REALITIES = frozenset(get_args(kinds.Reality))
ROLES = frozenset(get_args(kinds.RoleKind))
EDTF_PART = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$")

Line = dict[str, Any]


def _lines(name: str) -> dict[str, Line]:
    rows = (SAMPLES / name).read_text(encoding="utf-8").splitlines()
    return {line["id"]: line for line in map(json.loads, rows)}


@cache
def _thirty() -> dict[str, Line]:
    return _lines("reports.jsonl")


@cache
def _echoes() -> dict[str, Line]:
    return _lines("echoes.jsonl")


@cache
def _reports() -> dict[str, Line]:
    return _thirty() | _echoes()


@cache
def _marks() -> dict[str, Line]:
    return _lines("marked.jsonl") | _lines("echoes_marked.jsonl")


@cache
def _text(name: str) -> str:
    report = _reports()[name]
    if "text" in report:
        return str(report["text"])
    article = re.findall(r"<article>(.*)</article>", report["html"], re.DOTALL)[0]
    blocks = re.findall(r"<(h1|p|li)>(.*?)</\1>", article, re.DOTALL)
    return "\n\n".join(html.unescape(words) for _, words in blocks)


def _quoted(value: Any, field: str = "") -> Iterator[str]:
    """Every string that claims to stand in the report."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _quoted(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from _quoted(part, field)
    elif isinstance(value, str) and (field == "text" or field.endswith("_text") or field == "also"):
        yield value


def _is_edtf(value: str) -> bool:
    ends = [end for end in value.split("/") if end not in {"..", ""}]
    return bool(ends) and len(ends) <= 2 and all(_is_date(end) for end in ends)


def _is_date(value: str) -> bool:
    if not EDTF_PART.match(value):
        return False
    parts = [int(part) for part in value.rstrip("~?%").split("-")]
    if len(parts) == 3:
        date(*parts)
    season_or_month = [*range(1, 13), 21, 22, 23, 24]
    return len(parts) == 1 or parts[1] in season_or_month


IDS = tuple(_marks())


def test_there_are_thirty_reports_and_each_is_marked() -> None:
    assert list(_thirty()) == [f"r-{number:02d}" for number in range(1, 31)]
    assert list(_lines("marked.jsonl")) == list(_thirty())


def test_there_are_eight_echoes_of_2016_and_each_is_marked() -> None:
    assert list(_echoes()) == [f"s-{number}" for number in range(1, 9)]
    assert list(_lines("echoes_marked.jsonl")) == list(_echoes())
    assert {echo["published"][:4] for echo in _echoes().values()} == {"2016"}


def test_ten_reports_are_the_demo() -> None:
    assert sum(report["demo"] for report in _reports().values()) == 10


def test_some_reports_are_pages_and_some_have_no_date() -> None:
    assert sum("html" in report for report in _thirty().values()) >= 3
    assert sum(report["published"] is None for report in _thirty().values()) >= 4


@pytest.mark.parametrize("name", IDS)
def test_a_report_says_that_it_is_invented_and_is_short(name: str) -> None:
    report = _reports()[name]
    assert report["invented"] is True
    assert report["url"] is None or re.match(r"https://[a-z.-]+\.example/", report["url"])
    assert 80 <= len(_text(name).split()) <= 350


@pytest.mark.parametrize("name", IDS)
def test_report_and_marks_agree_on_outlet_and_day(name: str) -> None:
    report, marks = _reports()[name], _marks()[name]
    assert (report["outlet"], report["published"]) == (marks["outlet"], marks["published"])


@pytest.mark.parametrize("name", IDS)
def test_every_marked_text_stands_in_the_report(name: str) -> None:
    missing = [quoted for quoted in _quoted(_marks()[name]) if quoted not in _text(name)]
    assert missing == []


@pytest.mark.parametrize("name", IDS)
def test_aliases_conflicts_and_cited_outlets_stand_in_the_report(name: str) -> None:
    marks = _marks()[name]
    words = [alias[field] for alias in marks["aliases"] for field in ("name", "alias")]
    words += [conflict[field] for conflict in marks["conflicts"] for field in ("a", "b")]
    words += [citation["outlet"] for citation in marks["citations"]]
    assert [word for word in words if word not in _text(name)] == []


@pytest.mark.parametrize("name", IDS)
def test_attributions_speak_the_contracts_words(name: str) -> None:
    for attribution in _marks()[name]["attributions"]:
        assert attribution["source_kind"] in LINK_KINDS
        assert attribution["certainty"] in CERTAINTIES
        assert attribution["stance"] in STANCES
        assert attribution["content_text"]
        assert all(attribution["chain"])
        assert 1 <= attribution["depth"] <= len(attribution["chain"])
        assert attribution["source_date"] is None or _is_edtf(attribution["source_date"])


@pytest.mark.parametrize("name", IDS)
def test_events_speak_the_contracts_words(name: str) -> None:
    marks = _marks()[name]
    for event in marks["events"]:
        assert event["type"] in DEED_KINDS
        assert event["reality"] in REALITIES
        assert {actor["role"] for actor in event["actors"]} <= ROLES
        assert event["date"] is None or _is_edtf(event["date"])
        assert event["place_country"] is None or re.fullmatch("[A-Z]{2}", event["place_country"])
        assert event["asserted_by"] == "author" or marks["attributions"][event["asserted_by"]]


@pytest.mark.parametrize("name", IDS)
def test_tolls_are_ranges(name: str) -> None:
    for event in _marks()[name]["events"]:
        for toll in filter(None, (event["killed"], event["injured"])):
            assert toll["max"] is None or 0 <= toll["min"] <= toll["max"]


@pytest.mark.parametrize("name", IDS)
def test_citations_have_days_and_say_whether_they_stand_alone(name: str) -> None:
    for citation in _marks()[name]["citations"]:
        assert citation["assigned"] in {"sole", "open"}
        assert all(_is_edtf(day) for day in citation["dates"])


def test_every_word_of_the_contract_occurs_somewhere() -> None:
    marks = _marks().values()
    assert {event["type"] for line in marks for event in line["events"]} == DEED_KINDS
    assert {event["reality"] for line in marks for event in line["events"]} == REALITIES
    said = [attribution for line in marks for attribution in line["attributions"]]
    assert {attribution["certainty"] for attribution in said} == CERTAINTIES
    assert {attribution["stance"] for attribution in said} == STANCES
    assert {attribution["source_kind"] for attribution in said} == LINK_KINDS
