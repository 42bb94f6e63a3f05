"""Phrases of a lexicon under their first words: plain ones, and patterns with forms and gaps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from whoseword.language.inflection import plural_of, verb_forms

_T = TypeVar("_T")
_GAP = 3
_NO_GAP_OVER = frozenset(".;:!?()")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[_T]):
    """Plain phrases and what each stands for, longest first under their first word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], _T], ...]]

    def match(self, words: Sequence[str], at: int) -> tuple[_T, int] | None:
        """What the longest phrase from a word on stands for, and the index behind it."""
        for parts, entry in self.by_first.get(words[at], ()):
            if len(parts) == 1 or tuple(words[at : at + len(parts)]) == parts:
                return entry, at + len(parts)
        return None

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Whether the first word of any phrase is among these words."""
        return not words.isdisjoint(self.by_first)

    def first_in(self, words: Sequence[str], start: int, end: int) -> tuple[_T, int, int] | None:
        """The first phrase that lies between two words: what it stands for, its start and end."""
        for at in range(start, end):
            found = self.match(words, at)
            if found is not None and found[1] <= end:
                return found[0], at, found[1]
        return None


def open_phrases(entries: Iterable[tuple[str, _T]]) -> Phrases[_T]:
    """The phrases, sorted for looking up."""
    book: dict[str, list[tuple[tuple[str, ...], _T]]] = {}
    for phrase, entry in entries:
        parts = tuple(phrase.split())
        book.setdefault(parts[0], []).append((parts, entry))
    for found in book.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return Phrases({first: tuple(found) for first, found in book.items()})


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Sets of words one after the other; None is a gap of at most three words."""

    parts: tuple[frozenset[str] | None, ...]

    def end_from(self, words: Sequence[str], at: int) -> int | None:
        """The index behind the pattern where it fits from a word on, else None."""
        return _fit(self.parts, words, at)


def _fit(parts: tuple[frozenset[str] | None, ...], words: Sequence[str], at: int) -> int | None:
    for index, part in enumerate(parts):
        if part is None:
            return _fit_behind_gap(parts[index + 1 :], words, at)
        if at >= len(words) or words[at] not in part:
            return None
        at += 1
    return at


def _fit_behind_gap(
    parts: tuple[frozenset[str] | None, ...], words: Sequence[str], at: int
) -> int | None:
    for here in range(at, at + _GAP + 1):
        end = _fit(parts, words, here)
        if end is not None:
            return end
        if here < len(words) and words[here] in _NO_GAP_OVER:
            return None
    return None


class PhraseBook(Generic[_T]):
    """Patterns: ``~kill`` any form of the verb, ``raid+`` also its plural, ``a/b``, ``*`` a gap."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Iterable[tuple[str, _T]], irregular: Mapping[str, str]) -> None:
        """Compile the patterns; earlier entries come before later ones of the same length."""
        book: dict[str, list[tuple[_Pattern, _T]]] = {}
        for words, entry in entries:
            pattern = _Pattern(tuple(_part(part, irregular) for part in words.split()))
            for first in pattern.parts[0] or ():
                book.setdefault(first, []).append((pattern, entry))
        self._by_first = {first: tuple(found) for first, found in book.items()}

    def entries(self) -> tuple[_T, ...]:
        """What the patterns stand for, one for each pattern and first word."""
        return tuple(entry for found in self._by_first.values() for _, entry in found)

    def matches(self, words: Sequence[str], at: int) -> tuple[tuple[_T, int], ...]:
        """The entries that fit from a word on, with the index behind them, longest first."""
        if words[at] not in self._by_first:
            return ()
        found: list[tuple[int, int, _T]] = []
        for pattern, entry in self._by_first[words[at]]:
            end = pattern.end_from(words, at)
            if end is not None:
                found.append((-end, -len(pattern.parts), entry))
        found.sort(key=lambda match: match[:2])
        return tuple((entry, -end) for end, _, entry in found)


def _part(part: str, irregular: Mapping[str, str]) -> frozenset[str] | None:
    """The words that one part of a pattern stands for; None for a gap."""
    if part == "*":
        return None
    words: set[str] = set()
    for either in part.split("/"):
        if either.startswith("~"):
            words |= verb_forms(either[1:], irregular)
        elif either.endswith("+"):
            words |= {either[:-1], plural_of(either[:-1])}
        else:
            words.add(either)
    return frozenset(words)
