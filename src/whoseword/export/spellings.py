"""Every spelling under which a withheld name may hide in words, titles and addresses."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

_SHORTEST_PART = 4
_BETWEEN = r"[\s\-\u2010\u2011_.'\u2019]+"
_WORD = re.compile(r"\w+")
_PLAIN_WORD = re.compile(r"[^\W_]+")


def folded(words: str) -> str:
    """The words in small letters without accents, a character for each character."""
    return "".join(_base(character) for character in words)


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a person's name that give it away alone: "Merrow" of "Dalia Merrow"."""
    words = _WORD.findall(name)
    return tuple(w for w in words if len(w) >= _SHORTEST_PART and w[:1].isupper())


class Spellings:
    """Finds names in words: whole ones in any writing, parts of them where they are capitalised."""

    def __init__(self, whole: Iterable[str], parts: Iterable[str]) -> None:
        """Take names as told; a part counts only as a word of its own with a capital."""
        whole = tuple(whole)
        self._parts = {folded(part) for part in parts}
        firsts = (_PLAIN_WORD.search(folded(name)) for name in whole)
        self.begin_with = frozenset(first.group() for first in firsts if first) | self._parts
        forms = {_pattern(name) for name in whole if _WORD.search(name)}
        forms |= {re.escape(part) for part in self._parts}
        told = "|".join(sorted(forms, key=len, reverse=True))
        self._search = re.compile(rf"(?:{told})(?!\w)") if forms else None
        slugs = {"".join(_WORD.findall(folded(name))) for name in whole} | self._parts
        self._slugs = {slug for slug in slugs if len(slug) >= _SHORTEST_PART}

    def found_in(self, words: str) -> tuple[tuple[int, int], ...]:
        """Start and end of each place where a name stands."""
        if self._search is None:
            return ()
        plain = folded(words)
        return tuple(
            match.span()
            for match in self._search.finditer(plain)
            if _begins_word(words, match.start())
            and (match.group() not in self._parts or words[match.start()].isupper())
        )

    def hidden_in(self, address: str) -> bool:
        """Whether a name hides in an address or a file's name, run together or not."""
        words = _WORD.findall(folded(address).replace("_", " "))
        run = "".join(words)
        return any(slug in words or (len(slug) > 8 and slug in run) for slug in self._slugs)


class Markers:
    """Puts markers in the place of names where few of very many names can stand in the words."""

    def __init__(self, names: Mapping[str, Spellings]) -> None:
        """Take the spellings of each marker."""
        self._names = names
        self._by_word: dict[str, list[str]] = {}
        for marker, spellings in names.items():
            for word in spellings.begin_with:
                self._by_word.setdefault(word, []).append(marker)

    def told(self, words: str) -> str:
        """The words with every name in them replaced by its marker."""
        near = (marker for one in _words_in(words) for marker in self._by_word.get(one, ()))
        return marked(words, {marker: self._names[marker] for marker in dict.fromkeys(near)})


def cuts_in(words: str, names: Mapping[str, Spellings]) -> tuple[tuple[int, int, str], ...]:
    """Where a name stands and its marker, in order; of two that overlap the longer stays."""
    found = [(s, e, marker) for marker, one in names.items() for s, e in one.found_in(words)]
    kept: list[tuple[int, int, str]] = []
    for start, end, marker in sorted(found, key=lambda cut: (cut[0], -cut[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, marker))
    return tuple(kept)


def marked(words: str, names: Mapping[str, Spellings]) -> str:
    """The words with each marker in the place of the names that are its own."""
    for start, end, marker in reversed(cuts_in(words, names)):
        words = words[:start] + marker + words[end:]
    return words


def _words_in(words: str) -> Iterator[str]:
    """Every word, folded, and what is left of it after a missing space ("Merrow" of "atMerrow")."""
    for match in _PLAIN_WORD.finditer(words):
        word = match.group()
        yield folded(word)
        for at in range(1, len(word)):
            if word[at - 1].islower() and word[at].isupper():
                yield folded(word[at:])


def _begins_word(words: str, start: int) -> bool:
    """Whether a word begins here, or the space before a capital is missing ("namedMerrow")."""
    before = words[start - 1] if start else " "
    return not (before.isalnum() or before == "_") or (before.islower() and words[start].isupper())


def _pattern(name: str) -> str:
    return _BETWEEN.join(re.escape(word) for word in _WORD.findall(folded(name)))


def _base(character: str) -> str:
    plain = unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 else character
