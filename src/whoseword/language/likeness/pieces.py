"""A name's words as they stand, in Latin letters: capitals glued, initials and numbers told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from whoseword.language.script.arabic import plain_arabic
from whoseword.language.script.roman import romanised
from whoseword.language.script.which import script_of
from whoseword.language.spelling import folded

PartKind = Literal["name", "kunya", "father", "initial", "number", "small", "form"]

_GLUED = re.compile(r"(?<=[a-zа-яß-ÿ]{2})(?=[A-ZА-Я][a-zа-я]|[A-ZА-Я]{2,}\b)")
_DOTTED = re.compile(r"\b[^\W\d_](?:\.\s?[^\W\d_]\b)+\.?")
_TWO_CAPITALS = re.compile(r"[A-Z]{2}")
_TURNED = re.compile(r"^([^,]+),\s*([^,]+)$")
# Letters with the apostrophes and the marks above and below them, in any script.
_WORD = re.compile(
    r"[^\W_]+(?:['’‘ʻʼʿ`\u200c\u0300-\u036f\u064b-\u0652\u093c-\u094d\u0e31-\u0e4e]+[^\W_]*)*"
)
_ARABIC_ARTICLE = re.compile(r"^ال(?=\w{3})")
_THROAT = "\u02bb"


@dataclass(frozen=True)
class NameWords:
    """Small words of names, folded, by what they do; legal forms by their words."""

    articles: frozenset[str]
    sons: frozenset[str]
    kunya: frozenset[str]
    small: frozenset[str]
    honorifics: frozenset[str]
    forms: Mapping[tuple[str, ...], str]
    numbers: Mapping[str, str]

    @cached_property
    def longest_form(self) -> int:
        """How many words the longest legal form has."""
        return max((len(words) for words in self.forms), default=0)


@dataclass(frozen=True, slots=True)
class Part:
    """One part, folded and in Latin letters; ``written`` is how the name itself writes it."""

    text: str
    kind: PartKind
    written: str


def pieces_of(name: str, words: NameWords, *, person: bool) -> tuple[Part, ...]:
    """The words of a name in order, each for itself, "Toll, Anna" turned to "Anna Toll"."""
    text = _TURNED.sub(r"\2 \1", name.strip()) if person else name
    text = _GLUED.sub(" ", text.replace("&", " and "))
    if not person:
        text = _DOTTED.sub(lambda dotted: re.sub(r"[.\s]", "", dotted[0]), text)
    pieces = (
        piece
        for written in _written(text, person=person)
        if (piece := _piece(written, words, person=person)) is not None
    )
    return tuple(_whole_numbers(pieces))


def _written(text: str, *, person: bool) -> Iterator[str]:
    """The words; two capitals are a person's initials unless all the name is in capitals."""
    apart = person and not text.isupper()
    for found in _WORD.finditer(text):
        yield from found[0] if apart and _TWO_CAPITALS.fullmatch(found[0]) else (found[0],)


def _piece(written: str, words: NameWords, *, person: bool) -> Part | None:
    if script_of(written) == "arabic":
        written = _ARABIC_ARTICLE.sub("", plain_arabic(written))
    latin = romanised(written).replace("-", "").replace(_THROAT, "a")
    text = folded(latin).replace(" ", "")
    if not person:
        text = words.numbers.get(text, text)
    if not text:
        return None
    if text.isdigit():
        return Part(text.lstrip("0") or "0", "number", written)
    if len(text) == 1 and person:
        return Part(text, "initial", written)
    small = text in words.small or (not person and text in words.articles)
    return Part(text, "small" if small else "name", written)


def _whole_numbers(pieces: Iterable[Part]) -> Iterator[Part]:
    """The pieces, with "forty" and "four" as one number."""
    tens: Part | None = None
    for piece in pieces:
        whole = piece
        if tens is not None:
            if piece.kind == "number" and len(piece.text) == 1:
                written = f"{tens.written} {piece.written}"
                whole = Part(tens.text[0] + piece.text, "number", written)
            else:
                yield tens
            tens = None
        if piece.kind == "number" and len(piece.text) == 2 and piece.text.endswith("0"):
            tens = replace(piece)
        else:
            yield whole
    if tens is not None:
        yield tens
