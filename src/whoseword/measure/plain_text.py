"""Tokens of a marked set as the text that they were, or would have been, written in."""

import re
from collections.abc import Sequence

from whoseword.record import Span

_TIGHT_BEFORE = re.compile(
    r"[,.;:!?)\]%\u201d\u2019]+\Z|'(?:s|re|ve|ll|d|m)\Z|n't\Z|''\Z", re.IGNORECASE
)
_TIGHT_AFTER = frozenset("([$\u201c\u2018")
_APOSTROPHES = frozenset("'\u2019")
_ENDINGS = frozenset({"s", "re", "ve", "ll", "d", "m", "t"})


def written(
    tokens: Sequence[str], given: str | None, *, parted: bool = False
) -> tuple[str, list[Span]]:
    """The sentence as it was written, or as it would be, and where each token stands in it.

    ``parted``: the set parts words at hyphens and apostrophes ("closed", "-", "circuit").
    """
    if given is not None:
        spans = located(tokens, given)
        if spans is not None:
            return given, spans
    text, spans = "", []
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        tight = _TIGHT_BEFORE.match(token) or before in _TIGHT_AFTER
        tight = tight or (parted and _is_one_word(before, token))
        text += "" if not text or tight else " "
        spans.append(Span(len(text), len(text) + len(token)))
        text += token
    return text, spans


def _is_one_word(before: str, token: str) -> bool:
    """Whether a token goes on with the word before it."""
    ends = before in _APOSTROPHES and token.lower() in _ENDINGS
    return ends or before == "-" or token[0] in _APOSTROPHES | {"-"}


def located(tokens: Sequence[str], text: str) -> list[Span] | None:
    """Where each token stands in the text, one behind the other; None when one is not there."""
    spans: list[Span] = []
    for token in tokens:
        found = text.find(token, spans[-1].end if spans else 0)
        if found < 0:
            return None
        spans.append(Span(found, found + len(token)))
    return spans
