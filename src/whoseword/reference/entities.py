"""The book of entities: what mentions in different articles are held against each other with."""

from dataclasses import dataclass
from pathlib import Path

from whoseword.language.likeness.pieces import NameWords
from whoseword.reference.gazetteer import Gazetteer
from whoseword.reference.lexicon import read_lexicon
from whoseword.reference.names import NameBook
from whoseword.reference.spellings import open_name_words


@dataclass(frozen=True, slots=True)
class EntityWords:
    """``lexicons/entities.yaml`` as it stands."""

    everywhere: str
    national: tuple[str, ...]
    countrywide: tuple[str, ...]
    left_out: tuple[str, ...]
    anywhere: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class EntityBook:
    """Names, spellings and places, opened once, for who is who over many articles.

    ``everywhere`` are words of bodies that any country may have; of these ``national`` ones are
    always the country's, ``countrywide`` ones where no town is told. ``left_out`` are the words
    that an outlet's name may end in, longest first; ``anywhere`` endings of addresses that tell
    no country.
    """

    names: NameBook
    parts: NameWords
    gazetteer: Gazetteer
    everywhere: frozenset[str]
    national: frozenset[str]
    countrywide: frozenset[str]
    left_out: tuple[tuple[str, ...], ...]
    anywhere: frozenset[str]


def open_entities(names: NameBook, gazetteer: Gazetteer, own: Path | None = None) -> EntityBook:
    """The book of entities beside those two; lexicons in the folder ``own`` replace ours.

    LexiconError when one is missing or malformed.
    """
    words = read_lexicon("entities", EntityWords, own)
    endings = (tuple(ending.split()) for ending in words.left_out)
    return EntityBook(
        names=names,
        parts=open_name_words(own),
        gazetteer=gazetteer,
        everywhere=frozenset(words.everywhere.split()),
        national=frozenset(words.national),
        countrywide=frozenset(words.countrywide),
        left_out=tuple(sorted(endings, key=lambda ending: (-len(ending), ending))),
        anywhere=frozenset(words.anywhere),
    )
