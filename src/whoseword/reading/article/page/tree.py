"""The tree of a page: built from broken markup, measured, and relieved of what is never text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whoseword.reading.article.draft import Refused
from whoseword.reading.article.limits import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER_TEXT = ("style", "svg", "noscript", "template", "iframe")
_INLINE = (
    *("a", "abbr", "b", "big", "cite", "em", "font", "i", "ins", "mark", "q", "s", "small"),
    *("span", "strong", "sub", "sup", "tt", "u", "wbr"),
)
# The extraction takes time with the square of what stands in one paragraph: 4,000 links two
# seconds. Paragraphs of articles have some dozens.
_CROWD = 400
# How much more text than the article a page may hold.
_TEXT_AROUND = 2


def tree_of(html: str) -> "HtmlElement | None":
    """The page's tree, mended as browsers do; None when there is nothing in it."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # Bytes and a named encoding: lxml refuses characters with a declaration of their encoding.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def too_much(tree: "HtmlElement", limits: Limits) -> Refused | None:
    """Why a tree is too deep or too large to be worked on, None when it is not."""
    from lxml import etree

    etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    size = _size_of(tree)
    if size.depth > limits.page_depth:
        return Refused(
            "too_deep", f"its elements lie {size.depth} deep; {limits.page_depth} are read"
        )
    if size.elements > limits.page_elements or size.nesting > limits.page_nesting:
        return Refused("too_large", f"it has {size.elements} elements, {size.depth} deep")
    if size.characters > _TEXT_AROUND * limits.text_characters:
        return Refused("too_large", f"it has {size.characters} characters of text")
    return None


@dataclass(frozen=True, slots=True)
class _Size:
    """How many elements a tree has, how deep, the sum of their depths, and how much text."""

    elements: int
    depth: int
    nesting: int
    characters: int


def _size_of(tree: "HtmlElement") -> _Size:
    from lxml import etree

    elements, depth, deepest, nesting, characters = 0, 0, 0, 0, 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        deepest = max(deepest, depth)
        elements += 1
        nesting += depth
        if node.tag != "script":
            characters += len(node.text or "")
        characters += len(node.tail or "")
    return _Size(elements, deepest, nesting, characters)


def thinned(tree: "HtmlElement") -> "HtmlElement":
    """The tree without scripts, and without the marks of words and links where they are a crowd."""
    from lxml import etree

    etree.strip_elements(tree, "script", with_tail=False)
    crowded = [
        node
        for node in tree.iter()
        if len(node) > _CROWD and sum(child.tag in _INLINE for child in node) > _CROWD
    ]
    for node in crowded:
        etree.strip_tags(node, *_INLINE)
    if not crowded:
        return tree
    # Built anew, or every word that had a mark stays a piece of text of its own.
    anew = tree_of(etree.tostring(tree, encoding="unicode", method="html"))
    return tree if anew is None else anew
