"""Runs of words that begin with a capital: what a name can be made of."""

from whoseword.language.wording import Wording
from whoseword.reference.names import NameBook

_LONGEST_JOINT = 3


def is_capital(word: str) -> bool:
    """Whether a word can be part of a name: "Tolo", "al-Tolo", "RSF", "McToll"."""
    if word[0].isupper():
        return True
    parts = word.split("-")
    return len(parts) > 1 and len(parts[0]) <= 4 and parts[0].isalpha() and parts[1][:1].isupper()


def runs_of(wording: Wording, starts: frozenset[int], book: NameBook) -> tuple[range, ...]:
    """The runs in order, as indices of words; joints only inside, openers of sentences left out.

    ``starts`` are the indices of words that begin a sentence.
    """
    runs: list[range] = []
    at = 0
    while at < len(wording.raw):
        if not is_capital(wording.raw[at]) or _is_opener(wording, at, starts, book):
            at += 1
            continue
        end = _run_end(wording, at, starts, book)
        runs.append(range(at, end))
        at = end
    return tuple(runs)


def _is_opener(wording: Wording, at: int, starts: frozenset[int], book: NameBook) -> bool:
    word = wording.lower[at]
    begins = at in starts or (at > 0 and wording.raw[at - 1] in {"(", "["})
    return word in book.calendar or (begins and word in book.openers) or word == "i"


def _run_end(wording: Wording, first: int, starts: frozenset[int], book: NameBook) -> int:
    """The index behind the run that begins at a word."""
    end = first + 1
    while end not in starts and (wording.touches(end - 1) or _owns(wording, end)):
        if is_capital(wording.raw[end]) and wording.lower[end] not in book.calendar:
            end += 1
            continue
        behind = _behind_owners(wording, end, book) or _behind_joints(wording, end, book)
        if behind is None or wording.lower[behind] in book.calendar:
            return end
        end = behind + 1
    return end


def _owns(wording: Wording, at: int) -> bool:
    return at < len(wording.raw) and wording.raw[at] in {"'", "'s"}


def _behind_owners(wording: Wording, at: int, book: NameBook) -> int | None:
    """The index of the capital word behind "Martyrs'" or "Lord's" inside a name."""
    owner = wording.lower[at - 1] in book.beside["owners"] and wording.raw[at] in {"'", "'s"}
    glued = wording.spans[at - 1].end == wording.spans[at].start
    if not owner or not glued or at + 1 >= len(wording.raw) or not wording.touches(at):
        return None
    return at + 1 if is_capital(wording.raw[at + 1]) else None


def _behind_joints(wording: Wording, at: int, book: NameBook) -> int | None:
    """The index of the capital word behind one to three joints, if there is one."""
    for here in range(at, at + _LONGEST_JOINT):
        if here + 1 >= len(wording.raw) or wording.lower[here] not in book.beside["joints"]:
            return None
        if not wording.touches(here):
            return None
        if is_capital(wording.raw[here + 1]):
            return here + 1
    return None
