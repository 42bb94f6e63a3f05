"""Where a title stands beside a name, so that it is the name's own and nobody else's."""

from whoseword.language.wording import Wording
from whoseword.reference.names import NameBook
from whoseword.reference.phrases import Phrases

_REACH = 8
_APPOSED = 10
_QUOTES = frozenset({"\u201c", "\u201d", '"', "'"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our"})
_STOPS = frozenset('.;:()\u201c\u201d"')
_CLOSING = frozenset({",", ".", ";", ":", "(", ")", "\u201d", '"', "\u2014", "\u2013", "?", "!"})
_OF = frozenset({"of", "in", "for", "at"})
_BEING = frozenset({"is", "was", "became", "been", "serves", "served"})
_NAMED = _BEING | {"appointed", "named", "elected", "as"}
_VERBS = _NAMED | {"has", "had", "once"}
# What can follow a title that is the end of its phrase: "a chief suspect" is no chief, and in
# "Toll, the governor said" and "the governor's driver" the governor is somebody else.
_BEHIND_TITLES = _CLOSING | {
    "of", "in", "for", "at", "to", "from", "on", "since", "until", "under", "during", "between",
    "with", "when", "who", "whose", "which", "and", "but", "after", "before", "by", "here", "there",
}  # fmt: skip
_NOT_BEFORE_TITLES = frozenset({
    "said", "told", "and", "of", "by", "that", "to", "with", "him", "her", "them", "near", "in",
    "from", "at", "on", "under", "against", "like", "for", "than", "unlike", "not", "no", "never",
})  # fmt: skip


def title_before(
    wording: Wording, first: int, end: int, titles: Phrases[str], book: NameBook
) -> tuple[int, int] | None:
    """First and end word of a title right before a name ("spokesman Toll", "the head, Toll,").

    ``first`` is where the name or its rank begins, ``end`` the word behind the name. In "the wife
    of the mayor, Toll," the title is not the name's.
    """
    first = _before_alias_cue(wording, first, book)
    before = first
    while (
        before > 0 and first - before < 2 and wording.raw[before - 1] in _QUOTES | {",", "(", "."}
    ):
        before -= 1
    if "," in wording.raw[before:first] and not _is_closed(wording, end):
        return None
    for at in range(max(0, before - 4), before):
        match = titles.match(wording.lower, at)
        if match is not None and match[1] == before:
            return None if _is_of_another(wording, at, book) else (at, before)
    return _title_of_something(wording, first, end, titles)


def _before_alias_cue(wording: Wording, first: int, book: NameBook) -> int:
    """The index before "who calls himself" and the like, where they stand before a name."""
    end = first
    while end > 0 and wording.raw[end - 1] in _QUOTES:
        end -= 1
    for at in range(max(0, end - 6), end):
        match = book.statements.alias.match(wording.lower, at)
        if match is not None and match[1] == end:
            return at - 1 if at > 0 and wording.raw[at - 1] == "," else at
    return first


def _is_of_another(wording: Wording, at: int, book: NameBook) -> bool:
    """Whether a title hangs on somebody else's calling: "an aide to the local governor"."""
    while at > 0 and (
        wording.lower[at - 1] in _DETERMINERS or wording.lower[at - 1] in book.titles.modifiers
    ):
        at -= 1
    if at < 2 or wording.lower[at - 1] not in {"of", "to"}:
        return False
    return any(
        (match := book.titles.callings.match(wording.lower, start)) is not None
        and match[1] == at - 1
        for start in range(max(0, at - 4), at - 1)
    )


def _title_of_something(
    wording: Wording, first: int, end: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """The title in "the governor of Tolo, Anna Toll, ", with what it is of."""
    if first < 3 or wording.raw[first - 1] != "," or not _is_closed(wording, end):
        return None
    for at in range(first - 2, max(-1, first - 12), -1):
        if wording.raw[at] in {",", ".", ";", ":", "(", "\u2014"}:
            return None
        match = titles.match(wording.lower, at)
        if match is not None and not _OF.isdisjoint(wording.lower[match[1] - 1 : match[1] + 1]):
            return at, first - 1
    return None


def _is_closed(wording: Wording, end: int) -> bool:
    """Whether an apposition ends behind a name, as it does not in "the mayor, Toll said"."""
    if end >= len(wording.raw) or wording.raw[end] in _CLOSING:
        return True
    return "\n" in wording.text[wording.spans[end - 1].end : wording.spans[end].start]


def before_ranks(wording: Wording, first: int, book: NameBook) -> int:
    """The index of the rank or form of address right before a name; else the name's own."""
    end = first
    while end > 0 and wording.raw[end - 1] in _QUOTES:
        end -= 1
    for at in range(max(0, end - 3), end):
        for titles in (book.titles.ranks, book.titles.honorifics):
            match = titles.match(wording.lower, at)
            if match is not None and match[1] == end:
                quoted = end < first and at > 0 and wording.raw[at - 1] in _QUOTES
                return at - quoted
    return first


def title_behind(
    wording: Wording, end: int, stop: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """First and end word of a title said of a name (", the governor of", "was named …")."""
    while end < stop and wording.raw[end] in _QUOTES:
        end += 1
    if end >= stop:
        return None
    if wording.raw[end] in {",", "("}:
        return _apposed(wording, end + 1, stop, titles) or _behind_apposition(
            wording, end + 1, stop, titles
        )
    return _predicated(wording, end, stop, titles)


def _apposed(
    wording: Wording, start: int, stop: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """The title of an apposition, an age before it left out."""
    if start + 1 < stop and wording.raw[start].isdigit() and wording.raw[start + 1] == ",":
        start += 2
    if start < stop and wording.lower[start] in {"who", "once"}:
        whole = titles.match(wording.lower, start)
        return (start, whole[1]) if whole else _predicated(wording, start + 1, stop, titles)
    return _title_from(wording, start, stop, titles)


def _behind_apposition(
    wording: Wording, start: int, stop: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """The title told behind a whole apposition: "Toll, nicknamed the Owl, was named governor"."""
    close = {")"} if wording.raw[start - 1] == "(" else {","}
    for at in range(start, min(stop, start + _APPOSED)):
        if wording.raw[at] in close:
            return _predicated(wording, at + 1, stop, titles)
    return None


def _predicated(
    wording: Wording, start: int, stop: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """The title behind verbs such as "was appointed"."""
    at = start
    while at < stop and wording.lower[at] in _VERBS:
        at += 1
    told = not _NAMED.isdisjoint(wording.lower[start:at])
    return _title_from(wording, at, stop, titles) if told else None


def _title_from(
    wording: Wording, start: int, stop: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """The title with which a phrase's first noun ends, if it does."""
    for at in range(start, min(stop, start + _REACH)):
        word = wording.lower[at]
        if at > start and word in _DETERMINERS:
            return None
        if word in _STOPS or word == "," or word in _NOT_BEFORE_TITLES - _DETERMINERS:
            return None
        match = titles.match(wording.lower, at)
        if match is not None and (match[1] >= stop or wording.lower[match[1]] in _BEHIND_TITLES):
            return at, match[1]
    return None
