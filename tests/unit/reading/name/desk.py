"""Articles for the tests of this folder: words and sentences are found, marks given."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from whoseword.language.sentences import sentences_of
from whoseword.language.words import words_of
from whoseword.reading.name import find_names, find_statements
from whoseword.record import Article, Attribution, Block, Mark, Name, Span, Statement, Tagged
from whoseword.record import Testimony as Heard
from whoseword.reference.books import Books
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer
from whoseword.reference.names import NameBook, open_names

Marks = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Books:
    """The books that names are looked up in."""

    gazetteer: Gazetteer
    names: NameBook


@cache
def books() -> Books:
    """The books as shipped."""
    return cast("Books", _Books(open_gazetteer(), open_names()))


def article_of(text: str, outlet: str | None = None) -> Article:
    """An article of the text, a paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    return Article("0" * 64, outlet, None, None, None, "en", None, None, text, tuple(blocks))


def _marks(text: str, marks: Marks) -> tuple[Mark, ...]:
    """A mark wherever the words stand."""
    found = []
    for words, label in marks.items():
        at = text.find(words)
        while at >= 0:
            mark = Mark(Span(at, at + len(words)), label, 0.9)  # type: ignore[arg-type]
            found.append(mark)
            at = text.find(words, at + 1)
    return tuple(found)


def names_of(
    text: str,
    marks: Marks | None = None,
    *,
    outlet: str | None = None,
    sources: tuple[str, ...] = (),
) -> tuple[Name, ...]:
    """The names of a text, where the tagger marked these words, and these as sources."""
    article = article_of(text, outlet)
    spans = [Span(text.index(source), text.index(source) + len(source)) for source in sources]
    attributions = tuple(Attribution((span,), (), (), 0.9) for span in spans)
    tagged = Tagged(
        "none",
        words_of(text),
        sentences_of(text, article.blocks),
        attributions,
        _marks(text, marks or {}),
    )
    return find_names(article, tagged, books())


def statements_of(text: str, marks: Marks) -> list[tuple[str, str, str]]:
    """Name, what is stated and its value, for each statement of a text."""
    names = names_of(text, marks)
    by_id = {name.id: name.text for name in names}
    found: tuple[Statement, ...] = find_statements(article_of(text), Heard((), (), names), books())
    return [(by_id[statement.about], statement.what, statement.value) for statement in found]
