"""The authors that a shop names for a book, as the surnames of those persons."""

import html
import re
from collections.abc import Iterator

from whoseword.language.spelling import folded

Authors = frozenset[str]
"""Surnames: order, given names and initials, which shops write in every way, tell nothing apart."""

# "(Author)", "(EDT)", "By (author)": between persons where it stands at all.
_PART = re.compile(r"\bby\s*\([^)]*\)|\([^)]*\)", re.IGNORECASE)
_BETWEEN = re.compile(r"[;/&]|\band\b|\bund\b", re.IGNORECASE)
_AFTER_NAME = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof", "author"])
_NOBODY = frozenset(["not available", "unknown", "various", "n a", "none", "anonymous"])


def authors_of(words: str) -> Authors:
    """The surnames of all persons named; nobody where the words name none.

    Persons are parted by ; / & or "and", else by commas: "Rozanski, Nick, Woods, Eoin",
    "Nick Rozanski, Eoin Woods" and "Rozanski, Nick Woods, Eoin" are the same two.
    """
    plain = _PART.sub(";", html.unescape(words))
    if folded(plain) in _NOBODY:
        return frozenset()
    parts = (part for part in _BETWEEN.split(plain) if folded(part))
    return frozenset(surname for part in parts for surname in _surnames(part))


def _surnames(part: str) -> Iterator[str]:
    pieces = [piece for piece in map(_name_words, part.split(",")) if piece]
    if all(len(piece) > 1 for piece in pieces):
        yield from (piece[-1] for piece in pieces)
    elif len(pieces) % 2 == 0 and all(len(piece) == 1 for piece in pieces[::2]):
        yield from (piece[-1] for piece in pieces[::2])
    elif len(pieces[0]) == 1 < len(pieces):
        yield from (piece[-1] for piece in pieces[:-1])
    else:
        yield pieces[0][-1]


def _name_words(piece: str) -> list[str]:
    """The words of one piece, without what stands behind a name."""
    words = folded(piece).split()
    while words and words[-1] in _AFTER_NAME:
        words.pop()
    return words
