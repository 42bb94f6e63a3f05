"""What is glued to a name and no part of it: endings, beginnings, small words."""

from whoseword.language.wording import Wording
from whoseword.record import Span
from whoseword.reference.names import NameBook


def without_suffix(wording: Wording, span: Span, book: NameBook) -> Span:
    """The span up to an ending such as "-based" or "-affiliated", where a word of it has one."""
    text = span.of(wording.text)
    for suffix in (*book.statements.suffixes, *book.beside["endings"]):
        at = text.find(suffix)
        if at > 0 and text[at + len(suffix) :][:1] in {"", " "}:
            return Span(span.start, span.start + at)
    return span


def without_prefix(wording: Wording, span: Span, book: NameBook) -> Span:
    """The span behind "anti-", "pro-" and the like."""
    text = span.of(wording.text)
    for prefix in book.beside["beginnings"]:
        if text.lower().startswith(prefix) and text[len(prefix) :][:1].isupper():
            return Span(span.start + len(prefix), span.end)
    return span


def unglued(wording: Wording, span: Span, book: NameBook) -> Span:
    """The span without a small word that lost its space before the name ("namedTollo")."""
    words = wording.within(span)
    for at in words:
        for glued in book.glued:
            rest = wording.raw[at][len(glued) :]
            if wording.raw[at].startswith(glued) and rest[:1].isupper() and rest[1:2].islower():
                return Span(wording.spans[at].start + len(glued), span.end)
    return span
