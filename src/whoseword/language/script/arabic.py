"""Arabic and Persian letters, alike where writers use them alike, and their Latin consonants."""

import re
import unicodedata

# Marks that carry vowels or only stretch a word, and marks that no reader sees.
_UNSEEN = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]")
_ALIKE = str.maketrans(
    {"ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ە": "ه", "ٱ": "ا"}
)
_CONSONANTS = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ء": "", "ؤ": "w", "ئ": "y", "ب": "b", "پ": "p",
    "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "\u02bb",
    "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "ة": "h", "و": "w", "ي": "y",
}  # fmt: skip


def plain_arabic(text: str) -> str:
    """The text with one form of each letter, without vowel marks and stretched strokes."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE)


def romanised_arabic(text: str) -> str:
    """The letters of Arabic or Persian words in Latin ones; short vowels, not being written, lack.

    Consonants follow the tables of ALA-LC (Arabic, 2012; Persian, 2012) without their dots and
    lines below; the article keeps its form before every letter and is parted by a hyphen, as there.
    """
    return " ".join(_word(word) for word in plain_arabic(text).split())


def _word(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        return f"al-{_letters(word[2:])}"
    return _letters(word)


def _letters(word: str) -> str:
    return "".join(_CONSONANTS.get(letter, letter) for letter in word)
