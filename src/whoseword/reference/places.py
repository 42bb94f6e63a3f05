"""The words beside names of places, as places.yaml gives them."""

from dataclasses import dataclass
from pathlib import Path

from whoseword.record.kinds import Precision
from whoseword.reference.lexicon import read_lexicon


@dataclass(frozen=True, slots=True)
class _Words:
    kinds: dict[Precision, tuple[str, ...]]
    near: tuple[str, ...]
    sides: tuple[str, ...]
    distances: tuple[str, ...]
    inside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What kind of place a word announces, and the words for being near to one or inside it."""

    kinds: tuple[tuple[str, Precision], ...]
    near: frozenset[str]
    sides: frozenset[str]
    distances: frozenset[str]
    inside: frozenset[str]

    def kind_of(self, word: str) -> Precision | None:
        """The precision that a word such as "town" or "governorate" announces."""
        return dict(self.kinds).get(word.lower())


def open_place_words(own: Path | None = None) -> PlaceWords:
    """The words as shipped, or those of the places.yaml in ``own``; LexiconError when malformed."""
    words = read_lexicon("places", _Words, own)
    return PlaceWords(
        kinds=tuple((word, kind) for kind, listed in reversed(words.kinds.items()) for word in listed),
        near=frozenset(words.near),
        sides=frozenset(words.sides),
        distances=frozenset(words.distances),
        inside=frozenset(words.inside),
    )
