"""A stretch of text as tokens, and as a string of codes on which the grammar of dates is written.

Each token becomes one letter that says what it can be in a date, each gap one space. Patterns
over such strings are short, and no text can make them slow: a run of digits is one letter.
"""

import re
from dataclasses import dataclass

from whoseword.record import Span
from whoseword.reference.dates import DateBook, WordKind

_TOKEN = re.compile(r"(?P<gap>\s+)|\d+|(?P<capital>[A-Z][^\W\d_]*)|[^\W\d_]+|\S")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_APOSTROPHES = frozenset("'\u2019\u02bc\u2018`")
_MARKS = frozenset(",/.:()")
# What ends a phrase as a closing bracket does, and belongs to no number.
_CLOSING = frozenset('"\u201d;!?]\u2026')
_WORDS = {
    "the": "t",
    "of": "o",
    "old": "j",
    "and": "&",
    "or": "&",
    "in": "r",
    "to": ">",
    "through": ">",
    "until": ">",
    "till": ">",
}
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_CODES: tuple[tuple[WordKind, str], ...] = (
    ("weekday", "W"),
    ("month", "M"),
    ("unit", "U"),
    ("day", "T"),
    ("night", "G"),
    ("day_part", "P"),
    ("ordinal", "O"),
    ("number", "N"),
    ("vague", "V"),
    ("season", "S"),
    ("last", "L"),
    ("same", "H"),
    ("next", "X"),
    ("following", "F"),
    ("previous", "B"),
    ("that", "Q"),
    ("ago", "A"),
    ("every", "Y"),
    ("set", "J"),
    ("now", "C"),
    ("past", "p"),
    ("future", "f"),
    ("feast", "u"),
    ("clock", "c"),
    ("zone", "e"),
    ("fiscal", "i"),
    ("half", "b"),
)
_LONGEST_GAP = 4
_LONGEST_WORD = 16


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a stretch of text: where each stands, and the codes of all as one string.

    ``codes`` has a letter for each entry of ``spans``; gaps are entries too.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    codes: str

    def word(self, at: int) -> str:
        """The token's characters, in small letters."""
        start, end = self.spans[at]
        return self.text[start:end].lower()

    def word_before(self, at: int) -> str:
        """The word before this token, in small letters; "" at the beginning or after a mark."""
        if at >= 2 and self.codes[at - 1] == " ":
            return self.word(at - 2)
        return ""

    def span(self, first: int, end: int) -> Span:
        """The characters from the first token up to the one before ``end``."""
        return Span(self.spans[first][0], self.spans[end - 1][1])


def tokens_of(text: str, start: int, end: int, book: DateBook) -> Tokens:
    """The tokens between two characters of the text."""
    spans: list[tuple[int, int]] = []
    codes: list[str] = []
    feast_end = start
    for found in _TOKEN.finditer(text, start, end):
        first, kind = found.start(), found.lastgroup
        if first < feast_end:
            continue
        feast = book.names_of_feasts.match(text, first, end) if kind == "capital" else None
        feast_end = feast.end() if feast else found.end()
        spans.append((first, feast_end))
        token = text[first:feast_end]
        codes.append("u" if feast else _gap(token) if kind == "gap" else _code(token, codes, book))
    return Tokens(text, tuple(spans), "".join(codes))


def _gap(space: str) -> str:
    return " " if len(space) < _LONGEST_GAP and space.count("\n") < 2 else "\n"


def _code(token: str, before: list[str], book: DateBook) -> str:
    """The letter of one token."""
    first = token[0]
    if first.isdigit():
        return _number(token)
    if not first.isalpha():
        return _mark(token)
    word = token.lower() if len(token) <= _LONGEST_WORD else ""
    glued = before[-1] if before else " "
    if glued in "dyzn" and (word in _SUFFIXES or word == "s"):
        return "h" if word in _SUFFIXES else "q"
    if word == "s" and glued == "'":
        return "q"
    known = book.words.get(word)
    if known is not None:
        return _known(token, word, known.kinds, book)
    return _WORDS.get(word) or ("v" if first.isupper() else "x")


def _number(token: str) -> str:
    if not token.isascii():
        return "n"
    if len(token) <= 2:
        return "d" if 1 <= int(token) <= 31 else "z" if len(token) == 2 else "n"
    return "y" if len(token) == 4 and 1000 <= int(token) <= 2199 else "n"


def _mark(token: str) -> str:
    if token in _DASHES:
        return "-"
    if token in _APOSTROPHES:
        return "'"
    if token in _CLOSING:
        return ")"
    return token if token in _MARKS else ";"


def _known(token: str, word: str, kinds: frozenset[WordKind], book: DateBook) -> str:
    """The letter of a word of the lexicon.

    Words that can be two things have letters of their own.
    """
    if "month" in kinds or "weekday" in kinds:
        letter = "M" if "month" in kinds else "W"
        if not token[0].isupper():
            return "x"
        return letter.lower() if word in book.ambiguous else letter
    if "part" in kinds:
        return _part(word, kinds, book)
    if "earlier" in kinds or "later" in kinds:
        return "Z" if "earlier" in kinds else "R"
    if word in ("a", "an"):
        return "a"
    return next((code for kind, code in _CODES if kind in kinds), "x")


def _part(word: str, kinds: frozenset[WordKind], book: DateBook) -> str:
    """The letter of a word for a part; "end" and "start" need an "of" behind them."""
    if book.words[word].values["part"] in ("start", "end"):
        return "D"
    return "k" if "earlier" in kinds else "l" if "later" in kinds else "E"
