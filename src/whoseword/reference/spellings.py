"""The book of spellings: small words of names, and how Latin letters are written in Arabic."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from whoseword.language.likeness.pieces import NameWords
from whoseword.language.likeness.writing import Writing
from whoseword.language.spelling import folded
from whoseword.reference.lexicon import read_lexicon

_TENTH = 10.0


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """``lexicons/spellings.yaml`` as it stands."""

    articles: tuple[str, ...]
    sons: tuple[str, ...]
    kunya: tuple[str, ...]
    small: tuple[str, ...]
    honorifics: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    numbers: Mapping[str, str]


def open_name_words(own: Path | None = None) -> NameWords:
    """The small words of names; LexiconError when the lexicon is missing or malformed."""
    words = read_lexicon("spellings", SpellingWords, own)
    return NameWords(
        articles=frozenset(words.articles),
        sons=frozenset(words.sons),
        kunya=frozenset(words.kunya),
        small=frozenset(words.small),
        honorifics=frozenset(words.honorifics),
        forms={tuple(folded(form).split()): forms[0] for forms in words.forms for form in forms},
        numbers=words.numbers,
    )


def open_writing() -> Writing:
    """How Latin letters are written in Arabic script, as ``training/names`` learned it."""
    path = files("whoseword").joinpath("reference/data/arabic_letters.tsv")
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return Writing({context: _costs(told) for context, told in rows})


def _costs(told: str) -> dict[str, float]:
    """Signs with their costs, each written as the sign and tenths of a natural logarithm."""
    parted = ((one, one.rstrip("0123456789")) for one in told.split(" "))
    return {sign: int(one[len(sign) :] or 0) / _TENTH for one, sign in parted}
