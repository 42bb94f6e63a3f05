"""What a person decided about a value: append-only, superseding, never erasing."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.span import Span

Decision = Literal["accept", "correct", "reject", "supply", "withdraw"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision, tied to article, field and characters so that it survives a better tagger.

    ``about`` is the id that the value had when it was judged (a claim's, a deed's, a name's or
    the article's); ``field`` a path such as "article.published", "claim.certainty", "deed.when",
    "claim.chain.1.stance", or the bare "claim", "deed", "name" for the whole; ``span`` the
    characters it rests on and ``words`` what they read (None for the article as a whole);
    ``beside`` the further characters that tell it from others in the same place (the sources of
    a claim's chain). ``value`` is the value decided on, as text: the notation of each field
    stands in ``docs/judgements.md``. ``at`` is an ISO 8601 time in UTC; ``supersedes`` the id of
    the judgement that this one replaces; "withdraw" replaces it by nothing.
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
