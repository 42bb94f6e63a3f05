"""Ids made from content, so that reading twice gives the same record."""

import hashlib
from collections.abc import Iterable

from whoseword.record.span import Span

_LENGTH = 16


def article_id(data: bytes) -> str:
    """The SHA-256 of the original bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def content_id(prefix: str, *parts: str | int | Iterable[Span] | None) -> str:
    """An id such as "c-1f0a…": the prefix and a digest of the parts, in order.

    The first part is the article's id. Dates that may be given later never belong in it.
    """
    told = "\x1f".join(_told(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]}"


def _told(part: str | int | Iterable[Span] | None) -> str:
    if part is None or isinstance(part, str | int):
        return repr(part)
    return ";".join(f"{span.start}:{span.end}" for span in part)


def digits(identity: str) -> str:
    """What stands behind the letter: "1f0a…" of "d-1f0a…", by which ids of a kind are derived."""
    return identity.partition("-")[2]
