"""PDF as a draft: its lines joined into paragraphs, without what repeats on every page."""

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from whoseword.reading.article.draft import Draft, Piece, Refused, lay_out
from whoseword.reading.article.encoding import clean
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.plain import (
    is_heading,
    is_plain_heading,
    marked_kind,
    piece_of,
    with_headings,
    without_head,
)
from whoseword.reference.pages import PageBook

if TYPE_CHECKING:
    from pypdf import PdfReader

# What a library remarks about a file may quote it: its logs go nowhere unless the user sends them.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

# What pypdf lets through when objects are not what their places promise.
_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 3
_REPEATED = 0.5
_SHORT_LINE = 0.75
_HYPHEN = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]")
_STOPS = (".", "!", "?", ":", ".”", '."', ".)", ".’", "?”", "!”")
_LONGEST_TITLE = 300


def read_pdf(data: bytes, pages: PageBook, limits: Limits) -> Draft | Refused:
    """The text of a PDF, or why there is none; its date is the file's and not taken."""
    from pypdf.errors import LimitReachedError, PyPdfError

    try:
        return _read(data, pages, limits)
    except LimitReachedError:
        return Refused("bomb", "the PDF unpacks to far more than its size")
    except (PyPdfError, *_DAMAGE) as error:
        return Refused("damaged", f"the PDF is damaged ({type(error).__name__})")


def _read(data: bytes, pages: PageBook, limits: Limits) -> Draft | Refused:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        return Refused("encrypted", "the PDF asks for a password")
    if len(reader.pages) > limits.pdf_pages:
        return Refused(
            "too_large", f"it has {len(reader.pages)} pages; {limits.pdf_pages} are read"
        )
    lines: list[list[str]] = []
    length = 0
    for page in reader.pages:
        text = clean(page.extract_text())
        length += len(text)
        if length > limits.text_characters:
            return Refused("too_large", f"more than {limits.text_characters} characters of text")
        lines.append([line.strip() for line in text.split("\n") if line.strip()])
    head, pieces = without_head(tuple(_pieces(_without_edges(lines), pages)), pages)
    text, blocks = lay_out(with_headings(pieces))
    if not text:
        return Refused("no_text_in_pdf", "its pages hold no text; a scan must be recognised first")
    return Draft(
        text=text,
        blocks=blocks,
        outlet=head.outlet,
        url=head.url,
        title=_title(reader) or head.title,
        author=head.author,
        published=head.published,
    )


def _opens_without_password(reader: "PdfReader") -> bool:
    """Whether the PDF is only marked against copying; a cipher that we lack asks for one too."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _title(reader: "PdfReader") -> str | None:
    title = reader.metadata.title if reader.metadata else None
    told = " ".join(clean(str(title)).split()) if title else ""
    return told if 0 < len(told) <= _LONGEST_TITLE else None


def _without_edges(sheets: Sequence[Sequence[str]]) -> list[str]:
    """The lines of all sheets, without the heads, feet and numbers that repeat on most of them."""
    edges: Counter[str] = Counter()
    for sheet in sheets:
        edges.update({_shape(line) for line in _edge(sheet)})
    most = max(2, _REPEATED * len(sheets))
    kept: list[str] = []
    for sheet in sheets:
        last = len(sheet) - 1
        for at, line in enumerate(sheet):
            at_edge = at < _EDGE_LINES or last - at < _EDGE_LINES
            if not (at_edge and (edges[_shape(line)] >= most or line.isdigit())):
                kept.append(line)
    return kept or [line for sheet in sheets for line in sheet]


def _edge(sheet: Sequence[str]) -> Sequence[str]:
    return sheet if len(sheet) <= 2 * _EDGE_LINES else (*sheet[:_EDGE_LINES], *sheet[-_EDGE_LINES:])


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line)


def _pieces(lines: Sequence[str], pages: PageBook) -> Iterator[Piece]:
    for lone, paragraph in _paragraphs(lines):
        piece = piece_of(paragraph, pages)
        if piece and piece.kind == "paragraph" and lone and _is_heading(piece.text):
            piece = Piece("heading", piece.text)
        if piece:
            yield piece


def _is_heading(line: str) -> bool:
    return is_heading(line) and is_plain_heading(line)


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[bool, str]]:
    """Whether a paragraph is one line alone, and its text: words broken at line ends are mended."""
    lengths = sorted(len(line) for line in lines)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    current, count = "", 0
    last = ""
    for line in lines:
        if current and _begins_anew(last, line, width):
            yield count == 1, current
            current, count = "", 0
        current = _glued(current, line) if current else line
        count += 1
        last = line
    if current:
        yield count == 1, current


def _begins_anew(last: str, line: str, width: int) -> bool:
    """Whether a line opens a paragraph: it has a mark, or the line before it ends early."""
    if marked_kind(line)[0] is not None:
        return True
    if line[0].islower():
        return False
    if last.endswith(_STOPS) and len(line) < _SHORT_LINE * width and _is_heading(line):
        return True
    short = len(last) < _SHORT_LINE * width
    return short and (last.endswith(_STOPS) or is_heading(last))


def _glued(text: str, line: str) -> str:
    if _HYPHEN.fullmatch(text.rsplit(" ", 1)[-1]) and line[0].islower():
        return text[:-1] + line
    return f"{text} {line}"
