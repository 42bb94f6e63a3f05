"""Names without the accidents of spelling: case, accents, articles, romanisation."""

import re
import unicodedata
from functools import lru_cache

_LONGEST = 200
# These tables stand here and not in a lexicon: the gazetteer file is compiled with them.
# Letters that carry no accent to take off and are still written in more than one way.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "ð": "d", "ə": "a",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None,
    }
)  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘ʻʼʽʾʿ`´′ˈ]")
_NOT_WORD = re.compile(r"[\W_]+")
_ARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "an",
        "adh",
        "ath",
        "ez",
        "er",
        "es",
        "et",
        "ed",
        "ech",
        "esh",
        "il",
    ]
)
_SAME_WORD = {
    "bin": "ben", "ibn": "ben", "beni": "bani", "abou": "abu",
    "saint": "st", "sainte": "st", "sankt": "st", "mount": "mt", "fort": "ft",
    "deir": "dayr", "dair": "dayr", "der": "dayr", "oued": "wadi", "ain": "ayn", "ein": "ayn",
    "kafar": "kafr", "kufr": "kafr", "kfar": "kafr", "tal": "tall", "tel": "tall", "tell": "tall",
    "jabal": "jebel", "jabel": "jebel", "djebel": "jebel", "kan": "khan", "and": "", "the": "",
}  # fmt: skip
_SOUNDS = (
    (re.compile(r"tch|tsch|ch|sch|sh|zh|ş"), "x"),
    (re.compile(r"dj|j|gu(?=[ei])|gh|g"), "g"),
    (re.compile(r"kh|ck|q|k|c(?![eiy])"), "k"),
    (re.compile(r"ph|f|v(?=$)"), "f"),
    (re.compile(r"th|dh|d|t"), "t"),
    (re.compile(r"z|s|c|x(?=$)"), "s"),
)
_VOWELS = re.compile(r"[aeiouyhw]+")
_TWICE = re.compile(r"(.)\1+")


def folded(name: str) -> str:
    """The name in small letters without accents, apostrophes and hyphens.

    Its words are parted by one space; what is no letter and no digit is gone.
    """
    return _folded(name[:_LONGEST])


@lru_cache(maxsize=50_000)
def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = _APOSTROPHES.sub("", plain).replace(".", "")
    return _NOT_WORD.sub(" ", plain).strip()


def loosened(fold: str) -> str:
    """A folded name without its articles, and with one form for Bin/Ben, Saint/St, Deir/Dayr.

    A name that is nothing but such words keeps them.
    """
    words = fold.split()
    kept = [_SAME_WORD.get(word, word) for word in words if word not in _ARTICLES]
    return " ".join(word for word in kept if word) or fold


def skeleton(loose: str) -> str:
    """The consonants of a loosened name, those alike in transliteration as one.

    Sirte and Surt give one skeleton, as do Ben Guerdan and Ben Gardane, Jarabulus and Djerablous.
    """
    return "".join(_bones(word) for word in loose.split())


def _bones(word: str) -> str:
    for sound, letter in _SOUNDS:
        word = sound.sub(letter, word)
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))
