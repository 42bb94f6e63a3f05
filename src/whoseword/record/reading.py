"""What one article says, whole; or why it could not be read."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.article import Article
from whoseword.record.claim import Citation, Claim
from whoseword.record.deed import Deed
from whoseword.record.name import Name, Statement
from whoseword.record.note import Note
from whoseword.record.when import TimeExpression

SCHEMA = "whoseword/1"

UnreadReason = Literal[
    "empty",
    "not_text",
    "no_text_in_pdf",
    "damaged",
    "too_large",
    "too_deep",
    "bomb",
    "encrypted",
    "language",
    "not_a_file",
    "outside",
    "unreadable",
    "bad_line",
    "forgotten",
    "bug",
]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of one article that contradict each other on a field.

    ``about`` is the id of a deed or a name; of the claim contradicted, where no deed is told.
    """

    about: str
    field: str
    claims: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one article says; each value points to characters of its text."""

    article: Article
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    deeds: tuple[Deed, ...]
    names: tuple[Name, ...]
    times: tuple[TimeExpression, ...]
    statements: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...]
    notes: tuple[Note, ...]
    made_by: str


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that could not be read: where it lay, a coded reason, and a sentence for people.

    ``id`` is the SHA-256 of its bytes where they could be had.
    """

    source: str
    reason: UnreadReason
    detail: str
    id: str | None = None
