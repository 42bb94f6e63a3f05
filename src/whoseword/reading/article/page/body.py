"""The article of a page as pieces: headings, paragraphs, items, quotes, captions in their order."""

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from whoseword.reading.article.draft import Piece
from whoseword.reading.article.plain import piece_of
from whoseword.record import BlockKind
from whoseword.reference.pages import PageBook

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

# Elements of the extracted tree that are blocks; everything else is part of a line.
_BLOCKS = frozenset(
    {"body", "main", "head", "p", "list", "item", "quote", "table", "row", "div", "ab", "code"}
)
_KIND_OF: dict[str, BlockKind] = {"head": "heading", "item": "item", "quote": "quote"}
_BREAK = "\n"
_CELL_END = " | "
_LONGEST_BOLD_HEADING = 120
_HTML_BLOCKS = "//h1|//h2|//h3|//h4|//h5|//h6|//p|//li|//blockquote|//figcaption|//dd|//td"
_HTML_KINDS: dict[str, BlockKind] = {"li": "item", "blockquote": "quote", "figcaption": "caption"}
_ASIDE = frozenset({"nav", "footer", "aside", "form", "button"})
# Below this share of a page's own paragraphs the extraction has lost the article.
_LOST = 0.3


def pieces_of(tree: "HtmlElement", pages: PageBook) -> tuple[Piece, ...]:
    """The pieces of the page's article, furniture left out; none when there is no article.

    First trafilatura; where it brings little of what the paragraphs hold, the paragraphs.
    """
    captions = _captions_to_paragraphs(tree)
    plain = tuple(_all_blocks(tree, pages))
    found = tuple(_extracted(tree, captions, pages))
    if _length(found) < _LOST * _length(plain) and _length(found) < 500:
        return plain
    return found


def _extracted(tree: "HtmlElement", captions: frozenset[str], pages: PageBook) -> Iterator[Piece]:
    from trafilatura import bare_extraction

    document = bare_extraction(
        deepcopy(tree), include_comments=False, include_formatting=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    if body is None:
        return
    for kind, text, bold in _walk(body):
        for line in text.split(_BREAK):
            piece = _piece(kind, line, bold=bold, pages=pages)
            if piece and piece.text in captions:
                piece = Piece("caption", piece.text)
            if piece:
                yield piece


def _piece(kind: BlockKind | None, line: str, *, bold: bool, pages: PageBook) -> Piece | None:
    """The piece of one line, its kind from the page's markup where that tells."""
    piece = piece_of(line, pages)
    if piece is None:
        return None
    if kind is None:
        return Piece("heading", piece.text) if bold and _is_bold_heading(piece) else piece
    return Piece(kind, piece.text if piece.kind == kind else " ".join(line.split()))


def _is_bold_heading(piece: Piece) -> bool:
    """Whether a paragraph that is all bold is a heading by its length and its end."""
    short = len(piece.text) <= _LONGEST_BOLD_HEADING
    return piece.kind == "paragraph" and short and piece.text[-1] not in '.,;”"'


def _walk(body: "_Element") -> Iterator[tuple[BlockKind | None, str, bool]]:
    """Kind, text and boldness of each stretch of text that no block interrupts, in order."""
    from lxml import etree

    kinds: list[BlockKind | None] = [None]
    buffer: list[str] = []
    bold = 0
    bold_length = 0
    for event, node in etree.iterwalk(body, events=("start", "end")):
        tag = str(node.tag)
        block = tag in _BLOCKS
        if block:
            text = "".join(buffer).strip(_CELL_END)
            if text.strip():
                yield kinds[-1], text, bold_length >= 0.9 * len("".join(text.split()))
            buffer, bold_length = [], 0
        if event == "start":
            if block:
                kinds.append(_KIND_OF.get(tag) or kinds[-1])
            bold += tag == "hi" and node.get("rend") == "#b"
            told = _BREAK if tag == "lb" else (node.text or "")
        else:
            if block:
                kinds.pop()
            bold -= tag == "hi" and node.get("rend") == "#b"
            told = (_CELL_END if tag == "cell" else "") + (node.tail or "")
        if tag != "lb" or event == "end":
            told = " ".join(told.split("\n"))
        buffer.append(told)
        bold_length += len("".join(told.split())) if bold else 0


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


def _all_blocks(tree: "HtmlElement", pages: PageBook) -> Iterator[Piece]:
    """The text of every block element that holds no other, outside of navigation and footers."""
    for node in tree.xpath(_HTML_BLOCKS):
        if node.xpath(".//p|.//li|.//td") or any(up.tag in _ASIDE for up in node.iterancestors()):
            continue
        tag = str(node.tag)
        kind: BlockKind | None = "heading" if tag[0] == "h" else _HTML_KINDS.get(tag)
        for line in str(node.text_content()).split("\n\n"):
            piece = _piece(kind, line, bold=False, pages=pages)
            if piece:
                yield piece


def _length(pieces: tuple[Piece, ...]) -> int:
    return sum(len(piece.text) for piece in pieces)
