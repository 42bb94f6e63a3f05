"""Where words stand: punctuation split off, names with hyphens and apostrophes kept whole."""

import re
from collections.abc import Iterator

from whoseword.record import Span

# Marks that join the letter before them without being letters: accents, vowel signs, joiners.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe20-\ufe2f"
)
_LETTER = rf"[\w{_MARKS}]"
_APOSTROPHE = "['\u2019\u02bc]"
_WORD = re.compile(
    rf"""
      (?:https?://|www\.)\S*[\w/]                                    # an address
    | (?:
          (?:[^\W\d_]\.){{2,}}                                       # U.S.
        | {_LETTER}+
      )
      (?:
          (?:[-\u2010\u2011&@]|{_APOSTROPHE})(?:(?:[^\W\d_]\.){{2,}}|{_LETTER}+)  # As'ad
        | [.,:/](?<=\d.)\d+                                          # 1,000
        | \.(?<=[a-z0-9].)(?=[a-z0-9]){_LETTER}+                     # alarabiya.net
      )*
    | ([.\-_=*~])\1+                                               # an ellipsis, a dash
    | \S
    """,
    re.VERBOSE,
)
_ENCLITIC = re.compile(rf"{_APOSTROPHE}(?:s|S|re|ve|ll|m)\Z")
_WOULD = re.compile(rf"(?i:i|you|he|she|it|we|they|who|that|there)({_APOSTROPHE}d)\Z")
_LONGEST_WITH_ENCLITIC = 80


def words_of(text: str) -> tuple[Span, ...]:
    """The words of the text in order; every character that is not a space is in exactly one."""
    return tuple(map(Span._make, word_bounds(text, 0, len(text))))


def word_bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each word between two characters of the text, as plain pairs."""
    for found in _WORD.finditer(text, start, end):
        first, last = found.span()
        cut = _enclitic(found.group()) if last - first > 2 else 0
        if cut:
            yield first, last - cut
            yield last - cut, last
        else:
            yield first, last


def _has_apostrophe(word: str) -> bool:
    return "'" in word or "\u2019" in word or "\u02bc" in word


def _enclitic(word: str) -> int:
    """How many characters at the end are an 's, 're, 've, 'll, 'm or, after a pronoun, 'd."""
    if len(word) > _LONGEST_WITH_ENCLITIC or not _has_apostrophe(word):
        return 0
    found = _ENCLITIC.search(word)
    if found:
        return len(word) - found.start() if found.start() else 0
    would = _WOULD.match(word)
    return len(word) - would.start(1) if would else 0
