"""A saying: an attribution on its way from the tagger's marks to a claim with a chain."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from whoseword.record import Certainty, How, Span, Stance


@dataclass(frozen=True, slots=True)
class Hand:
    """A voice that the content went through here: its words, its cue, how it passes on.

    ``source`` None: the text names nobody ("reportedly"). ``how`` None: nothing tells yet.
    """

    source: Span | None
    cue: Span | None
    stance: Stance = "says"
    how: How | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, and the hands that this sentence names, outermost first; the last one speaks.

    ``subject`` is the number of the hand that the cue belongs to; ``inside`` the number of the
    saying in whose content this one stands; ``based_on`` those that its inference rests on.
    """

    hands: tuple[Hand, ...]
    content: tuple[Span, ...]
    rules: tuple[str, ...]
    certainty: Certainty | None = None
    subject: int = 0
    inside: int | None = None
    based_on: tuple[int, ...] = ()
    group: int | None = None

    @property
    def source(self) -> Span | None:
        """The words of the voice that the cue belongs to."""
        return self.hands[self.subject].source if self.hands else None

    @property
    def cue(self) -> Span | None:
        """The words that say that it speaks."""
        return self.hands[self.subject].cue if self.hands else None

    @property
    def anchor(self) -> int:
        """Where in the text the saying stands: its cue, else its source, else its content."""
        anchor = self.cue or self.source or self.content[0]
        return anchor.start

    def by(self, rule: str, **changes: object) -> "Saying":
        """The same saying after a rule changed it."""
        rules = self.rules if rule in self.rules else (*self.rules, rule)
        return replace(self, rules=rules, **changes)  # type: ignore[arg-type]


def extent(spans: Iterable[Span]) -> Span:
    """From the first character to the last of the spans."""
    spans = tuple(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def shared(some: Iterable[Span], others: Iterable[Span]) -> int:
    """How many characters two sets of spans share."""
    others = tuple(others)
    return sum(one.overlap(other) for one in some for other in others)


def length(spans: Iterable[Span]) -> int:
    """How many characters the spans cover."""
    return sum(span.end - span.start for span in spans)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def overlaps_any(spans: tuple[Span, ...], span: Span) -> bool:
    """Whether a span shares characters with one of merged spans."""
    at = bisect_left(spans, span.end, key=lambda one: one.start) - 1
    return at >= 0 and spans[at].end > span.start
