"""Which wires an article names, and which of them it credits."""

from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.record import Article
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.apart import credit_texts
from whoseword.weighing.copy.credits import is_credit
from whoseword.weighing.copy.outlets import labels_of


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
            if rights or is_credit(text, found):
                credited.add(book.wires[found.group()])
            elif found.group() not in book.only_credited:
                named.add(book.wires[found.group()])
    return Wires(frozenset(named | credited), frozenset(credited))


def source_wire(earlier: Wires, later: Wires, *, known: bool) -> str | None:
    """The wire that the text is of: the later credits it, or both name one that one credits.

    The later's credit alone does only where it is known which is the later. Of several the one
    that both credit goes first, then one that both name.
    """
    named, both = earlier.named & later.named, earlier.credited & later.credited
    told = named & (earlier.credited | later.credited)
    told |= later.credited if known else frozenset()
    return min(told, key=lambda wire: (wire not in both, wire not in named, wire), default=None)


def _of_outlet(article: Article, book: CopyBook) -> Iterator[str]:
    """The wire that the outlet is, by its name or its address."""
    outlet = article.outlet or ""
    if outlet in book.wires:
        yield book.wires[outlet]
    yield from (book.addresses[one] for one in labels_of(outlet) if one in book.addresses)
