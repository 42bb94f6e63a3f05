"""Russian and Ukrainian words in Latin letters."""

import re

_RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_UKRAINIAN = {
    **_RUSSIAN,
    "г": "h", "ґ": "g", "е": "e", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i",
    "ю": "iu", "я": "ia",
}  # fmt: skip
_UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_ONLY_UKRAINIAN = frozenset("іїєґ")
_ONLY_RUSSIAN = frozenset("ыэъё")
_APOSTROPHE = re.compile(r"(?<=\w)['\u2019\u02bc](?=\w)")
_WORD = re.compile(r"[\w'\u2019\u02bc]+")
_OPENS = frozenset("аеёиоуыэюяъьіїє")


def romanised_cyrillic(text: str) -> str:
    """Russian or Ukrainian words in Latin letters; a text without "і", "ї", "є", "ґ" is Russian.

    Russian by BGN/PCGN 1947 in its simplified form (soft and hard sign left out, "yo" for "ё"),
    Ukrainian by the national system (Cabinet of Ministers of Ukraine, resolution 55 of 2010).
    Letters of other Cyrillic alphabets stay as they are.
    """
    letters = frozenset(text.lower())
    ukrainian = not letters.isdisjoint(_ONLY_UKRAINIAN) and letters.isdisjoint(_ONLY_RUSSIAN)
    return _WORD.sub(lambda word: _cased(word[0], ukrainian=ukrainian), text)


def _cased(word: str, *, ukrainian: bool) -> str:
    if not ukrainian:
        return _spelt(word, [_russian(word.lower(), at) for at in range(len(word))])
    word = _APOSTROPHE.sub("", word)
    return _spelt(word, [_ukrainian(word.lower(), at) for at in range(len(word))])


def _russian(word: str, at: int) -> str:
    """The letter at a place of a word; "е" is "ye" at its beginning and behind vowels and signs."""
    if word[at] == "е" and (at == 0 or word[at - 1] in _OPENS):
        return "ye"
    return _RUSSIAN.get(word[at], word[at])


def _ukrainian(word: str, at: int) -> str:
    """The letter at a place of a word; "зг" is "zgh", to be told from "ж"."""
    if at == 0 and word[0] in _UKRAINIAN_FIRST:
        return _UKRAINIAN_FIRST[word[0]]
    if word[at] == "г" and word[at - 1 : at] == "з":
        return "gh"
    return _UKRAINIAN.get(word[at], word[at])


def _spelt(word: str, letters: list[str]) -> str:
    """The Latin letters with the capitals of the word that they stand for."""
    if word.isupper() and len(word) > 1:
        return "".join(letters).upper()
    return "".join(
        latin.capitalize() if letter.isupper() else latin
        for letter, latin in zip(word, letters, strict=True)
    )
