"""What the reader of one form makes of the bytes, before the user's knowledge joins it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from whoseword.record import Block, BlockKind, Given, Span, UnreadReason

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Draft:
    """The final text with its structure, and what the file itself says about it.

    ``entry`` is what a JSON object says beside its text; it goes before what the user gives.
    """

    text: str
    blocks: tuple[Block, ...]
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    language: str | None = None
    published: str | None = None
    entry: Given = field(default_factory=Given)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there is no article in the bytes."""

    reason: UnreadReason
    detail: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it has a place in a text; never empty."""

    kind: BlockKind
    text: str


def lay_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of the pieces, an empty line between them, and where each of them stands."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        texts.append(piece.text)
        blocks.append(Block(piece.kind, Span(at, at + len(piece.text))))
        at += len(piece.text) + len(BETWEEN)
    return BETWEEN.join(texts), tuple(blocks)
