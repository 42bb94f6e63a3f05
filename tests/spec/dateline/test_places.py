"""Every passage of places.yaml: what the gazetteer makes of its place, and how finely."""

import re
from typing import Any

import pytest

from tests.spec.dateline.desk import article_of, books, passages
from whoseword.language.spelling import folded
from whoseword.reading.dateline import place_names
from whoseword.record import Article, Name, Place, Span

_PROPER = re.compile(r"(?:[A-Z][\w'’-]*|al-[A-Z]\w*)(?: (?:[A-Z][\w'’-]*))*", re.UNICODE)
_TYPE_WORDS = re.compile(r"\b(?:province|governorate|state|region|department)\b", re.IGNORECASE)
_PASSAGES = [told for told in passages("places.yaml") if not told.get("expect_none")]


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_place_of_a_passage(told: dict[str, Any]) -> None:
    article = article_of(told)
    place = _place(article, told)
    if told["name"] is not None:
        assert _bare(place.name) == _bare(told["name"])
        assert place.precision == told["precision"]
    assert place.country == told["country"]


def _place(article: Article, told: dict[str, Any]) -> Place:
    """The place of the last proper name in the told stretch; the other names keep it company."""
    stretch = Span(
        article.text.index(told["text"]), article.text.index(told["text"]) + len(told["text"])
    )
    names = []
    for number, found in enumerate(_PROPER.finditer(article.text)):
        start = found.start() + len("In ") * found.group().startswith("In ")
        span = Span(start, found.end())
        names.append(Name(f"n-{number}", "place", None, (span,), span.of(article.text)))
    inside = [name for name in names if stretch.holds(name.spans[0])]
    placed = {name.id: name.place for name in place_names(article, tuple(names), books())}
    place = placed[inside[-1].id]
    assert place is not None
    return place


def _bare(name: str) -> str:
    return folded(_TYPE_WORDS.sub("", name))
