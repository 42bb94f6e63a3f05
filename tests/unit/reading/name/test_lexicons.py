"""Each list of the lexicons of names fires where it says so, and stays silent where it says so."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from tests.unit.reading.name.desk import Marks, names_of, statements_of

_MARKS: Marks = {
    "Anna Toll": "person",
    "Anno Toll": "person",
    "Northern Front": "group",
    "Tolian": "nationality",
    "Tolo": "place",
    "Mezra": "place",
}


def _raw(name: str) -> dict[str, Any]:
    text = files("whoseword").joinpath(f"lexicons/{name}.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


_OUTLETS = _raw("outlets")
_BODIES = _raw("official_bodies")
_TITLES = _raw("titles")
_STATEMENTS = {k: v for k, v in _raw("statements").items() if isinstance(v, dict) and "fires" in v}


def _kinds(text: str) -> set[str]:
    return {name.kind for name in names_of(text, _MARKS)}


@pytest.mark.parametrize("part", ["ends", "starts", "agencies", "nouns", "agency_nouns"])
def test_the_shape_of_an_outlets_name(part: str) -> None:
    wanted = {"agency"} if part.startswith("agenc") else {"outlet"}
    for text in _OUTLETS[f"fires_{part}"]:
        assert wanted <= _kinds(text), text
    for text in _OUTLETS[f"not_{part}"]:
        assert _kinds(text).isdisjoint({"outlet", "agency"}), text


@pytest.mark.parametrize("part", ["known", "of", "ends", "small_ends"])
def test_the_shape_of_an_official_bodys_name(part: str) -> None:
    for text in _BODIES[f"fires_{part}"]:
        assert "official_body" in _kinds(text), text
    for text in _BODIES[f"not_{part}"]:
        assert "official_body" not in _kinds(text), text


def test_an_armed_group_is_no_official_body() -> None:
    for text in _BODIES["fires_armed_groups"]:
        assert "official_body" not in _kinds(text), text
    for text in _BODIES["not_armed_groups"]:
        assert "official_body" in _kinds(text), text


def test_the_shape_of_a_groups_name() -> None:
    for text in _raw("groups")["fires"]:
        assert "group" in _kinds(text), text
    for text in _raw("groups")["not"]:
        assert "group" not in _kinds(text), text


def test_the_shape_of_a_facilitys_name() -> None:
    for text in _raw("facilities")["fires"]:
        assert "facility" in _kinds(text), text
    for text in _raw("facilities")["not"]:
        assert "facility" not in _kinds(text), text


@pytest.mark.parametrize(
    ("part", "tier"),
    [
        ("offices", "public-role"),
        ("commands", "public-role"),
        ("spokesmanship", "public-role"),
        ("minors", "minor"),
        ("harmed", "victim"),
    ],
)
def test_the_words_that_set_a_tier(part: str, tier: str) -> None:
    for text in _TITLES[f"fires_{part}"]:
        assert [n.tier for n in names_of(text, _MARKS) if n.kind == "person"] == [tier], text
    for text in _TITLES[f"not_{part}"]:
        assert tier not in [name.tier for name in names_of(text, _MARKS)], text


@pytest.mark.parametrize("part", ["callings", "ranks", "honorifics"])
def test_a_calling_or_rank_makes_nobody_public(part: str) -> None:
    for text in _TITLES[f"fires_{part}"]:
        names = names_of(text, _MARKS)
        assert [(n.text, n.tier) for n in names if n.kind == "person"] == [
            ("Anna Toll", "named-private")
        ], text


@pytest.mark.parametrize("what", sorted(_STATEMENTS))
def test_the_words_of_a_statement(what: str) -> None:
    marks: Marks = {**_MARKS, "The Owl": "person", "Umm Noor": "person", "Al-Wadi": "group"}
    for text in _STATEMENTS[what]["fires"]:
        assert what in [found[1] for found in statements_of(text, marks)], text
    for text in _STATEMENTS[what]["not"]:
        assert what not in [found[1] for found in statements_of(text, marks)], text
