"""What a line or a paragraph is, going by its marks and its look."""

import re
from collections.abc import Iterable

from whoseword.reading.article.draft import Piece
from whoseword.record import BlockKind
from whoseword.reference.pages import PageBook

# A sign or a number that opens a list item, and the space behind it.
_ITEM = re.compile(
    r"(?:[-*+–—•‣◦▪●·■]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|\d{1,3}\.)[ \t\xa0]+(?=\S)"
)
_HEADING_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")
_QUOTE_MARK = re.compile(r"(?:>[ \t]?)+(?=\S)")
_STRAY = re.compile(r"[/|\\~]+(?=\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_RULE = re.compile(r"[\s\-=_*~#.•]{3,}")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*")
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{3}[.!?][”’\"]? [A-Z“‘\"]")
_SHORTENED_END = re.compile(r"(?:\b[A-Z]\.){2,}")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST_HEADING = 150
_MOST_HEADING_WORDS = 20
_FEW_HEADING_WORDS = 6
_MOST_LABEL_WORDS = 4
_SMALL_WORDS = 3
_TITLE_CASE = 0.7


def marked_kind(line: str) -> tuple[BlockKind | None, int]:
    """The kind that a line has by the mark it begins with, and how long the mark is."""
    for kind, mark in _MARKS:
        found = mark.match(line)
        if found:
            return kind, found.end()
    stray = _STRAY.match(line)
    return None, stray.end() if stray else 0


_MARKS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    ("heading", _HEADING_MARK),
    ("quote", _QUOTE_MARK),
    ("item", _ITEM),
)


def is_outside(line: str, pages: PageBook) -> bool:
    """Whether a line is no part of the article: furniture, an address alone, a drawn rule."""
    told = line.strip()
    if not told:
        return False
    if _RULE.fullmatch(told) or pages.is_furniture(told):
        return True
    return not _WORD.search(_ADDRESS.sub("", told)) if _ADDRESS.search(told) else False


def ends_sentence(line: str) -> bool:
    """Whether a line ends with the stop of a sentence or of a part of one."""
    tail = line.rstrip()[-6:]
    return any(found.end() == len(tail) for found in _SENTENCE_END.finditer(tail))


def is_heading(line: str) -> bool:
    """Whether a line that stands alone looks like a heading.

    Short, beginning with a capital or a digit, and not ending as a sentence ends; one that does
    is a heading in title case ("Who Fired First?") or a label of few words ("East Kelmara:").
    """
    told = line.strip()
    words = _WORD.findall(told) if len(told) <= _LONGEST_HEADING else []
    if not words or len(words) > _MOST_HEADING_WORDS:
        return False
    opening = told.lstrip("\"'“‘«([")[:1]
    if not (opening.isupper() or opening.isdigit()) or _SENTENCE_INSIDE.search(told):
        return False
    if not ends_sentence(told):
        return True
    if told.endswith(":"):
        return len(words) <= _MOST_LABEL_WORDS and _capitalised(words) == 1.0
    if told.endswith(("?", "!")) or _SHORTENED_END.search(told[-12:]):
        return len(words) > 2 and _capitalised(words) >= _TITLE_CASE
    return False


def is_plain_heading(line: str) -> bool:
    """Whether a heading is one by itself: few words, or capitals as in a title.

    Others are only known by where they stand: a sentence without its stop is as often a caption.
    """
    words = _WORD.findall(line)
    return len(words) <= _FEW_HEADING_WORDS or _capitalised(words) >= _TITLE_CASE


def is_caption(line: str, pages: PageBook) -> bool:
    """Whether a line describes a picture: it opens so, or a scraper has doubled its text."""
    told = line.strip()
    half = len(told) // 2
    doubled = half > 10 and told[:half].strip() == told[len(told) - half :].strip()
    return doubled or pages.is_caption(told)


def piece_of(text: str, pages: PageBook) -> Piece | None:
    """A paragraph of a page or a PDF as a piece, None when it is outside the article."""
    told = " ".join(text.split())
    if not told or is_outside(told, pages):
        return None
    kind, mark = marked_kind(told)
    body = told[mark:]
    if kind is None:
        kind = "caption" if is_caption(body, pages) else "paragraph"
    return Piece(kind, body)


def with_headings(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces; a paragraph that looks like a heading is one at the top and above an item."""
    given = tuple(pieces)
    below = (*(piece.kind for piece in given[1:]), None)
    return tuple(
        Piece("heading", piece.text)
        if piece.kind == "paragraph"
        and (next_kind == "item" or (at == 0 and next_kind is not None))
        and is_heading(piece.text)
        else piece
        for at, (piece, next_kind) in enumerate(zip(given, below, strict=False))
    )


def _capitalised(words: list[str]) -> float:
    """The share of words with a capital, those of up to three letters left out."""
    long = [word for word in words if len(word) > _SMALL_WORDS] or words
    return sum(word[0].isupper() for word in long) / len(long)
