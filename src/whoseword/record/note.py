"""A remark of the reader to its user: what it noticed and did not fill in."""

from dataclasses import dataclass

from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Note:
    """A coded remark, such as ``no_publication_date``, with the words that it is about."""

    code: str
    span: Span | None
    text: str
