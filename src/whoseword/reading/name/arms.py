"""Weapons that have a name: listed ones, and models by their letters and number."""

import re
from collections.abc import Iterator

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reference.names import NameBook

_ARMS = 6
_MODEL = re.compile(r"(?P<letters>[A-Z][A-Za-z]{0,6})-\d{1,4}[A-Za-z]{0,2}")


def weapons_of(wording: Wording, book: NameBook) -> Iterator[Found]:
    """The weapons that the book lists, and words such as "AK-47" and "Su-25s"."""
    at = 0
    while at < len(wording.raw):
        match = book.weapons.match(wording.raw, at)
        end = match[1] if match is not None else at + 1
        if match is not None or _is_model(wording, at, book):
            yield Found(wording.span(at, end), "weapon", _ARMS)
        at = end


def _is_model(wording: Wording, at: int, book: NameBook) -> bool:
    """Whether a word is a model's letters and number, and no road's or movement's."""
    found = _MODEL.fullmatch(wording.raw[at])
    if found is None or found["letters"] not in book.models:
        return False
    return (
        wording.lower[at + 1 : at + 2] == () or wording.lower[at + 1] not in book.not_behind_models
    )
