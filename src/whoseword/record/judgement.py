"""What a person decided about a value: append-only, superseding, never erasing."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision, tied to article, field and characters so that it survives a better tagger.

    ``about`` is the id that the value had when it was judged; ``field`` a path such as
    "claim.certainty" or "article.published"; ``span`` the characters it rests on (None for
    the article as a whole); ``value`` the corrected value as text. ``at`` is an ISO 8601
    time in UTC; ``supersedes`` the id of the judgement that this one replaces.
    """

    id: str
    article: str
    about: str
    field: str
    span: Span | None
    decision: Literal["accept", "correct", "reject", "supply"]
    value: str | None
    by: str
    at: str
    reason: str | None = None
    supersedes: str | None = None
