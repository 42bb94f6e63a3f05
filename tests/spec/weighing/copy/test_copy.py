"""Passages on copied text: two invented articles each, and what they have of each other."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from whoseword.reading.article.take import take_article
from whoseword.record import Article, Given, Source
from whoseword.reference.copies import open_copies
from whoseword.weighing.copy.compare import compare
from whoseword.weighing.copy.find import find_copies

HERE = Path(__file__).parent


def passages() -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        chapter = yaml.safe_load(path.read_text(encoding="utf-8"))
        for one in chapter["passages"]:
            common = chapter.get("common", "")
            found.append(pytest.param(one, common, id=f"{path.stem}: {one['title']}"))
    return found


def article(told: dict[str, Any], common: str) -> Article:
    published = None if told["published"] is None else str(told["published"])
    given = Given(told["outlet"], published, author=told.get("author"), language="en")
    text = f"{told['text'].replace('{common}', common)}\n"
    # The outlet is a part of the bytes, so that two articles of one text have two ids.
    read = take_article(
        Source(told["outlet"], f"Source: {told['outlet']}\n\n{text}".encode(), "text", given)
    )
    assert isinstance(read, Article)
    return read


@pytest.mark.parametrize(("passage", "common"), passages())
def test_copies_are_told(passage: dict[str, Any], common: str) -> None:
    held = {name: article(passage[name], common) for name in ("first", "second")}
    copy = compare(held["first"], held["second"], open_copies())
    expect = passage["copy"]
    assert find_copies(held.values(), open_copies()) == ((copy,) if copy else ())
    if expect is None:
        assert copy is None
        return
    assert copy is not None
    assert (copy.credited, copy.via, copy.order) == (
        expect["credited"],
        expect["via"],
        expect["order"],
    )
    if "earlier" in expect:
        assert copy.earlier == held[expect["earlier"]].id
    assert copy.shared >= expect.get("at_least", 0)
    later = next(one for one in held.values() if one.id == copy.later)
    shared = " ".join(late.of(later.text) for _, late in copy.passages)
    assert all(words in shared for words in expect.get("shares", ()))
