"""How far off a place is told, and on which side of another: "some 30 km east of Tolo"."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.reference.deeds import DeedBook

_BEARINGS: Mapping[str, int] = MappingProxyType(
    {
        "north": 0,
        "northeast": 45,
        "east": 90,
        "southeast": 135,
        "south": 180,
        "southwest": 225,
        "west": 270,
        "northwest": 315,
    }
)
_MILE, _NAUTICAL_MILE = 1.609344, 1.852
_UNITS: Mapping[str, float] = MappingProxyType(
    {"km": 1.0, "kilometre": 1.0, "kilometer": 1.0, "mile": _MILE, "metre": 0.001, "meter": 0.001}
)
_LEADING = frozenset({"to", "the", "due", "just"})
_OFF = frozenset({"off", "outside", "above", "below", "beyond"})
_GLUED = re.compile(r"(\d+(?:\.\d+)?)-?(km|kilomet(?:re|er)s?|miles?)")
_DECIMAL = re.compile(r"\d+\.\d+")
_LONGEST_BRACKET = 5


def way_of(sentence: Sentence, mention: Mention, book: DeedBook) -> tuple[float | None, int | None]:
    """The kilometres from a named place and the bearing from there, each as far as it is told.

    Of "20 to 30 km" no distance is told.
    """
    at = mention.first - 1
    if sentence.lower(at) == "the":
        at -= 1
    bearing = None
    if sentence.lower(at) in {"of", "from"}:
        bearing = _BEARINGS.get(sentence.lower(at - 1).replace("-", ""))
        at -= 1 if bearing is None else 2
    elif sentence.lower(at) in _OFF:
        at -= 1
    else:
        return None, None
    while bearing is not None and sentence.lower(at) in _LEADING:
        at -= 1
    return _distance(sentence, _before_bracket(sentence, at), book), bearing


def _before_bracket(sentence: Sentence, at: int) -> int:
    """The index before a bracket that tells the distance again: "12 miles (19 km) east of"."""
    if sentence.lower(at) != ")":
        return at
    for back in range(at - 1, at - _LONGEST_BRACKET, -1):
        if sentence.lower(back) == "(":
            return back - 1
    return at


def _distance(sentence: Sentence, at: int, book: DeedBook) -> float | None:
    """The distance whose unit is a word of the sentence, in kilometres."""
    glued = _GLUED.fullmatch(sentence.lower(at))
    if glued:
        return round(float(glued[1]) * _UNITS[glued[2].removesuffix("s")], 3)
    factor = _UNITS.get(sentence.lower(at).removesuffix("s"))
    if sentence.lower(at - 1) == "nautical":
        at, factor = at - 1, _NAUTICAL_MILE if factor == _MILE else None
    count = None if factor is None else _number(sentence, at, book)
    return None if factor is None or count is None else round(count * factor, 3)


def _number(sentence: Sentence, at: int, book: DeedBook) -> float | None:
    """The number right before a word, in digits or in words; None where it is a range."""
    if _DECIMAL.fullmatch(sentence.lower(at - 1)):
        return float(sentence.lower(at - 1))
    text, end = sentence.wording.text, sentence.wording.spans[at].start
    told = book.numbers.quantities(text, sentence.span.start, sentence.span.end)
    for quantity in told:
        behind = text[quantity.span.end : end] if quantity.span.end <= end else "?"
        if not behind.strip(" -") and quantity.low == quantity.high:
            return None if quantity.low is None else float(quantity.low)
    return None
