"""Where a marked name begins and ends: marks, small words and articles off, missing words on."""

from whoseword.language.wording import Wording
from whoseword.reading.name.runs import is_capital
from whoseword.reference.names import NameBook

_BEFORE_NOUNS = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "these", "such"})
_EDGES = frozenset("\"'\u201c\u201d\u2018\u2019.,;:()[]")


def without_edges(wording: Wording, first: int, end: int, book: NameBook) -> tuple[int, int]:
    """The words without marks at either edge, and without small words at the end ("Miller of")."""
    while first < end and (wording.raw[first][0] in _EDGES and len(wording.raw[first]) == 1):
        first += 1
    while first < end and (
        wording.raw[end - 1] in _EDGES
        or wording.lower[end - 1] == "'s"
        or (wording.raw[end - 1].islower() and wording.lower[end - 1] in book.openers)
    ):
        end -= 1
    return first, end


def without_article(wording: Wording, first: int, end: int) -> int:
    """The index behind an article, an owner or a number before what is marked."""
    while first < end - 1 and (
        wording.lower[first] in _BEFORE_NOUNS or wording.raw[first].isdigit()
    ):
        first += 1
    return first


def whole(
    wording: Wording, first: int, end: int, taken: set[int], book: NameBook
) -> tuple[int, int]:
    """A group's or place's words without small ones at its ends, with capital words behind."""
    first, end = _without_small_ends(wording, first, end, book)
    while end < len(wording.raw) and end not in taken and wording.touches(end - 1):
        if not is_capital(wording.raw[end]) or wording.lower[end] in book.calendar:
            break
        end += 1
    return first, end


def whole_place(
    wording: Wording, first: int, end: int, taken: set[int], book: NameBook
) -> tuple[int, int]:
    """A place's words in the same way, up to a title or a word that begins a sentence.

    "Tolo Governor Anna Toll", "in Tolo A witness said".
    """
    first, end = _without_small_ends(wording, first, end, book)
    for at in range(first + 1, end):
        titled = book.titles.public.match(wording.lower, at)
        if titled is not None and titled[1] == end and _is_followed(wording, end):
            return first, at
    while end < len(wording.raw) and end not in taken and wording.touches(end - 1):
        word = wording.lower[end]
        if not is_capital(wording.raw[end]) or word in book.calendar | book.openers:
            break
        if word.rstrip(".") in book.titles.before_names or book.titles.public.match(
            wording.lower, end
        ):
            break
        end += 1
    return first, end


def _is_followed(wording: Wording, at: int) -> bool:
    """Whether a capital word follows, behind the stop of a shortened title at most."""
    behind = at + 1 if wording.raw[at : at + 1] == (".",) else at
    return behind < len(wording.raw) and is_capital(wording.raw[behind])


def _without_small_ends(wording: Wording, first: int, end: int, book: NameBook) -> tuple[int, int]:
    """The words without an article or small words at either end."""
    while first < end - 1 and not is_capital(wording.raw[first]):
        if wording.lower[first] in book.titles.particles:
            break
        first += 1
    if wording.raw[first] in {"The", "A", "An"} and end - first > 1:
        first += 1
    small = next((at for at in range(first, end) if wording.lower[at] in book.openers), end)
    while end - first > 1 and wording.raw[end - 1].islower() and small >= first:
        if wording.lower[end - 1] in book.tails:
            break
        end -= 1
    if end < len(wording.raw) and wording.lower[end - 1] == "'s":
        end -= 1
    return first, end


def whole_quotation(wording: Wording, first: int, end: int) -> tuple[int, int]:
    """All the words of the quotation that the name begins."""
    if first == 0 or wording.raw[first - 1] not in {"\u201c", '"'} or end - first < 2:
        return first, end
    for at in range(end, min(end + 4, len(wording.raw))):
        if wording.raw[at] in {"\u201d", '"'}:
            return first, at
        if not wording.raw[at][0].isalpha() or wording.raw[at] in {"is", "was", "has", "said"}:
            break
    return first, end
