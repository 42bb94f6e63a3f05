"""The article of a page as pieces: headings, paragraphs, items, quotes, captions in their order."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whoseword.reading.article.draft import Piece
from whoseword.reading.article.plain import piece_of
from whoseword.record import BlockKind
from whoseword.reference.pages import PageBook

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

# Elements that are blocks or lines of their own; everything else is part of a line.
_EXTRACTED_BLOCKS = frozenset(
    (
        "body",
        "main",
        "head",
        "p",
        "list",
        "item",
        "quote",
        "table",
        "row",
        "div",
        "ab",
        "code",
        "lb",
    )
)
_EXTRACTED_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "item", "quote": "quote"}
_HTML_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HTML_BLOCKS = frozenset(
    (
        *("body", "main", "article", "section", "header", "div", "center", "p", "pre", "address"),
        *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "details"),
        *("summary", "table", "thead", "tbody", "tfoot", "tr", "hr", "br", *_HTML_HEADINGS),
    )
)
_HTML_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "blockquote": "quote",
    "figcaption": "caption",
    **dict.fromkeys(_HTML_HEADINGS, "heading"),
}
_ASIDE = ("nav", "footer", "aside", "form", "button", "select", "script", "head")
_CELLS = frozenset({"cell", "td", "th"})
_CELL_END = " | "
_BOLD = frozenset({"b", "strong"})
_LONGEST_BOLD_HEADING = 120
# Below this share of what a page's blocks hold, and this length, the article is lost.
_LOST = 0.3
_SURELY_FOUND = 500


def pieces_of(tree: "HtmlElement", pages: PageBook) -> tuple[Piece, ...]:
    """The pieces of the page's article, furniture left out; none when there is no article.

    First trafilatura; where it brings little of what the page's blocks hold, the blocks themselves.
    """
    captions = _captions_to_paragraphs(tree)
    found = _extracted(tree, captions, pages)
    if _length(found) >= _SURELY_FOUND:
        return found
    loose = _all_blocks(tree, captions, pages)
    return found if _length(found) >= _LOST * _length(loose) else loose


def _extracted(tree: "HtmlElement", captions: frozenset[str], pages: PageBook) -> tuple[Piece, ...]:
    from trafilatura import bare_extraction

    document = bare_extraction(
        deepcopy(tree), include_comments=False, include_formatting=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    if body is None:
        return ()
    lines = _lines(body, _EXTRACTED_BLOCKS, _EXTRACTED_KINDS)
    return _pieces(lines, captions, pages)


def _all_blocks(
    tree: "HtmlElement", captions: frozenset[str], pages: PageBook
) -> tuple[Piece, ...]:
    """Every block of the page outside of navigation, footers and forms."""
    from lxml.etree import strip_elements

    copied = deepcopy(tree)
    strip_elements(copied, *_ASIDE, with_tail=False)
    return _pieces(_lines(copied, _HTML_BLOCKS, _HTML_KINDS), captions, pages)


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch of text that no block or break interrupts, and what its markup says of it."""

    kind: BlockKind | None
    text: str
    bold: bool


def _pieces(lines: Iterable[_Line], captions: frozenset[str], pages: PageBook) -> tuple[Piece, ...]:
    pieces = [piece for line in lines if (piece := _piece(line, pages))]
    return tuple(
        Piece("caption", piece.text) if piece.text in captions else piece for piece in pieces
    )


def _piece(line: _Line, pages: PageBook) -> Piece | None:
    """The piece of one line, its kind from the page's markup where that tells."""
    piece = piece_of(line.text, pages)
    if piece is None:
        return None
    if line.kind is None:
        return Piece("heading", piece.text) if line.bold and _is_bold_heading(piece) else piece
    return Piece(line.kind, piece.text if piece.kind == line.kind else " ".join(line.text.split()))


def _is_bold_heading(piece: Piece) -> bool:
    """Whether a paragraph that is all bold is a heading by its length and its end."""
    short = len(piece.text) <= _LONGEST_BOLD_HEADING
    return piece.kind == "paragraph" and short and piece.text[-1] not in '.,;”"'


def _lines(
    body: "_Element", blocks: frozenset[str], kinds: dict[str, BlockKind]
) -> Iterator[_Line]:
    """The lines of a tree in order, each with the kind of the innermost block that has one."""
    from lxml import etree

    inside: list[BlockKind | None] = [None]
    buffer: list[str] = []
    bold, bold_length = 0, 0
    for event, node in etree.iterwalk(body, events=("start", "end")):
        tag = str(node.tag)
        if tag in blocks or node is body:
            text = "".join(buffer).strip(_CELL_END)
            if text:
                yield _Line(inside[-1], text, bold_length >= _weight(text))
            buffer, bold_length = [], 0
            if event == "start":
                inside.append(kinds.get(tag) or inside[-1])
            else:
                inside.pop()
        if _is_bold(node, tag):
            bold += 1 if event == "start" else -1
        told = node.text if event == "start" else node.tail
        if event == "end" and tag in _CELLS:
            buffer.append(_CELL_END)
        buffer.append(told or "")
        bold_length += _weight(told or "") if bold else 0


def _is_bold(node: "_Element", tag: str) -> bool:
    return tag in _BOLD or (tag == "hi" and node.get("rend") == "#b")


def _weight(text: str) -> int:
    """How many characters of a text are no space."""
    return len("".join(text.split()))


def _captions_to_paragraphs(tree: "HtmlElement") -> frozenset[str]:
    """Turn captions of figures into paragraphs, which the extraction keeps; their texts."""
    texts = set()
    for caption in list(tree.iter("figcaption")):
        told = " ".join(str(caption.text_content()).split())
        figure = caption.getparent()
        if told and figure is not None and figure.tag == "figure":
            texts.add(told)
            for child in list(figure):
                figure.remove(child)
            figure.text = told
            figure.tag = "p"
    return frozenset(texts)


def _length(pieces: tuple[Piece, ...]) -> int:
    return sum(len(piece.text) for piece in pieces)
