"""Sentences for the tests of this folder: invented names are marked, the books as shipped."""

from functools import cache

from whoseword.language.sentences import sentences_of
from whoseword.language.words import words_of
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.story import story_of
from whoseword.record import (
    Article,
    Block,
    BlockKind,
    Claim,
    Name,
    NameKind,
    Place,
    Span,
    Tagged,
    Testimony,
    TimeExpression,
)
from whoseword.reference.deeds import DeedBook, open_deeds

_KINDS: dict[str, NameKind] = {
    "Tolo": "place",
    "Mezra": "place",
    "Tolia": "place",
    "Northern Front": "group",
    "Anna Toll": "person",
    "Anno Toll": "person",
}


@cache
def book() -> DeedBook:
    """The book of deeds as shipped."""
    return open_deeds()


def article_of(text: str, published: str | None = None) -> Article:
    """An article of the text; a short line without a full stop is a heading, "- " opens an item."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            heading = len(line) < 40 and not line.rstrip().endswith((".", "!", "?"))
            plain: BlockKind = "item" if line.startswith("- ") else "paragraph"
            blocks.append(Block("heading" if heading else plain, Span(at, at + len(line))))
        at += len(line) + 1
    return Article("0" * 64, None, None, None, None, "en", published, "given", text, tuple(blocks))


def names_of(text: str) -> tuple[Name, ...]:
    """The invented names that stand in the text."""
    found = []
    for name, kind in _KINDS.items():
        spans, at = [], text.find(name)
        while at >= 0:
            spans.append(Span(at, at + len(name)))
            at = text.find(name, at + 1)
        if spans:
            place = _place(name) if kind == "place" else None
            found.append(Name(f"n-{name}", kind, None, tuple(spans), name, place))
    return tuple(found)


def _place(name: str) -> Place:
    coarse = name == "Tolia"
    return Place(1, name, 1.0, 2.0, "XX", None, "country" if coarse else "settlement", 0.9)


def tagged_of(article: Article) -> Tagged:
    """The words and sentences of an article, without marks."""
    words = words_of(article.text)
    return Tagged("none", words, sentences_of(article.text, article.blocks), (), ())


def story(
    text: str, times: tuple[TimeExpression, ...] = (), claims: tuple[Claim, ...] = ()
) -> tuple[Sentence, ...]:
    """The sentences of a text with its invented names."""
    article = article_of(text)
    testimony = Testimony(claims, (), names_of(text))
    return story_of(article, tagged_of(article), testimony, times, book())


def heard(claims: tuple[Claim, ...], names: tuple[Name, ...] = ()) -> Testimony:
    """A testimony of these claims and names."""
    return Testimony(claims, (), names)
