"""What this chapter's passages are read with: the books, and articles without a tagger's marks."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import yaml

from whoseword.flow import read
from whoseword.language.sentences import sentences_of
from whoseword.language.words import words_of
from whoseword.reading.dateline import find_times, place_names
from whoseword.reading.deed import find_deeds
from whoseword.reading.name import find_names
from whoseword.record import (
    Article,
    Block,
    Deed,
    Given,
    Reading,
    Source,
    Span,
    Tagged,
    Testimony,
)
from whoseword.reference.books import Books, open_books
from whoseword.reference.dates import DateBook, open_dates
from whoseword.reference.deeds import DeedBook, open_deeds
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer
from whoseword.reference.names import NameBook, open_names
from whoseword.tagger import TrainedTagger, load_tagger


@dataclass(frozen=True, slots=True)
class _Books:
    """The books that names, times and deeds are looked up in."""

    dates: DateBook
    gazetteer: Gazetteer
    names: NameBook
    deeds: DeedBook


@cache
def books() -> Books:
    """The books as shipped."""
    return cast("Books", _Books(open_dates(), open_gazetteer(), open_names(), open_deeds()))


def passages(file: str) -> list[dict[str, Any]]:
    """The passages of a file of this folder."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    told: list[dict[str, Any]] = yaml.safe_load(text)["passages"]
    return told


def article_of(text: str, published: str | None = None) -> Article:
    """An article of the text, a paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    basis: Literal["given"] | None = "given" if published else None
    return Article("0" * 64, None, None, None, None, "en", published, basis, text, tuple(blocks))


def deeds_of(text: str, published: str | None = None) -> tuple[Deed, ...]:
    """The deeds that rules and lexicons find in a text, with no tagger and no claims."""
    article = article_of(text, published)
    words = words_of(text)
    tagged = Tagged("none", words, sentences_of(text, article.blocks), (), ())
    names = find_names(article, tagged, books())
    times = find_times(article, books())
    names = place_names(article, names, books())
    return find_deeds(article, tagged, Testimony((), (), names), times, books())


@cache
def _reader() -> tuple[TrainedTagger, Books]:
    return load_tagger(threads=1), open_books()


@cache
def reading_of(text: str, published: str | None = None) -> Reading:
    """A text read whole, with the tagger and the books as shipped."""
    tagger, whole = _reader()
    source = Source("passage.txt", text.encode(), "text", Given(published=published))
    reading = read(source, tagger=tagger, books=whole)
    assert isinstance(reading, Reading), reading
    return reading


def deed_at(reading: Reading, trigger: str) -> Deed:
    """The deed whose trigger overlaps some words of the text; there must be one."""
    found = deeds_at(reading, trigger)
    assert found, f"no deed at {trigger}"
    return found[0]


def deeds_at(reading: Reading, trigger: str) -> list[Deed]:
    """The deeds whose trigger overlaps some words of the text, at their first place.

    Whole words: "raid" is not looked for in "raided".
    """
    found = re.search(rf"(?<!\w){re.escape(trigger)}(?!\w)", reading.article.text)
    assert found, f"the passage has no {trigger!r}"
    span = Span(*found.span())
    return [deed for deed in reading.deeds if deed.trigger.overlap(span)]
