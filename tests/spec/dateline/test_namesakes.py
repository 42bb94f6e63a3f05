"""Every passage of namesakes.yaml: the place of each mention of one name."""

import re
from typing import Any

import pytest

from tests.spec.dateline.desk import article_of, books, passages
from whoseword.reading.dateline import place_names
from whoseword.record import Name, Span

_PASSAGES = passages("namesakes.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_each_mention_has_the_place_that_it_means(told: dict[str, Any]) -> None:
    article = article_of(told)
    spans = [Span(*found.span()) for found in re.finditer(told["text"], article.text)]
    name = Name("n-0", "place", None, tuple(spans), told["text"])
    placed = place_names(article, (name,), books())
    places = {span: one.place for one in placed for span in one.spans}
    assert sorted(places) == spans
    assert placed[0].id == "n-0"
    assert len({one.id for one in placed}) == len(placed)
    found = [place for span in spans if (place := places[span]) is not None]
    assert [place.country for place in found] == told["countries"]
    if "regions" in told:
        assert [place.admin1 for place in found] == told["regions"]
