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
class Argument:
    """Who or what plays a part in a marked event, by the names of WikiEvents (Li et al. 2021)."""

    span: Span
    role: str
    score: float


@dataclass(frozen=True, slots=True)
class EventMark:
    """Words that tell of an event; ``kind`` is a WikiEvents type of two levels."""

    span: Span
    kind: str
    score: float
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what plays a part in the violence that the whole text reports, as MUC-4 marks it.

    ``incident`` is the kind of violence: arson, attack, bombing, kidnapping, robbery or forced
    work stoppage.
    """

    span: Span
    role: Literal["perpetrator", "organization", "target", "victim", "weapon"]
    incident: str
    score: float


@dataclass(frozen=True, slots=True)
class Tagged:
    """All that the tagger marks in a text; used inside reading, never stored.

    ``commitments`` tells for each word how far the text stands behind it, were it an event, from
    -3 (surely not) to +3 (surely), by the scale of FactBank and of the set "It Happened"; empty
    where the tagger never learned it.
    """

    tagger: str
    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    marks: tuple[Mark, ...]
    events: tuple[EventMark, ...] = ()
    fillers: tuple[Filler, ...] = ()
    commitments: tuple[float, ...] = ()


class Tagger(Protocol):
    """Anything that can mark a text."""

    @property
    def name(self) -> str:
        """Which tagger this is, with its version: goes into ``made_by``."""

    def tag(self, article: Article) -> Tagged:
        """The text's words, sentences, attributions, names, events and fillers."""
