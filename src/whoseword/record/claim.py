"""A stretch of reported content and the chain of voices it came through."""

from dataclasses import dataclass

from whoseword.record.kinds import Assigned, Certainty, How, LinkKind, Quoted, Stance, Status
from whoseword.record.name import Name
from whoseword.record.note import Note
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Link:
    """One voice that the content passed through; None where the text does not tell.

    ``name`` is the voice's fullest form in the article, ``span`` the words used here,
    ``who`` the id of its Name, ``date`` EDTF, ``affiliation`` the institution that it is said
    to speak from, ``date_span`` the words that ``date`` is read from, so that "today" can
    become a day when the article's date is given later.
    """

    name: str | None
    who: str | None
    kind: LinkKind
    named: bool
    collective: bool
    span: Span | None
    cue: Span | None
    stance: Stance
    how: How
    date: str | None = None
    affiliation: str | None = None
    date_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said, and on whose word: ``chain`` runs from the outlet to the origin.

    ``said`` may be in pieces; ``text`` joins them. Claims of one ``group`` have coordinated
    sources. ``based_on`` names the claims that an inference rests on. ``made_by`` is the
    tagger and the rules, joined by "+".
    """

    id: str
    said: tuple[Span, ...]
    text: str
    group: str | None
    chain: tuple[Link, ...]
    based_on: tuple[str, ...]
    certainty: Certainty
    certainty_span: Span | None
    quoted: Quoted
    made_by: str
    status: Status = "machine"

    def __post_init__(self) -> None:
        """Refuse a claim of nobody or of nothing."""
        if not self.chain:
            raise ValueError("a claim needs a chain: the outlet is its first link")
        if not self.said:
            raise ValueError("a claim needs the words that were said")


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet and its dates (EDTF) in the bracket that closes an item.

    ``assigned`` "sole": the only outlet of its bracket, a link of the claims in ``scope``;
    "open": one of several, and it is not said which covers what.
    """

    outlet: str
    dates: tuple[str, ...]
    span: Span
    bracket: Span
    scope: tuple[Span, ...]
    assigned: Assigned
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Testimony:
    """All that one article's voices say: the result of the claim step.

    ``names`` are the article's names with the voices added.
    """

    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    names: tuple[Name, ...]
    notes: tuple[Note, ...] = ()
