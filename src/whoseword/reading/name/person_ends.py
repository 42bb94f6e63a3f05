"""Where a person's marked name begins and ends: missing words of it on, titles off."""

from whoseword.language.wording import Wording
from whoseword.reading.name.runs import is_capital
from whoseword.reference.names import NameBook


def with_rest_of_name(wording: Wording, end: int, taken: set[int], book: NameBook) -> int:
    """The index behind a person's name, with the words that the tagger left out."""
    while end < len(wording.raw) and wording.touches(end - 1) and end not in taken:
        word = wording.lower[end]
        if word in book.calendar or word in book.titles.before_names:
            return end
        if is_capital(wording.raw[end]) and not wording.raw[end].isupper():
            end += 1
        elif (
            word in book.titles.particles
            and end + 1 < len(wording.raw)
            and wording.touches(end)
            and end + 1 not in taken
            and is_capital(wording.raw[end + 1])
        ):
            end += 2
        else:
            return end
    return end


def with_first_words(
    wording: Wording, first: int, taken: set[int], starts: frozenset[int], book: NameBook
) -> int:
    """The index of a person's first name, where the tagger left it out."""
    while (
        first > 0 and first not in starts and wording.touches(first - 1) and first - 1 not in taken
    ):
        word = wording.raw[first - 1]
        lower = wording.lower[first - 1]
        opener = first - 1 in starts and lower in book.openers
        if not _can_begin(word, book) or opener or word.isupper() or lower in book.calendar:
            return first
        if lower.rstrip(".") in book.titles.before_names or lower in book.facility_words:
            return first
        first -= 1
    return first


def with_epithet(wording: Wording, first: int, end: int, book: NameBook) -> int:
    """The index behind "the" and a capital word that follow a kunya ("Abu Salka the Tailor")."""
    if wording.lower[first] not in book.titles.kunya or end + 1 >= len(wording.raw):
        return end
    follows = wording.lower[end] == "the" and wording.touches(end - 1) and wording.touches(end)
    return end + 2 if follows and wording.raw[end + 1][0].isupper() else end


def without_title(wording: Wording, first: int, end: int, book: NameBook) -> int:
    """The index of the first word of the name behind titles and the like."""
    last_title = first
    for at in range(first, end - 1):
        if (
            wording.lower[at].rstrip(".") in book.titles.before_names
            and wording.lower[at] not in book.titles.kunya
        ):
            last_title = at + 1
            while last_title < end - 1 and wording.raw[last_title] == ".":
                last_title += 1
    while last_title < end - 1 and not _can_begin(wording.raw[last_title], book):
        if wording.lower[last_title] in book.titles.particles:
            break
        last_title += 1
    return last_title


def _can_begin(word: str, book: NameBook) -> bool:
    """Whether a name can begin with a word, if need be behind a small one that lost its space."""
    glued = any(word.startswith(g) and word[len(g) : len(g) + 1].isupper() for g in book.glued)
    return glued or is_capital(word)
