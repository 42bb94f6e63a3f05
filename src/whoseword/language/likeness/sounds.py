"""The sound keys of a word: its consonants, those alike that romanisations do not tell apart."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from whoseword.language.script.arabic import plain_arabic
from whoseword.language.script.roman import romanised

# How consonants are spelt, with every class that a spelling may stand for: K for the sounds of k,
# q, g and gh, X for those of sh and ch, D and Z for dh; "" where it may be silent. What English,
# French, Turkish or German writers read each in their own way has the classes of all, and a plain
# c those of the letters whose accents are often left off.
_CLASSES: dict[str, tuple[str, ...]] = {
    "shch": ("X",), "tsch": ("X",), "tch": ("X",), "sch": ("X",), "sh": ("X",), "ch": ("X", "K"),
    "ts": ("S",), "tz": ("S", "Z"), "cz": ("X",), "zh": ("J", "Z"), "dj": ("J",),
    "kh": ("K", ""), "gh": ("K",), "ck": ("K",), "ph": ("F",), "th": ("T", "S"), "dh": ("D", "Z"),
    "š": ("X",), "ş": ("X",), "č": ("X",), "ć": ("X",), "ç": ("X", "S"), "ž": ("J",),
    "ğ": ("K", ""), "b": ("B",), "c": ("K", "J", "X", "S"), "ce": ("S", "J", "X"),
    "ci": ("S", "J", "X"),
    "d": ("D",), "f": ("F",), "g": ("K", "J"), "h": ("",), "j": ("J",), "k": ("K",), "l": ("L",),
    "m": ("M",), "n": ("N",), "p": ("P", "B"), "q": ("K",), "r": ("R",), "s": ("S",), "t": ("T",),
    "v": ("F", ""), "w": ("",), "x": ("KS", "S", "X"), "z": ("Z",),
}  # fmt: skip
_AT_FIRST = {"h": ("H",), "kh": ("K", "H"), "w": ("V",), "v": ("F", "V"), "x": ("X", "KS")}
_SPELT = re.compile("|".join(sorted(_CLASSES, key=len, reverse=True)))
_ACCENTED = frozenset("šşčćçžğ")
_OTHERWISE = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "s", "æ": "a", "ð": "dh", "þ": "th", "œ": "o"}
)
# Arabic letters that are romanised with d, with z and with dh.
_AS_DH = str.maketrans("ضظ", "ذذ")
_THROAT = re.compile("^[\u02bb\u02bf\u2018'`](?=.)")
_ARTICLE = re.compile("^(?:al|el|ul)-(?=.)", re.IGNORECASE)
_FRENCH_W = re.compile("^ou(?=[aei])")
_VOWELS = frozenset("aeiouy")
_MOST = 24


@lru_cache(maxsize=100_000)
def sound_keys(word: str) -> frozenset[str]:
    """The keys under which a word's spellings meet: Gadaffi, Qadhafi and القذافي share "KDF".

    A key begins with A where the word begins with a vowel; other vowels, an article, an h inside
    and consonants that follow themselves are left out. A word in letters that are not known has
    itself for its key.
    """
    letters = _spelt(word)
    if not letters:
        return frozenset({word.casefold()})
    first = "A" if letters[0] in _VOWELS else ""
    every = islice(product(*_choices(letters)), _MOST)
    keys = {re.sub(r"(.)\1+", r"\1", first + "".join(one)) for one in every}
    return frozenset(keys - {""}) or frozenset({letters})


def _spelt(word: str) -> str:
    """The word in small Latin letters, only those accents left on that tell a consonant."""
    latin = romanised(plain_arabic(word).translate(_AS_DH) if not word.isascii() else word)
    latin = _THROAT.sub("a", _ARTICLE.sub("", latin)).casefold().translate(_OTHERWISE)
    letters = unicodedata.normalize("NFC", latin)
    bare = "".join(letter if letter in _ACCENTED else _bare(letter) for letter in letters)
    return _FRENCH_W.sub("w", bare)


def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[0]
    return base if base.isascii() and base.isalpha() else ""


def _choices(letters: str) -> Iterator[tuple[str, ...]]:
    """For each consonant of a word the classes it may stand for."""
    for found in _SPELT.finditer(letters):
        spelling = found[0]
        at_first = _AT_FIRST.get(spelling) if found.start() == 0 else None
        yield at_first or _CLASSES[spelling]
