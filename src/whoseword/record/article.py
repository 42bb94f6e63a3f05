"""An article: its final text, where it came from, and the bytes it was taken out of."""

from dataclasses import dataclass, field
from typing import Literal

from whoseword.record.kinds import BlockKind
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Given:
    """What the reader knows about an article and its file does not say; None is not known."""

    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One article's original bytes, and where they lay.

    ``name`` is for people (a path, a line of a file, "standard input"); ``form`` is what the
    bytes are, where that is known before looking at them.
    """

    name: str
    data: bytes
    form: Literal["text", "html", "pdf", "json"] | None = None
    given: Given = field(default_factory=Given)


@dataclass(frozen=True, slots=True)
class Block:
    """A structural part of the text: a heading is where its items happened."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """A text that is final: every span of the record points into it.

    ``id`` is the SHA-256 of the original bytes in hexadecimal; ``published`` an EDTF date.
    None means that neither the file nor the reader says.
    """

    id: str
    outlet: str | None
    url: str | None
    title: str | None
    author: str | None
    language: str | None
    published: str | None
    published_basis: Literal["given", "metadata"] | None
    text: str
    blocks: tuple[Block, ...]
