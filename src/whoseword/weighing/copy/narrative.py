"""An article as comparing looks at it: the words of its running text, and which are its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern

from whoseword.language.sentences import sentences_of
from whoseword.record import Article, Span
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.apart import cited_stretches, is_told

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc][^\W_]+)*")
_APOSTROPHES = str.maketrans({"'": None, "\u2019": None, "\u02bc": None})
_CURLY = str.maketrans({"\u2019": "'", "\u02bc": "'"})


@dataclass(frozen=True, slots=True)
class Narrative:
    """The words of an article's running text, each list with one entry a word.

    ``words`` are in small letters without apostrophes, ``spans`` where they stand. ``own`` words
    are nobody's quotation; ``plain`` ones are, besides, written small: no name and no figure.
    ``sentences`` and ``blocks`` are the numbers of each word's sentence and block, ``own_in`` is
    how many own words each sentence has.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    own: tuple[bool, ...]
    plain: tuple[bool, ...]
    sentences: tuple[int, ...]
    blocks: tuple[int, ...]
    own_in: tuple[int, ...]

    def span(self, first: int, end: int) -> Span:
        """The characters of the words from ``first`` up to, not including, ``end``."""
        return Span(self.spans[first][0], self.spans[end - 1][1])


def narrative_of(article: Article, book: CopyBook) -> Narrative:
    """The narrative of one article, from nothing but itself and the book."""
    cited = bytearray(len(article.text))
    for span in cited_stretches(article):
        cited[span.start : span.end] = b"\x01" * (span.end - span.start)
    rows: list[tuple[str, tuple[int, int], bool, bool, int, int]] = []
    own_in: list[int] = []
    for number, (block, sentence) in enumerate(_told_sentences(article, book)):
        found = tuple(_WORD.finditer(article.text, sentence.start, sentence.end))
        owned = _owned(found, cited, book)
        own_in.append(sum(owned))
        for one, own in zip(found, owned, strict=True):
            word = one.group()
            folded = intern(word.translate(_APOSTROPHES).lower())
            rows.append((folded, one.span(), own, own and word[0].islower(), number, block))
    return Narrative(
        words=tuple(row[0] for row in rows),
        spans=tuple(row[1] for row in rows),
        own=tuple(row[2] for row in rows),
        plain=tuple(row[3] for row in rows),
        sentences=tuple(row[4] for row in rows),
        blocks=tuple(row[5] for row in rows),
        own_in=tuple(own_in),
    )


def _told_sentences(article: Article, book: CopyBook) -> Iterator[tuple[int, Span]]:
    """Each sentence of the running text with the number of its block."""
    for number, block in enumerate(article.blocks):
        if is_told(block, article, book):
            for sentence in sentences_of(block.span.of(article.text), ()):
                yield number, sentence.moved(block.span.start)


def _owned(found: tuple[re.Match[str], ...], cited: bytearray, book: CopyBook) -> list[bool]:
    """Which words of a sentence are the article's own: none where somebody speaks as "I"."""
    owned = [not cited[one.start()] for one in found]
    speaks = any(
        mine and one.group().translate(_CURLY) in book.first_person
        for mine, one in zip(owned, found, strict=True)
    )
    return [False] * len(found) if speaks else owned
