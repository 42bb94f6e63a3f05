"""Whether what a mark covers is a name at all, and no common noun, title or day."""

from whoseword.language.wording import Wording
from whoseword.reading.name.runs import is_capital
from whoseword.reference.names import NameBook


def is_a_name(
    wording: Wording, bounds: tuple[int, int], label: str, starts: frozenset[int], book: NameBook
) -> bool:
    """Whether what is left holds a capital or a digit and is more than an opener or a weekday."""
    first, end = bounds
    words = wording.raw[first:end]
    told = any(is_capital(word) or word[0].isdigit() or not word.isascii() for word in words)
    if not told and (label == "weapon" or not wording.text.islower()):
        return False
    lower = wording.lower[first]
    if end - first == 1 and _is_common(wording, first, label, starts, book):
        return False
    if label == "person" and "'s" in wording.lower[first:end] and words[-1].islower():
        return False
    if label == "person" and _is_title(wording, bounds, book):
        return False
    if end - first == 1 and (lower in book.calendar or (first in starts and lower in book.openers)):
        return False
    return not all(word in book.openers for word in wording.lower[first:end])


def _is_common(
    wording: Wording, at: int, label: str, starts: frozenset[int], book: NameBook
) -> bool:
    """Whether a word is no name by itself: "Muslims", "Hospital: 31 dead", a tanker."""
    word = wording.lower[at]
    if label == "weapon":
        return not _is_designation(wording.raw[at]) or word in book.beside["no_weapons"]
    if label == "person":
        return word in book.beside["faithful"]
    return at in starts and word in book.facility_words


def _is_designation(word: str) -> bool:
    """Whether one word calls a weapon by letters or a number ("RPG", "MiG-29"), not by a noun."""
    return any(letter.isdigit() for letter in word) or sum(map(str.isupper, word)) > 1


def _is_title(wording: Wording, bounds: tuple[int, int], book: NameBook) -> bool:
    """Whether the words are an office and no name: "Foreign Minister"."""
    found = book.titles.public.match(wording.lower, bounds[0])
    return found is not None and found[1] == bounds[1]
