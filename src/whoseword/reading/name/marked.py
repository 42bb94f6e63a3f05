"""The tagger's marks, mended: titles and possessives off, missing words of a name on."""

from collections.abc import Iterator
from itertools import pairwise

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.runs import is_capital
from whoseword.record import Mark, NameKind, Span
from whoseword.reference.names import NameBook

_MARKED = 4
_DEMONYM = ("i", "an", "ese", "ish")
# The words behind a people ("Tolian General") and the small ones in a weapon are left as marked.
_ONLY_AS_MARKED = frozenset({"weapon", "nationality"})
_BEFORE_NOUNS = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "these", "such"})
_EDGES = frozenset("\"'\u201c\u201d\u2018\u2019.,;:()[]")


def mended_marks(
    wording: Wording, marks: tuple[Mark, ...], starts: frozenset[int], book: NameBook
) -> Iterator[Found]:
    """A mention for each mark that is still a name when it has been mended."""
    taken = {at for mark in marks for at in wording.within(mark.span)}
    taken |= headline_words(wording, starts)
    ordered = sorted(marks, key=lambda mark: mark.span.start)
    for mark in _joined(wording, ordered):
        words = wording.within(mark.span)
        first, end = _without_edges(wording, words.start, words.stop, book)
        if first >= end:
            continue
        if mark.label == "person":
            end = _with_rest_of_name(wording, end, taken, book)
            end = _with_epithet(wording, first, end, book)
            first = _with_first_words(wording, first, taken, starts, book)
            first = _without_title(wording, first, end, book)
        elif mark.label in _ONLY_AS_MARKED:
            first = _without_article(wording, first, end)
        else:
            first, end = _whole(wording, first, end, taken, book)
        first, end = _whole_quotation(wording, first, end)
        if first >= end or not _is_a_name(wording, (first, end), mark.label, starts, book):
            continue
        whole = _unglued(wording, wording.span(first, end), book)
        span = _without_suffix(wording, whole, book)
        label = "group" if mark.label == "person" and span != whole else mark.label
        kind = _of_many(wording, label, end, first, book)
        for part in _places(wording, span, book) if kind == "place" else (span,):
            yield Found(_without_prefix(wording, part, book), kind, _MARKED)


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


def _without_edges(wording: Wording, first: int, end: int, book: NameBook) -> tuple[int, int]:
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


def _with_rest_of_name(wording: Wording, end: int, taken: set[int], book: NameBook) -> int:
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


def _without_title(wording: Wording, first: int, end: int, book: NameBook) -> int:
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


def _with_epithet(wording: Wording, first: int, end: int, book: NameBook) -> int:
    """The index behind "the" and a capital word that follow a kunya ("Abu Salka the Tailor")."""
    if wording.lower[first] not in book.titles.kunya or end + 1 >= len(wording.raw):
        return end
    follows = wording.lower[end] == "the" and wording.touches(end - 1) and wording.touches(end)
    return end + 2 if follows and wording.raw[end + 1][0].isupper() else end


def _can_begin(word: str, book: NameBook) -> bool:
    """Whether a name can begin with a word, if need be behind a small one that lost its space."""
    glued = any(word.startswith(g) and word[len(g) : len(g) + 1].isupper() for g in book.glued)
    return glued or is_capital(word)


def _with_first_words(
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


def _without_article(wording: Wording, first: int, end: int) -> int:
    """The index behind an article, an owner or a number before what is marked."""
    while first < end - 1 and (
        wording.lower[first] in _BEFORE_NOUNS or wording.raw[first].isdigit()
    ):
        first += 1
    return first


def _whole(
    wording: Wording, first: int, end: int, taken: set[int], book: NameBook
) -> tuple[int, int]:
    """A group's or place's words without small ones at its ends, with capital words behind."""
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
    while end < len(wording.raw) and end not in taken and wording.touches(end - 1):
        if not is_capital(wording.raw[end]) or wording.lower[end] in book.calendar:
            break
        end += 1
    return first, end


def _whole_quotation(wording: Wording, first: int, end: int) -> tuple[int, int]:
    """All the words of the quotation that the name begins."""
    if first == 0 or wording.raw[first - 1] not in {"\u201c", '"'} or end - first < 2:
        return first, end
    for at in range(end, min(end + 4, len(wording.raw))):
        if wording.raw[at] in {"\u201d", '"'}:
            return first, at
        if not wording.raw[at][0].isalpha() or wording.raw[at] in {"is", "was", "has", "said"}:
            break
    return first, end


def _without_suffix(wording: Wording, span: Span, book: NameBook) -> Span:
    """The span up to an ending such as "-based" or "-affiliated", where a word of it has one."""
    text = span.of(wording.text)
    for suffix in (*book.statements.suffixes, *book.beside["endings"]):
        at = text.find(suffix)
        if at > 0 and text[at + len(suffix) :][:1] in {"", " "}:
            return Span(span.start, span.start + at)
    return span


def _is_a_name(
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


def _is_designation(word: str) -> bool:
    """Whether one word calls a weapon by letters or a number ("RPG", "MiG-29"), not by a noun."""
    return any(letter.isdigit() for letter in word) or sum(map(str.isupper, word)) > 1


def _is_title(wording: Wording, bounds: tuple[int, int], book: NameBook) -> bool:
    """Whether the words are an office and no name: "Foreign Minister"."""
    found = book.titles.public.match(wording.lower, bounds[0])
    return found is not None and found[1] == bounds[1]


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


def _without_prefix(wording: Wording, span: Span, book: NameBook) -> Span:
    """The span behind "anti-", "pro-" and the like."""
    text = span.of(wording.text)
    for prefix in book.beside["beginnings"]:
        if text.lower().startswith(prefix) and text[len(prefix) :][:1].isupper():
            return Span(span.start + len(prefix), span.end)
    return span


def _unglued(wording: Wording, span: Span, book: NameBook) -> Span:
    """The span without a small word that lost its space before the name ("namedTollo")."""
    words = wording.within(span)
    for at in words:
        for glued in book.glued:
            rest = wording.raw[at][len(glued) :]
            if wording.raw[at].startswith(glued) and rest[:1].isupper() and rest[1:2].islower():
                return Span(wording.spans[at].start + len(glued), span.end)
    return span
