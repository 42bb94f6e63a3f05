"""What a person decided: append-only, superseding, never erasing."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.span import Span

Decision = Literal[
    "accept",
    "correct",
    "reject",
    "supply",
    "withdraw",
    "merge",
    "split",
    "same",
    "different",
    "grade",
    "rate",
]

ACROSS = frozenset({"event", "entity", "outlet", "origin"})
"""What the paths of fields begin with that are about many articles, not about one reading."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What ties a judgement to a text: an article, and the characters of one value in it.

    ``about`` is the id that the value had when it was judged: a claim's, a deed's, a Name's, or
    the article's own; ``span`` the characters that it rests on and ``words`` what they read
    (None for the article as a whole); ``beside`` the further characters that tell it from others
    in the same place. ``apart``: it is of those that the decision keeps from the first.
    """

    article: str
    about: str
    span: Span | None
    words: str | None = None
    beside: tuple[Span, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision, tied to article, field and characters so that it survives a better tagger.

    ``field`` is a path such as "article.published", "claim.certainty", "deed.when",
    "claim.chain.1.stance", or the bare "claim", "deed", "name" for the whole; one that is about
    many articles begins with a word of ``ACROSS``. ``article`` to ``beside`` are as in ``Anchor``;
    ``others`` are the further deeds, claims and Names that a decision over many articles was
    made on. ``value`` is the value decided on, as text: the notation of each field stands in
    ``docs/judgements.md``. ``at`` is an ISO 8601 time in UTC; ``supersedes`` the id of the
    judgement that this one replaces; "withdraw" replaces it by nothing.
    """

    id: str
    article: str
    about: str
    field: str
    span: Span | None
    decision: Decision
    value: str | None
    by: str
    at: str
    reason: str | None = None
    supersedes: str | None = None
    words: str | None = None
    beside: tuple[Span, ...] = ()
    others: tuple[Anchor, ...] = ()

    @property
    def anchor(self) -> Anchor:
        """What ties it to its own article."""
        return Anchor(self.article, self.about, self.span, self.words, self.beside)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """All that it was made on, its own article's first."""
        return (self.anchor, *self.others)

    @property
    def is_across(self) -> bool:
        """Whether it is about many articles: events, entities, outlets, origins."""
        return self.field.partition(".")[0] in ACROSS


def articles_touched_by(judgement: Judgement) -> tuple[str, ...]:
    """The ids of all articles that it was made on: what weighing takes up again when it comes.

    What is judged of an outlet counts wherever its entity is found: there the articles of that
    entity are to be taken up too.
    """
    return tuple(dict.fromkeys(one.article for one in judgement.anchors))
