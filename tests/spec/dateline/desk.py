"""What this chapter's passages are read with: articles made of them, and the books."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import yaml

from whoseword.record import Article, Block, Span
from whoseword.reference.books import Books
from whoseword.reference.dates import DateBook, open_dates
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer


@dataclass(frozen=True, slots=True)
class _Books:
    """The two books that this step looks things up in."""

    dates: DateBook
    gazetteer: Gazetteer


@cache
def books() -> Books:
    """The books of dates and places."""
    return cast("Books", _Books(open_dates(), open_gazetteer()))


def passages(file: str) -> list[dict[str, Any]]:
    """The passages of a file of this folder."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    told: list[dict[str, Any]] = yaml.safe_load(text)["passages"]
    return told


def article_of(told: dict[str, Any]) -> Article:
    """An article of the passage: each line a block, a short line without a full stop a heading."""
    return article(told["passage"], told.get("published"))


def article(text: str, published: str | None = None) -> Article:
    """An article of the text alone."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            heading = len(line) < 40 and not line.rstrip().endswith((".", ")", "?", "!"))
            blocks.append(Block("heading" if heading else "paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    basis: Literal["given"] | None = None if published is None else "given"
    return Article(
        "0" * 64,
        None,
        None,
        None,
        None,
        "en",
        published,
        basis,
        text,
        tuple(blocks),
    )
