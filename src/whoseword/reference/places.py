"""The words beside names of places, as places.yaml gives them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from whoseword.record.kinds import Precision
from whoseword.reference.lexicon import read_lexicon


@dataclass(frozen=True, slots=True)
class _Words:
    kinds: dict[Precision, tuple[str, ...]]
    features: tuple[str, ...]
    near: tuple[str, ...]
    sides: tuple[str, ...]
    distances: tuple[str, ...]
    saying: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What kind of place a word announces, and the words for being near to one.

    ``features`` are kinds of nature, to which a town may only have lent its name.
    """

    kinds: Mapping[str, Precision]
    features: frozenset[str]
    near: frozenset[str]
    sides: frozenset[str]
    distances: frozenset[str]
    saying: frozenset[str]

    def is_near(self, before: Sequence[str]) -> bool:
        """Whether the words before a name put something near it: "30 km east of", "outside"."""
        words = [word.lower() for word in before[-6:]]
        told = " ".join(words)
        if any(told == near or told.endswith(f" {near}") for near in self.near):
            return True
        if len(words) < 2 or words[-1] not in ("of", "from"):
            return False
        return words[-2] in self.sides or words[-2] in self.distances

    def leads(self, word: str) -> bool:
        """Whether a word can stand between a people and a place: "the Tunisian border town of"."""
        small = word.lower()
        return (
            small in ("of", "the", "border", "coastal", "port", "capital")
            or small in self.sides
            or bool(self.kind_of(word))
        )

    def kind_of(self, word: str) -> Precision | None:
        """The precision that a word such as "town" or "governorate" announces."""
        return self.kinds.get(word.lower())


def open_place_words(own: Path | None = None) -> PlaceWords:
    """The words as shipped, or those of the places.yaml in ``own``; LexiconError when malformed."""
    words = read_lexicon("places", _Words, own)
    return PlaceWords(
        kinds=MappingProxyType(
            {word: kind for kind, listed in reversed(words.kinds.items()) for word in listed}
        ),
        features=frozenset(words.features),
        near=frozenset(words.near),
        sides=frozenset(words.sides),
        distances=frozenset(words.distances),
        saying=frozenset(words.saying),
    )
