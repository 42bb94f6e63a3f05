"""Which wires an article names, and which of them it credits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.record import Article
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.apart import credit_texts
from whoseword.weighing.copy.outlets import labels_of

_OPENED = re.compile(r"[(\[][^()\[\]\n]{0,40}\Z")
_BYLINE = re.compile(r"\A\W*(?:(?:by|from|source|credit)\b[^.\n]{0,60})?\Z", re.IGNORECASE)
_REACH = 100
_LINE_END = re.compile(r"\W*\Z")


@dataclass(frozen=True, slots=True)
class Wires:
    """The wires that an article names anywhere, and those that it credits as its source."""

    named: frozenset[str]
    credited: frozenset[str]


def wires_of(article: Article, book: CopyBook) -> Wires:
    """The wires in an article's text, byline and outlet; credits of pictures do not count.

    It credits one in its byline, in brackets ("PARIS (AP)"), in a notice of rights, on a line of
    its own, or by being the wire itself.
    """
    credited = {*_of_outlet(article, book)}
    credited |= {book.wires[one.group()] for one in book.wire.finditer(article.author or "")}
    named: set[str] = set()
    for text in credit_texts(article, book):
        rights = book.rights.search(text)
        for found in book.wire.finditer(text):
            if rights or _is_credit(text, found):
                credited.add(book.wires[found.group()])
            elif found.group() not in book.only_credited:
                named.add(book.wires[found.group()])
    return Wires(frozenset(named | credited), frozenset(credited))


def shared_wire(one: Wires, other: Wires) -> str | None:
    """The wire that both name and at least one of them credits, rather than one both credit."""
    both, credits_of_both = one.named & other.named, one.credited & other.credited
    credited = both & (one.credited | other.credited)
    return min(credited, key=lambda wire: (wire not in credits_of_both, wire), default=None)


def _of_outlet(article: Article, book: CopyBook) -> Iterator[str]:
    """The wire that the outlet is, by its name or its address."""
    outlet = article.outlet or ""
    if outlet in book.wires:
        yield book.wires[outlet]
    yield from (book.addresses[one] for one in labels_of(outlet) if one in book.addresses)


def _is_credit(text: str, found: re.Match[str]) -> bool:
    """Whether a wire's name stands in brackets, or alone or behind "By ..." on its line."""
    start = max(0, found.start() - _REACH)
    _, line_end, before = text[start : found.start()].rpartition("\n")
    if _OPENED.search(before):
        return True
    begins = start == 0 or line_end != ""
    after = text[found.end() : found.end() + _REACH].partition("\n")[0]
    return begins and bool(_BYLINE.match(before) and _LINE_END.match(after))
