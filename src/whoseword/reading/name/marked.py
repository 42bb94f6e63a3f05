"""The tagger's marks, mended: titles and possessives off, missing words of a name on."""

from collections.abc import Iterator
from itertools import pairwise

from whoseword.language.wording import Wording
from whoseword.reading.name.affixes import unglued, without_prefix, without_suffix
from whoseword.reading.name.ends import (
    whole,
    whole_place,
    whole_quotation,
    without_article,
    without_edges,
)
from whoseword.reading.name.found import Found
from whoseword.reading.name.nameable import is_a_name
from whoseword.reading.name.person_ends import (
    with_epithet,
    with_first_words,
    with_rest_of_name,
    without_title,
)
from whoseword.record import Mark, NameKind, Span
from whoseword.reference.names import NameBook

_MARKED = 4
_DEMONYM = ("i", "an", "ese", "ish")
# The words behind a people ("Tolian General") and the small ones in a weapon are left as marked.
_ONLY_AS_MARKED = frozenset({"weapon", "nationality"})


def mended_marks(
    wording: Wording, marks: tuple[Mark, ...], starts: frozenset[int], book: NameBook
) -> Iterator[Found]:
    """A mention for each mark that is still a name when it has been mended."""
    taken = {at for mark in marks for at in wording.within(mark.span)}
    taken |= headline_words(wording, starts)
    ordered = sorted(marks, key=lambda mark: mark.span.start)
    for mark in _joined(wording, ordered):
        words = wording.within(mark.span)
        first, end = without_edges(wording, words.start, words.stop, book)
        if first >= end:
            continue
        if mark.label == "person":
            end = with_rest_of_name(wording, end, taken, book)
            end = with_epithet(wording, first, end, book)
            first = with_first_words(wording, first, taken, starts, book)
            first = without_title(wording, first, end, book)
        elif mark.label in _ONLY_AS_MARKED:
            first = without_article(wording, first, end)
        elif mark.label == "place":
            first, end = whole_place(wording, first, end, taken, book)
        else:
            first, end = whole(wording, first, end, taken, book)
        first, end = whole_quotation(wording, first, end)
        if first >= end or not is_a_name(wording, (first, end), mark.label, starts, book):
            continue
        glued = unglued(wording, wording.span(first, end), book)
        span = without_suffix(wording, glued, book)
        label = "group" if mark.label == "person" and span != glued else mark.label
        kind = _of_many(wording, label, end, first, book)
        for part in _places(wording, span, book) if kind == "place" else (span,):
            yield Found(without_prefix(wording, part, book), kind, _MARKED)


def headline_words(wording: Wording, starts: frozenset[int]) -> set[int]:
    """The words of sentences in which nearly every word has a capital: there it tells no name."""
    ordered = [*sorted(starts), len(wording.raw)]
    words: set[int] = set()
    for first, end in pairwise(ordered):
        long = [word for word in wording.raw[first:end] if len(word) > 3 and word[0].isalpha()]
        if len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long):
            words.update(range(first, end))
    return words


def _joined(wording: Wording, marks: list[Mark]) -> list[Mark]:
    """The marks, those of one person that only a space parts put together."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if last and last.label == mark.label and mark.label in {"person", "place", "group"}:
            between = wording.text[last.span.end : mark.span.start]
            if between in {" ", "-", " \u2019", "\u2019"}:
                score = min(last.score, mark.score)
                joined[-1] = Mark(Span(last.span.start, mark.span.end), mark.label, score)
                continue
        joined.append(mark)
    return joined


def _of_many(wording: Wording, label: NameKind, end: int, first: int, book: NameBook) -> NameKind:
    """The kind of a mark: a full kunya is a person's, one word before "gunmen" a people's."""
    kunya = wording.lower[first] in book.titles.kunya and end - first > 2
    if label == "place" and kunya and wording.lower[end - 1].startswith(("al-", "el-")):
        return "person"
    many = end < len(wording.raw) and wording.lower[end] in book.beside["crowds"]
    alone = end - first == 1 and wording.touches(first) and wording.lower[first].endswith(_DEMONYM)
    return "nationality" if label == "person" and alone and many else label


def _places(wording: Wording, span: Span, book: NameBook) -> tuple[Span, ...]:
    """The place and what it lies in, where both were marked as one: "Tolo quarter of Mezra"."""
    words = wording.within(span)
    for at in words[1:-1]:
        if wording.raw[at] == ",":
            return wording.span(words.start, at), wording.span(at + 1, words.stop)
        kind = wording.lower[at] in book.beside["place_kinds"] | {"quarter"}
        if kind and wording.lower[at + 1] == "of" and at + 2 < words.stop:
            return wording.span(words.start, at), wording.span(at + 2, words.stop)
    return (span,)
