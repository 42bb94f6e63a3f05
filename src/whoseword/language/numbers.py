"""Numbers in words and digits as ranges: "more than 50" is 51 and up, "dozens" 24 to 99."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from whoseword.record import Span

Ends = Literal["above", "from", "until", "below", "about", "same"]


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """Words for a number that is not told, with its bounds; None is an open end."""

    words: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that make a range of the number beside them."""

    words: str
    ends: Ends
    after: bool = False


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The lexicon of numbers: ``lexicons/numbers.yaml``."""

    counted: Mapping[str, int]
    scales: Mapping[str, int]
    vague: tuple[VagueNumber, ...]
    bounds: tuple[Bound, ...]
    measures: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the text as a range; None is an open end.

    ``unit`` is the measure that it counts ("km", "%", "$"), None where it may be a head count;
    ``about`` whether the words call it approximate.
    """

    span: Span
    low: int | None
    high: int | None
    about: bool
    unit: str | None


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Read:
    low: int | None
    high: int | None
    after: int  # index of the first word behind the number


_WORD = re.compile(
    r"(?<!\w)(?<![^\W\d_]-)\d+(?:[,.\u00a0]\d+)*(?:st|nd|rd|th|s)?\b|[^\W\d_]+(?:['\u2019.][^\W\d_]+)*|[-\u2013\u2014+%$\u20ac\u00a3]"
)
_DIGITS = re.compile(r"\d{1,3}(?:[,\u00a0]\d{3})+|\d+(?:\.\d+)?")
_DASHES = frozenset("-\u2013\u2014")
_MONEY = frozenset("$\u20ac\u00a3")
_LARGEST = 10**12


class NumberReader:
    """Finds quantities with one lexicon; holds nothing of the texts it reads."""

    __slots__ = ("_after", "_before", "_counted", "_measures", "_scales", "_vague")

    def __init__(self, words: NumberWords) -> None:
        """Sort the lexicon's phrases by their first word, longest first."""
        self._counted = dict(words.counted)
        self._scales = dict(words.scales)
        self._measures = frozenset(words.measures.split())
        self._vague = _by_first((entry.words, entry) for entry in words.vague)
        self._before = _by_first((b.words, b) for b in words.bounds if not b.after)
        self._after = _by_first((b.words, b) for b in words.bounds if b.after)

    def is_number(self, word: str) -> bool:
        """Whether a word in small letters is a number by itself, in digits or in letters."""
        return word in self._counted or word[:1].isdigit()

    def quantities(self, text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
        """The quantities between two characters of the text, in order, none overlapping.

        Years, ordinals and parts of names are not told apart from counts here, save "19th".
        """
        stop = len(text) if end is None else end
        words = [_Word(m[0].lower(), *m.span()) for m in _WORD.finditer(text, start, stop)]
        found: list[Quantity] = []
        at = 0
        while at < len(words):
            quantity, at = self._quantity(words, at)
            if quantity is not None:
                found.append(quantity)
        return tuple(found)

    def _quantity(self, words: list[_Word], at: int) -> tuple[Quantity | None, int]:
        """The quantity that begins at a word, and the index to go on from."""
        bounds: list[Bound] = []
        here = at
        while here < len(words) and len(bounds) < 2:
            bound = _phrase(self._before, words, here)
            if bound is None:
                break
            bounds.append(bound[0])
            here = bound[1]
        read = self._range(words, here) or self._loose(words, here)
        if read is None:
            return None, at + 1
        read, about = self._bounded(words, read, bounds)
        first, last = words[at], words[read.after - 1]
        unit = self._unit(words, here, read.after)
        return Quantity(Span(first.start, last.end), read.low, read.high, about, unit), read.after

    def _range(self, words: list[_Word], at: int) -> _Read | None:
        """Two numbers with a joint ("between 10 and 15", "12-15", "12 or 13"), or one."""
        between = words[at].text in {"between", "from"} if at < len(words) else False
        first = self._number(words, at + between)
        if first is None:
            return None
        joint = words[first[1]].text if first[1] < len(words) else ""
        joins = {"and"} if between and words[at].text == "between" else {"to", "or"} | _DASHES
        if joint in joins:
            second = self._number(words, first[1] + 1)
            if second is not None and first[0] < second[0]:
                return _Read(first[0], second[0], second[1])
        return None if between else _Read(first[0], first[0], first[1])

    def _loose(self, words: list[_Word], at: int) -> _Read | None:
        """A vague number: "dozens", "nobody", "several", "several dozen"."""
        found = _phrase(self._vague, words, at)
        if found is None:
            return None
        vague, after = found
        scale = self._scales.get(words[after].text) if after < len(words) else None
        if scale is None or vague.low is None:
            return _Read(vague.low, vague.high, after)
        high = None if vague.high is None else vague.high * scale
        return _Read(vague.low * scale, high, after + 1)

    def _number(self, words: list[_Word], at: int) -> tuple[int, int] | None:
        """One number from a word on, in words or digits, and the index behind it."""
        if at >= len(words):
            return None
        text = words[at].text
        if text in {"a", "an", "half"}:
            return self._scaled_article(words, at)
        if text[0].isdigit():
            return self._digits(words, at)
        return self._in_words(words, at) if text in self._counted else None

    def _scaled_article(self, words: list[_Word], at: int) -> tuple[int, int] | None:
        """A number behind an article: "a dozen", "a hundred and fifty", "half a dozen"."""
        texts = [word.text for word in words[at : at + 3]]
        if texts[:1] == ["half"]:
            if texts[1:] == ["a", "dozen"]:
                return 6, at + 3
            return None
        scale = self._scales.get(texts[1]) if len(texts) > 1 else None
        if scale is None:
            return None
        return self._tail(words, at + 2, scale, scale)

    def _digits(self, words: list[_Word], at: int) -> tuple[int, int] | None:
        """A number in digits, "1,200" or "1.5 million"; None for ordinals."""
        text = words[at].text
        if not _DIGITS.fullmatch(text):
            return None
        plain = text.replace(",", "").replace("\u00a0", "")
        if len(plain) > 12:
            return None
        value = float(plain)
        scale = self._scales.get(words[at + 1].text) if at + 1 < len(words) else None
        if scale is not None:
            return min(round(value * scale), _LARGEST), at + 2
        return (int(plain), at + 1) if plain.isdigit() else None

    def _in_words(self, words: list[_Word], at: int) -> tuple[int, int]:
        """A number in words: "twenty-five", "two hundred and ten", "three thousand"."""
        value, here = self._counted[words[at].text], at + 1
        if value >= 20 and value % 10 == 0 and here < len(words):
            dash = 1 if words[here].text in _DASHES else 0
            unit = self._counted.get(words[here + dash].text) if here + dash < len(words) else None
            if unit is not None and 0 < unit < 10:
                value, here = value + unit, here + dash + 1
        scale = self._scales.get(words[here].text) if here < len(words) else None
        if scale is None:
            return value, here
        return self._tail(words, here + 1, value * scale, scale)

    def _tail(self, words: list[_Word], at: int, value: int, scale: int) -> tuple[int, int]:
        """What may follow a scale: "and fifty", "thousand", "two hundred"."""
        if at < len(words) and self._scales.get(words[at].text, 0) > scale:
            return min(value * self._scales[words[at].text], _LARGEST), at + 1
        joined = at < len(words) and words[at].text == "and"
        follows = at + joined
        if follows < len(words) and words[follows].text in self._counted and scale >= 100:
            rest, after = self._in_words(words, follows)
            # "a hundred and twelve" is one number; "a hundred and two hundred more" is two.
            if rest < scale:
                return value + rest, after
        return value, at

    def _bounded(self, words: list[_Word], read: _Read, bounds: list[Bound]) -> tuple[_Read, bool]:
        """The range that the words before and behind the number make of it."""
        behind = _phrase(self._after, words, read.after)
        if behind is not None:
            bounds = [*bounds, behind[0]]
            read = _Read(read.low, read.high, behind[1])
        elif read.after < len(words) and words[read.after].text == "+":
            bounds = [*bounds, Bound("+", "from")]
            read = _Read(read.low, read.high, read.after + 1)
        for bound in bounds:
            read = _with_bound(read, bound.ends)
        return read, any(bound.ends == "about" for bound in bounds)

    def _unit(self, words: list[_Word], first: int, after: int) -> str | None:
        """The measure that the number counts, if it is one."""
        if first and words[first - 1].text in _MONEY and words[first - 1].end == words[first].start:
            return words[first - 1].text
        if after >= len(words):
            return None
        following = words[after].text
        if following in _DASHES and after + 1 < len(words):
            following = words[after + 1].text if words[after].end == words[after + 1].start else ""
        return following if following == "%" or following in self._measures else None


def _with_bound(read: _Read, ends: Ends) -> _Read:
    low, high = read.low, read.high
    if ends == "above":
        return _Read(None if low is None else low + 1, None, read.after)
    if ends == "from":
        return _Read(low, None, read.after)
    if ends == "until":
        return _Read(None, high, read.after)
    if ends == "below":
        return _Read(None, None if high is None else max(high - 1, 0), read.after)
    return read


_T = TypeVar("_T")
_Phrases = Mapping[str, list[tuple[tuple[str, ...], _T]]]


def _by_first(entries: Iterable[tuple[str, _T]]) -> _Phrases[_T]:
    """Phrases under their first word, longest first."""
    book: dict[str, list[tuple[tuple[str, ...], _T]]] = {}
    for phrase, entry in entries:
        parts = tuple(phrase.split())
        book.setdefault(parts[0], []).append((parts, entry))
    for phrases in book.values():
        phrases.sort(key=lambda found: -len(found[0]))
    return book


def _phrase(book: _Phrases[_T], words: list[_Word], at: int) -> tuple[_T, int] | None:
    """The longest phrase of the book that begins at a word, and the index behind it."""
    if at >= len(words):
        return None
    for parts, entry in book.get(words[at].text, ()):
        here = words[at : at + len(parts)]
        if len(here) == len(parts) and all(w.text == p for w, p in zip(here, parts, strict=True)):
            return entry, at + len(parts)
    return None
