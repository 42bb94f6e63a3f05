"""What pages carry besides their article, and the small words by which languages are told apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

from whoseword.reference.lexicon import read_lexicon

_LONGEST_FURNITURE = 160
_LONGEST_CREDIT = 60
_CREDIT = re.compile(r"(?:[(\[]|/ ?)(?P<who>[^()\[\]]+?)[)\]]?$")


HeadField = Literal["title", "outlet", "author", "published", "url", "language"]
_STOPS = (".", "!", "?", "”", '"', ":")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: ISO 639-1 code, English name, and the words that are its own."""

    code: str
    name: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageBook:
    """Lines that are no part of an article, openings of captions, and the known languages.

    ``labels`` give what they state of an article. ``tongues`` begins with the language that is
    read; the words of the others leave out its own.
    """

    lines: frozenset[str]
    tails: frozenset[str]
    openings: tuple[str, ...]
    endings: tuple[str, ...]
    captions: tuple[str, ...]
    credits: frozenset[str]
    labels: Mapping[str, HeadField]
    bare_labels: frozenset[str]
    papers: frozenset[str]
    tongues: tuple[Tongue, ...]

    def is_furniture(self, line: str) -> bool:
        """Whether the line belongs to the page and not to the article."""
        if len(line) > _LONGEST_FURNITURE:
            return False
        told = line.strip().casefold()
        if told.startswith(self.openings) or told.endswith(self.endings):
            return True
        return _bare(told) in self.lines

    def is_tail(self, line: str) -> bool:
        """Whether the line opens a list of other articles, if one follows."""
        return len(line) <= _LONGEST_FURNITURE and _bare(line.strip().casefold()) in self.tails

    def is_caption(self, line: str) -> bool:
        """Whether a line opens as the description of a picture does, or closes with its credit.

        "… he said. (AP)" closes a paragraph, "Smoke over the town (AP)" a caption.
        """
        told = line.strip().casefold()
        if told.lstrip(" ([").startswith(self.captions):
            return True
        credit = _CREDIT.search(told[-_LONGEST_CREDIT:])
        if credit is None or told[: -len(credit[0])].rstrip().endswith(_STOPS):
            return False
        return credit["who"] in self.credits or credit["who"].startswith(self.captions)


def _bare(line: str) -> str:
    return line.rstrip(".:…! ")


class _Furniture(msgspec.Struct):
    lines: list[str]
    tails: list[str]
    openings: list[str]
    endings: list[str]
    captions: list[str]
    credits: list[str]
    labels: dict[HeadField, list[str]] = {}
    bare_labels: list[str] = []
    papers: list[str] = []


class _Tongue(msgspec.Struct):
    code: str
    name: str
    words: str


@cache
def open_pages(own: Path | None = None) -> PageBook:
    """The lexicons ``furniture`` and ``tongues``; LexiconError when one is missing or malformed."""
    furniture = read_lexicon("furniture", _Furniture, own)
    tongues = read_lexicon("tongues", list[_Tongue], own)
    read = frozenset(tongues[0].words.split()) if tongues else frozenset[str]()
    return PageBook(
        lines=frozenset(line.casefold() for line in furniture.lines),
        tails=frozenset(tail.casefold() for tail in furniture.tails),
        openings=tuple(opening.casefold() for opening in furniture.openings),
        endings=tuple(ending.casefold() for ending in furniture.endings),
        credits=frozenset(credit.casefold() for credit in furniture.credits),
        labels=MappingProxyType(
            {label.casefold(): field for field, told in furniture.labels.items() for label in told}
        ),
        bare_labels=frozenset(label.casefold() for label in furniture.bare_labels),
        papers=frozenset(word.casefold() for word in furniture.papers),
        captions=tuple(opening.casefold() for opening in furniture.captions),
        tongues=tuple(
            Tongue(one.code, one.name, frozenset(one.words.split()) - (read if at else frozenset()))
            for at, one in enumerate(tongues)
        ),
    )
