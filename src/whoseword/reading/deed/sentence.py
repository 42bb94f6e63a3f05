"""One sentence of an article as the search for deeds looks at it, with what lies in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from whoseword.language.wording import Wording
from whoseword.record import Block, Claim, Name, Span, TimeExpression
from whoseword.record.kinds import PLACED
from whoseword.record.tagged import EventMark, Filler


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place of the text, as indices of words."""

    name: Name
    span: Span
    first: int
    end: int

    @property
    def is_place(self) -> bool:
        """Whether something can happen there."""
        return self.name.kind in PLACED


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``words`` are indices into the wording, ``heading`` stands above its section.

    ``clause`` holds the small words that bound clauses and phrases, by the name of their list.
    ``he`` is the person that the sentences before are about, ``town`` the last town that they
    name, ``body`` the group or office that "it" and "the group" stand for, if there is one;
    ``told_as`` holds the persons before by what they are told as ("governor"), ``events`` and
    ``fillers`` what the tagger marked, ``commitments`` how far the text stands behind its words.
    """

    wording: Wording
    span: Span
    words: range
    block: Block
    heading: Block | None
    mentions: tuple[Mention, ...]
    heading_mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    claims: tuple[Claim, ...]
    clause: Mapping[str, frozenset[str]]
    he: Name | None
    town: Mention | None = None
    body: Name | None = None
    told_as: Mapping[str, Name] = field(default_factory=dict)
    events: tuple[EventMark, ...] = ()
    fillers: tuple[Filler, ...] = ()
    commitments: tuple[float, ...] = ()

    def in_time(self, at: int) -> bool:
        """Whether a word is part of an expression of time: "May" may be a month."""
        return any(self.wording.spans[at].overlap(time.span) for time in self.times)

    def lower(self, at: int) -> str:
        """A word of the sentence in small letters; "" outside it."""
        return self.wording.lower[at] if self.words.start <= at < self.words.stop else ""

    def mention_at(self, at: int) -> Mention | None:
        """The name that covers a word."""
        return next((m for m in self.mentions if m.first <= at < m.end), None)

    def claims_over(self, span: Span) -> tuple[Claim, ...]:
        """The claims in whose content a stretch lies."""
        return tuple(c for c in self.claims if any(part.overlap(span) for part in c.said))

    def claims_before(self, span: Span) -> tuple[Claim, ...]:
        """The claims that a stretch leads to from their cue: "threatened to march" on somebody."""
        return tuple(claim for claim in self.claims if _leads(claim, span, self.wording.text))

    def reported(self, span: Span) -> tuple[Claim, ...]:
        """The claims of others than the outlet in whose content a stretch begins."""
        first = Span(span.start, span.start + 1)
        return tuple(c for c in self.claims_over(first) if len(c.chain) > 1)


def _leads(claim: Claim, span: Span, text: str) -> bool:
    """Whether "to" stands right behind the cue, and the stretch between it and the content."""
    cue, first = claim.chain[-1].cue, claim.said[0].start
    if cue is None or not cue.end < span.start < span.end <= first:
        return False
    return text[cue.end : span.start].lower().split() == ["to"]
