"""The edges of reported words: marks, spaces and citations that belong to nobody's words."""

import re

from whoseword.reading.claim.page import Page
from whoseword.record import Span

Spans = tuple[Span, ...]
_LONGEST_BRACKET = 300
_EDGE = re.compile(r"[\s,;:—–\-]+\Z")
_FRONT = re.compile(r"\A[\s,;:—–\-]+")
_CLOSING_BRACKET = re.compile(r"\s*\([^()]{3,200}\)\s*\.?\s*\Z")


def trimmed(page: Page, span: Span) -> Spans:
    """The span without marks, spaces and citations at its edges; () when nothing is left."""
    start, end = span
    bracket = _CLOSING_BRACKET.search(page.text, max(start, end - _LONGEST_BRACKET), end)
    if bracket and bracket.start() > start and re.search(r"\d{4}", bracket.group()):
        end = bracket.start()
    end -= _edge(_EDGE, page.text[start:end])
    text = page.text[start:end]
    if text.endswith(".") and not re.search(r"\b(?:[A-Za-z]\.){2,}\Z", text):
        end -= 1
    start += _edge(_FRONT, page.text[start:end])
    start, end = _without_lone_marks(page.text, start, end)
    return (Span(start, end),) if start < end else ()


def _edge(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return len(found.group()) if found else 0


def _without_lone_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Without quotation marks at the edges that enclose the whole, or have no partner inside."""
    while start < end and text[start] in '“„«"‘':
        inner = text[start + 1 : end]
        closing = min((inner.find(mark) for mark in '”»"' if mark in inner), default=-1)
        if closing >= 0 and closing < len(inner) - 1:
            break
        start += 1
    while (
        end > start
        and text[end - 1] in '”»"'
        and not any(m in text[start : end - 1] for m in '“«"')
    ):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
