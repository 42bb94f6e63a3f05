"""The words by which one voice answers another: what denies, negates, or sets accounts apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from whoseword.reference.lexicon import read_lexicon
from whoseword.reference.phrases import Phrases, open_phrases


@dataclass(frozen=True, slots=True)
class DisputeWords:
    """``lexicons/disputes.yaml`` as it stands."""

    contrasts: tuple[str, ...]
    pointing: tuple[str, ...]
    untrue: tuple[str, ...]
    aims: tuple[str, ...]
    negators: tuple[str, ...]
    between: frozenset[str]
    unreal: frozenset[str]
    everywhere: frozenset[str]
    beside_number: frozenset[str]


@dataclass(frozen=True, slots=True)
class DisputeBook:
    """The lexicon of disputes, opened once; look-ups only."""

    contrasts: Phrases[str]
    pointing: Phrases[str]
    untrue: Phrases[str]
    aims: Phrases[str]
    negators: Phrases[str]
    between: frozenset[str]
    unreal: frozenset[str]
    everywhere: frozenset[str]
    beside_number: frozenset[str]


def open_disputes(own: Path | None = None) -> DisputeBook:
    """The book of disputes; a file of that name in the folder ``own`` replaces ours."""
    words = read_lexicon("disputes", DisputeWords, own)
    return DisputeBook(
        contrasts=_phrases(words.contrasts),
        pointing=_phrases(words.pointing),
        untrue=_phrases(words.untrue),
        aims=_phrases(words.aims),
        negators=_phrases(words.negators),
        between=words.between,
        unreal=words.unreal,
        everywhere=words.everywhere,
        beside_number=words.beside_number,
    )


def _phrases(words: Sequence[str]) -> Phrases[str]:
    return open_phrases((word, word) for word in words)
