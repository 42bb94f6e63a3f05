"""A text with its Arabic, Persian, Cyrillic, Georgian and Armenian words in Latin letters."""

import re

from whoseword.language.script.arabic import romanised_arabic
from whoseword.language.script.caucasus import romanised_caucasian
from whoseword.language.script.cyrillic import romanised_cyrillic

_ARABIC = re.compile(r"[\u0610-\u06ff\u0750-\u077f\u200c\ufb50-\ufdff\ufe70-\ufefc]+")
_CAUCASIAN = re.compile(r"[\u0530-\u058f\u10d0-\u10ff]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def romanised(text: str) -> str:
    """The text in Latin letters, as far as its script is one that is known here.

    What is in Latin letters comes back as it is; so do letters of other scripts.
    """
    if text.isascii():
        return text
    text = _ARABIC.sub(lambda run: romanised_arabic(run[0]), text)
    text = _CAUCASIAN.sub(lambda run: romanised_caucasian(run[0]), text)
    return romanised_cyrillic(text) if _CYRILLIC.search(text) else text
