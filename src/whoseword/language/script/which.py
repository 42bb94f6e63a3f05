"""Which script a word is written in."""

import re
from typing import Literal

Script = Literal["latin", "arabic", "cyrillic", "other"]

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LETTER = re.compile(r"[^\W\d_]")


def script_of(text: str) -> Script | None:
    """The script of the text's letters; "other" where they are mixed, None without a letter.

    Modifier letters, such as the half rings that some romanisations use, belong to any script.
    """
    found: set[Script] = set()
    for letter in text:
        if _LATIN.match(letter):
            found.add("latin")
        elif _ARABIC.match(letter):
            found.add("arabic")
        elif _CYRILLIC.match(letter):
            found.add("cyrillic")
        elif _LETTER.match(letter) and not 0x2B0 <= ord(letter) < 0x370:
            found.add("other")
    if len(found) > 1:
        return "other"
    return found.pop() if found else None


def is_foreign(text: str) -> bool:
    """Whether the text has letters, and none of them is a Latin one."""
    return script_of(text) is not None and _LATIN.search(text) is None
