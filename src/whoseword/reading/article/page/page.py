"""HTML as a draft: the tree is checked, its metadata read, and its article taken out."""

import logging

from whoseword.reading.article.draft import Draft, Refused, lay_out
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.page.body import pieces_of
from whoseword.reading.article.page.metadata import stated_of
from whoseword.reading.article.page.tree import thinned, too_much, tree_of
from whoseword.reading.article.plain import with_headings, without_head
from whoseword.reference.pages import PageBook

# What libraries remark about a page may quote it: their logs go nowhere unless the user sends them.
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read_page(html: str, pages: PageBook, limits: Limits) -> Draft | Refused:
    """The article of a page, or why there is none in it."""
    tree = tree_of(html)
    if tree is None:
        return Refused("empty", "the page holds nothing")
    refused = too_much(tree, limits)
    if refused:
        return refused
    stated = stated_of(tree)
    tree = thinned(tree)
    head, pieces = without_head(pieces_of(tree, pages), pages)
    text, blocks = lay_out(with_headings(pieces))
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
