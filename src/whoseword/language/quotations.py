"""Quotations: where quotation marks open and close, also over several paragraphs."""

import re
from dataclasses import dataclass

from whoseword.language.sentences import trimmed
from whoseword.record import Article, Span

_MARK = re.compile(r"[“”„«»\"]|(?<!\w)‘|’(?!\w)")
_OPENING, _CLOSING = "“„«", "”»"
_LONGEST = 6000
_LONGEST_SINGLE = 600
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?])’(?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """``span`` with its marks, ``inside`` the stretches of words between them, one a paragraph."""

    span: Span
    inside: tuple[Span, ...]
    closed: bool


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """The outermost quotations in order.

    One that is not closed at the end of its paragraph goes on when the next paragraph opens
    again, or closes what it never opened; else it ends with its paragraph.
    """
    text = article.text
    paragraphs = [block.span for block in article.blocks] or [Span(0, max(1, len(text)))]
    found: list[Quotation] = []
    opened: int | None = None
    parts: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.start if opened is not None else -1
        for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
            sign = mark.group()
            if opened is None:
                if _opens(text, mark, paragraph):
                    opened, start = mark.start(), mark.end()
            elif sign in '“„«"' and mark.start() == paragraph.start:
                start = mark.end()
            elif _closes(sign, text[opened]) and _is_closing(text, mark):
                parts.extend(trimmed(text, start, mark.start()))
                found.append(Quotation(Span(opened, mark.end()), tuple(parts), closed=True))
                opened, parts = None, []
        if opened is not None:
            parts.extend(trimmed(text, start, paragraph.end))
            if not _goes_on(text, paragraphs, number, opened):
                found.append(Quotation(Span(opened, paragraph.end), tuple(parts), closed=False))
                opened, parts = None, []
    return tuple(one for one in found if one.inside)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    sign = mark.group()
    if sign in _OPENING:
        return True
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end() : mark.end() + 1]
    if sign == '"':
        return (before.isspace() or before in "([—–-") and bool(after) and not after.isspace()
    return (
        sign == "‘"
        and bool(after)
        and not after.isspace()
        and _single_closes(text, mark, paragraph)
    )


def _single_closes(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a single mark is closed in its paragraph by one after a letter or a stop."""
    end = min(paragraph.end, mark.end() + _LONGEST_SINGLE)
    return _SINGLE_CLOSING.search(text, mark.end(), end) is not None


def _closes(sign: str, opening: str) -> bool:
    if opening == "‘":
        return sign == "’"
    return sign == '"' if opening == '"' else sign in _CLOSING


def _is_closing(text: str, mark: re.Match[str]) -> bool:
    """A straight mark after a space opens; any other closes."""
    return mark.group() != '"' or not text[mark.start() - 1].isspace()


def _goes_on(text: str, paragraphs: list[Span], number: int, opened: int) -> bool:
    """Whether the next paragraph opens again, or closes a quotation that it did not open."""
    if number + 1 >= len(paragraphs) or text[opened] == "‘":
        return False
    following = paragraphs[number + 1]
    if following.end - opened > _LONGEST:
        return False
    if text[following.start] in '“„«"':
        return True
    if text[opened] == '"':
        return False
    for later in paragraphs[number + 1 : number + 4]:
        first = re.compile("[“”„«»]").search(text, later.start, later.end)
        if first:
            return first.group() in _CLOSING
    return False
