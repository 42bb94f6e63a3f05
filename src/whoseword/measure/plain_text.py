"""Tokens of a marked set as the text that they were, or would have been, written in."""

import re
from collections.abc import Sequence

from whoseword.record import Span

_TIGHT_BEFORE = re.compile(
    r"[,.;:!?)\]%\u201d\u2019]+\Z|'(?:s|re|ve|ll|d|m)\Z|n't\Z|''\Z", re.IGNORECASE
)
_TIGHT_AFTER = frozenset("([$\u201c\u2018")


def written(tokens: Sequence[str], given: str | None) -> tuple[str, list[Span]]:
    """The sentence as it was written, or as it would be, and where each token stands in it."""
    if given is not None:
        spans = located(tokens, given)
        if spans is not None:
            return given, spans
    text, spans = "", []
    for number, token in enumerate(tokens):
        tight = _TIGHT_BEFORE.match(token) or (number and tokens[number - 1] in _TIGHT_AFTER)
        text += "" if not text or tight else " "
        spans.append(Span(len(text), len(text) + len(token)))
        text += token
    return text, spans


def located(tokens: Sequence[str], text: str) -> list[Span] | None:
    """Where each token stands in the text, one behind the other; None when one is not there."""
    spans: list[Span] = []
    for token in tokens:
        found = text.find(token, spans[-1].end if spans else 0)
        if found < 0:
            return None
        spans.append(Span(found, found + len(token)))
    return spans
