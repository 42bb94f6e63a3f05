"""What a person decided: append-only, superseding, never erasing."""

from collections.abc import Collection
from dataclasses import dataclass, replace
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

_LEAST: dict[Decision, tuple[int, int]] = {
    "merge": (2, 0),
    "same": (2, 0),
    "split": (1, 1),
    "different": (1, 1),
}


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

    def can_stand_on(self, own: int, apart: int) -> bool:
        """Whether so many of its own parts, and of those kept apart, are enough to say it."""
        least, least_apart = _LEAST.get(self.decision, (1, 0))
        return own >= least and apart >= least_apart


def articles_touched_by(judgement: Judgement) -> tuple[str, ...]:
    """The ids of all articles that it was made on: what weighing takes up again when it comes.

    What is judged of an outlet counts wherever its entity is found: there the articles of that
    entity are to be taken up too.
    """
    return tuple(dict.fromkeys(one.article for one in judgement.anchors))


def without_articles(judgement: Judgement, gone: Collection[str]) -> Judgement | None:
    """The judgement without what it says on forgotten articles; None where nothing is left of it.

    It keeps its id. Its reason goes, since it may tell of what is forgotten.
    """
    left = tuple(one for one in judgement.anchors if one.article not in gone)
    if len(left) == len(judgement.anchors):
        return judgement
    own = sum(not one.apart for one in left)
    if not judgement.is_across or not own or not judgement.can_stand_on(own, len(left) - own):
        return None
    first = left[0]
    return replace(
        judgement,
        article=first.article,
        about=first.about,
        span=first.span,
        words=first.words,
        beside=first.beside,
        others=left[1:],
        reason=None,
    )
