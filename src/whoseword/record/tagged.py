"""What the tagger marks in a text, before any rule has looked at it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from whoseword.record.article import Article
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A name as the tagger saw it; ``score`` is its probability, 0 to 1."""

    span: Span
    label: Literal["person", "group", "place", "weapon", "nationality"]
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content that belong together; parts may be in pieces, source may lack.

    ``inside`` is the index, in ``Tagged.attributions``, of the attribution in whose content
    this one was found.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text's words, sentences, attributions and names; used inside reading, never stored."""

    tagger: str
    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    marks: tuple[Mark, ...]


class Tagger(Protocol):
    """Anything that can mark a text."""

    @property
    def name(self) -> str:
        """Which tagger this is, with its version: goes into ``made_by``."""

    def tag(self, article: Article) -> Tagged:
        """The text's words, sentences, attributions and names."""
