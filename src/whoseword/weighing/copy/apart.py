"""What of an article is not its own narrative: pictures, posts, rights, and what others say."""

import re
from collections.abc import Iterator

from whoseword.language.quotations import find_quotations
from whoseword.record import Article, Block, Span
from whoseword.reference.copies import CopyBook

# Straight single marks, as British sites set quotations; an apostrophe stands between letters.
_SINGLE = re.compile(
    r"(?<![\w'])'(?=[\w(\[\u2026$\u00a3]).{1,600}?(?<=[\w.,!?\u2026)\]\-])'(?![\w'])"
)
_HANDLE = re.compile(r"(?<!\w)@\w{2}|#\w+\s+#\w")
_ENDED = re.compile(r"[.!?:;\u2026\"'\u201d\u2019)\]]\s*\Z")
_LONGEST_BYLINE, _LONGEST_CAPTION = 60, 300


def is_told(block: Block, article: Article, book: CopyBook) -> bool:
    """Whether the block is running text, and not a heading, caption, quotation, post or furniture.

    A paragraph that does not end as a sentence does is a caption, a byline or a link.
    """
    if block.kind not in {"paragraph", "item"}:
        return False
    text = block.span.of(article.text)
    if is_picture(block, article, book) or _HANDLE.search(text):
        return False
    if book.is_of_site(text):
        return False
    return block.kind == "item" or len(text) > _LONGEST_CAPTION or bool(_ENDED.search(text))


def is_picture(block: Block, article: Article, book: CopyBook) -> bool:
    """Whether the block describes a picture, by its kind, its first words or its lack of a stop."""
    if block.kind != "paragraph":
        return block.kind == "caption"
    text = block.span.of(article.text)
    if book.picture.match(text) or text.casefold().startswith(book.captions):
        return True
    return _LONGEST_BYLINE < len(text) <= _LONGEST_CAPTION and not _ENDED.search(text)


def cited_stretches(article: Article) -> Iterator[Span]:
    """What stands in quotation marks of any kind."""
    yield from (one.span for one in find_quotations(article))
    for block in article.blocks:
        for found in _SINGLE.finditer(article.text, block.span.start, block.span.end):
            yield Span(*found.span())


def credit_texts(article: Article, book: CopyBook) -> Iterator[str]:
    """Where an article may say whom it has its text from: all but what describes pictures."""
    at = 0
    for block in article.blocks:
        yield article.text[at : block.span.start]
        if not is_picture(block, article, book):
            yield block.span.of(article.text)
        at = max(at, block.span.end)
    yield article.text[at:]
