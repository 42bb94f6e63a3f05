"""A page that is being written: its text so far, and where each name stands in it."""

from dataclasses import dataclass, field

from whoseword.measure.synthetic.happening import Who
from whoseword.record import NameKind, Place, Span, Tier


@dataclass(slots=True)
class Mention:
    """A name of the page before it has its id; ``who`` is None for an unnamed voice."""

    kind: NameKind
    tier: Tier | None
    who: Who | None
    spans: list[Span] = field(default_factory=list)
    place: Place | None = None


class Page:
    """Text that grows, with a span for every piece that is put to it."""

    def __init__(self) -> None:
        """An empty page."""
        self.length = 0
        self.mentions: dict[str, Mention] = {}
        self._pieces: list[str] = []
        self._capital = False

    @property
    def text(self) -> str:
        """All that is written."""
        return "".join(self._pieces)

    def words(self, span: Span) -> str:
        """What stands at a span."""
        return span.of(self.text)

    @property
    def in_comma(self) -> bool:
        """Whether the last character is a comma."""
        return self._pieces[-1].endswith(",")

    def begin(self) -> int:
        """Where a sentence begins; its first letter will be a capital."""
        self._capital = True
        return self.length

    def put(self, text: str) -> Span:
        """The characters of the text, put to the end."""
        if self._capital:
            text = text[0].upper() + text[1:]
            self._capital = False
        self._pieces.append(text)
        start, self.length = self.length, self.length + len(text)
        return Span(start, self.length)

    def name(
        self, who: Who, text: str, place: Place | None = None, *, stated: bool = False
    ) -> Span:
        """The characters of a name of somebody.

        An alias that is no part of the name, and not ``stated`` to be theirs, is a name by itself:
        one article alone does not tell whose it is.
        """
        span = self.put(text)
        own = stated or text in who.names or any(text in name for name in who.names)
        key = who.id if own else f"{who.id}~{text}"
        mention = self.mentions.get(key)
        if mention is None:
            mention = self.mentions[key] = Mention(who.kind, who.tier, who, place=place)
        mention.spans.append(span)
        return span

    def voice(self, key: str, text: str, tier: Tier | None) -> Span:
        """The characters that describe somebody without a name."""
        span = self.put(text)
        mention = self.mentions.setdefault(key, Mention("voice", tier, None))
        mention.spans.append(span)
        return span

    def since(self, start: int) -> Span:
        """Everything from there to the end."""
        return Span(start, self.length)
