"""The book of copies: whose texts others print, and what is no copied text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from whoseword.reference.lexicon import read_lexicon


@dataclass(frozen=True, slots=True)
class CopyBook:
    """Patterns that find wires by their names, and tell what is not an article's own narrative.

    ``wires`` leads each printed name to ours; ``addresses`` does so for names in small letters
    without spaces, as they stand in addresses on the web.
    """

    wires: Mapping[str, str]
    addresses: Mapping[str, str]
    only_credited: frozenset[str]
    wire: re.Pattern[str]
    picture: re.Pattern[str]
    captions: tuple[str, ...]
    rights: re.Pattern[str]
    furniture: re.Pattern[str]
    first_person: frozenset[str]
    name_endings: tuple[str, ...]

    def is_of_site(self, paragraph: str) -> bool:
        """Whether it is of the site and not of the article: a notice, of rights too, or a post."""
        return bool(self.furniture.search(paragraph) or self.rights.search(paragraph))


@dataclass(frozen=True, slots=True)
class _Wire:
    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _CopyFile:
    wires: tuple[_Wire, ...]
    only_credited: tuple[str, ...]
    pictures: tuple[str, ...]
    captions: tuple[str, ...]
    rights: tuple[str, ...]
    site: tuple[str, ...]
    posts: tuple[str, ...]
    first_person: tuple[str, ...]
    name_endings: tuple[str, ...]


@cache
def open_copies(own: Path | None = None) -> CopyBook:
    """The lexicon ``copies``; LexiconError when it is missing or malformed."""
    file = read_lexicon("copies", _CopyFile, own)
    wires = {name: wire.name for wire in file.wires for name in (wire.name, *wire.also)}
    wire, by = _any(wires), _any((*wires, *file.pictures))
    return CopyBook(
        wires=wires,
        addresses={name.lower().replace(" ", ""): ours for name, ours in wires.items()},
        only_credited=frozenset(file.only_credited),
        wire=re.compile(rf"(?<![\w-])(?:{wire})(?![\w-])"),
        picture=re.compile(rf"(?:[^\n]{{0,60}}?/ ?)?(?:{by}) (?=[A-Z])"),
        captions=tuple(opening.casefold() for opening in file.captions),
        rights=re.compile(_any(file.rights), re.IGNORECASE),
        furniture=re.compile(_any((*file.site, *file.posts)), re.IGNORECASE),
        first_person=frozenset(file.first_person),
        name_endings=tuple(f" {ending}" for ending in file.name_endings),
    )


def _any(words: Mapping[str, str] | tuple[str, ...]) -> str:
    """A pattern of any of these, the longest first; one that matches nothing for none."""
    return "|".join(re.escape(one) for one in sorted(words, key=lambda w: (-len(w), w))) or r"\Z\A"
