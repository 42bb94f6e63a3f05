"""Headings that are nothing but the name of a place: of the gazetteer, or as their fellows are."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whoseword.reading.dateline.surroundings import core_of
from whoseword.record import Article, Name, Span
from whoseword.record.ids import content_id
from whoseword.reference.gazetteer import Gazetteer

_LONGEST = 40
# So many headings of a digest that are places make places of the others.
_FELLOWS = 2
_PROPER = re.compile(r"(?:(?:al|el|ez|as|ar)-)?[^\W\d_a-z][\w\'\u2019-]*")
_INSIDE = frozenset({"al", "el", "bin", "ben", "de", "la", "le", "of", "the", "sur"})
_MOST_WORDS = 4


def headings(article: Article, names: Sequence[Name], gazetteer: Gazetteer) -> list[Name]:
    """Names for headings that are a place's name and that no name covers.

    One that the gazetteer lacks is taken for a place only above items, beside several that it has.
    """
    taken = [span for name in names for span in name.spans]
    spans = tuple(_short_headings(article))
    known = [span for span in spans if _is_known(span.of(article.text), gazetteer)]
    above = frozenset(_above_items(article))
    found = [
        span
        for span in spans
        if span in known
        or (len(known) >= _FELLOWS and span.start in above and _is_proper(span.of(article.text)))
    ]
    free = [span for span in found if not any(span.overlap(other) for other in taken)]
    return [_name(article, span) for span in free]


def _short_headings(article: Article) -> Iterator[Span]:
    for block in article.blocks:
        text = block.span.of(article.text).strip()
        if block.kind == "heading" and 2 < len(text) <= _LONGEST and text[0].isupper():
            start = block.span.start + block.span.of(article.text).index(text)
            yield Span(start, start + len(text))


def _is_known(text: str, gazetteer: Gazetteer) -> bool:
    hits = gazetteer.search(core_of(text, gazetteer).text, fuzzy=False)
    return any(hit.match in ("name", "other_name") for hit in hits)


def _above_items(article: Article) -> Iterator[int]:
    """Where the headings start that stand right above an item."""
    for block, following in pairwise(sorted(article.blocks, key=lambda one: one.span)):
        if block.kind == "heading" and following.kind == "item":
            yield block.span.start


def _is_proper(text: str) -> bool:
    """Whether every word of a heading is one of a name: "Qasr Vandoom", not "Other news"."""
    words = text.split()
    return len(words) <= _MOST_WORDS and all(
        _PROPER.fullmatch(word) or (at and word in _INSIDE) for at, word in enumerate(words)
    )


def _name(article: Article, span: Span) -> Name:
    text = span.of(article.text)
    return Name(content_id("n", article.id, "place", text), "place", None, (span,), text)
