"""A plain text as a draft: boilerplate lines cut, head lines understood, blocks found."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from whoseword.reading.article.draft import Draft
from whoseword.reading.article.plain.head import Head, with_line
from whoseword.reading.article.plain.kinds import (
    ends_sentence,
    is_caption,
    is_heading,
    is_outside,
    is_plain_heading,
)
from whoseword.reading.article.plain.lines import Passage, passages_of
from whoseword.record import Block, BlockKind, Span
from whoseword.reference.pages import PageBook

_HEAD_PASSAGES = 8
_MOST_HEADINGS_TOGETHER = 3
_LONGEST_TAIL_LINE = 150


def read_plain(raw: str, pages: PageBook) -> Draft:
    """The text as it stands, less whole lines that are no part of it; no line is changed.

    Head lines (a banner, a byline, labels) stay in the text but in no block: they are not prose.
    """
    text = _without_furniture(raw, pages)
    head, passages = _split_head(text, passages_of(text), pages)
    kinds = _kinds(text, passages, pages)
    blocks = tuple(
        Block(kind, Span(passage.start, passage.end))
        for passage, kind in zip(passages, kinds, strict=True)
    )
    return Draft(
        text=text,
        blocks=blocks,
        outlet=head.outlet,
        url=head.url,
        title=head.title or _title(text, blocks),
        author=head.author,
        language=head.language,
        published=head.published,
    )


def _without_furniture(raw: str, pages: PageBook) -> str:
    lines = raw.split("\n")
    kept = [line for line in lines[: _tail_at(lines, pages)] if not is_outside(line, pages)]
    return "\n".join(kept).strip("\n")


def _tail_at(lines: Sequence[str], pages: PageBook) -> int:
    """Where a list of other articles begins that runs to the end; without one, the end."""
    found = len(lines)
    for at in range(len(lines) - 1, 0, -1):
        line = lines[at]
        if pages.is_tail(line):
            found = at
        elif len(line) > _LONGEST_TAIL_LINE or (
            ends_sentence(line) and not is_outside(line, pages)
        ):
            break
    return found


def _split_head(
    text: str, passages: Sequence[Passage], pages: PageBook
) -> tuple[Head, list[Passage]]:
    """What the first lines state, and the passages without them.

    Headings and captions may stand between them; the first paragraph ends the head.
    """
    head = Head()
    kept: list[Passage] = []
    for at, passage in enumerate(passages):
        line = text[passage.start : passage.end]
        near = at < _HEAD_PASSAGES and passage.lines == 1
        grown = with_line(head, line, pages, first=at == 0) if near else None
        if grown is not None:
            head = grown
            continue
        kept.append(passage)
        if at >= _HEAD_PASSAGES or (passage.kind is None and not is_heading(line)):
            kept.extend(passages[at + 1 :])
            break
    return head, kept


def _kinds(text: str, passages: Sequence[Passage], pages: PageBook) -> list[BlockKind]:
    """The kind of each passage; a heading needs something below it and few of its like around."""
    kinds = [_kind(text, passage, pages) for passage in passages]
    looks = [
        kind == "heading" and passage.kind is None
        for kind, passage in zip(kinds, passages, strict=True)
    ]
    for at, passage in enumerate(passages):
        stands = at == 0 or kinds[at + 1 : at + 2] == ["item"]
        if looks[at] and not stands and not is_plain_heading(text[passage.start : passage.end]):
            kinds[at], looks[at] = "paragraph", False
    for start, end in _runs(looks):
        if end == len(kinds) or end - start > _MOST_HEADINGS_TOGETHER:
            first = start + 1 if start == 0 and end - start > 1 else start
            kinds[first:end] = ["paragraph"] * (end - first)
    return kinds


def _runs(looks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where the passages that look like headings stand together."""
    start = 0
    for alike, run in groupby(looks):
        end = start + len(tuple(run))
        if alike:
            yield start, end
        start = end


def _kind(text: str, passage: Passage, pages: PageBook) -> BlockKind:
    if passage.kind is not None:
        return passage.kind
    line = text[passage.start : passage.end]
    if is_caption(line, pages):
        return "caption"
    return "heading" if passage.lines == 1 and is_heading(line) else "paragraph"


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    """The heading that opens the text."""
    return blocks[0].span.of(text) if blocks and blocks[0].kind == "heading" else None
