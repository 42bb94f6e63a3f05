"""HTML as a draft: the tree is checked, its metadata read, and its article taken out."""

import logging
from typing import TYPE_CHECKING

from whoseword.reading.article.draft import Draft, Refused, lay_out
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.page.body import pieces_of
from whoseword.reading.article.page.metadata import stated_of
from whoseword.reading.article.plain import without_head
from whoseword.reference.pages import PageBook

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What libraries remark about a page may quote it: their logs go nowhere unless the user sends them.
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read_page(html: str, pages: PageBook, limits: Limits) -> Draft | Refused:
    """The article of a page, or why there is none in it."""
    from lxml.etree import strip_elements

    tree = _tree_of(html)
    if tree is None:
        return Refused("empty", "the page holds nothing")
    refused = _too_much(tree, limits)
    if refused:
        return refused
    stated = stated_of(tree)
    strip_elements(tree, "script", with_tail=False)
    head, pieces = without_head(pieces_of(tree, pages))
    text, blocks = lay_out(pieces)
    if not text:
        return Refused("empty", "the page holds no text of an article")
    return Draft(
        text=text,
        blocks=blocks,
        outlet=stated.outlet or head.outlet,
        url=stated.url or head.url,
        title=stated.title or head.title,
        author=stated.author or head.author,
        language=stated.language,
        published=stated.published or head.published,
    )


def _tree_of(html: str) -> "HtmlElement | None":
    """The page's tree; broken markup is mended as browsers do."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # Bytes and a named encoding: lxml refuses characters with a declaration of their encoding.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _too_much(tree: "HtmlElement", limits: Limits) -> Refused | None:
    """Drop what is never text, and refuse a tree that is too deep or too large to be worked on."""
    from lxml import etree

    etree.strip_elements(tree, "style", "svg", "noscript", "template", "iframe", with_tail=False)
    elements, depth, deepest = 0, 0, 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        elements += event == "start"
    if deepest > limits.page_depth:
        return Refused("too_deep", f"its elements lie {deepest} deep; {limits.page_depth} are read")
    if elements > limits.page_elements:
        return Refused("too_large", f"it has {elements} elements; {limits.page_elements} are read")
    return None
