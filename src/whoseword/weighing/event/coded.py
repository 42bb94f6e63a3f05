"""Words as numbers that carry their weight: a database sums shared words as quickly as we do."""

from collections.abc import Iterable, Sequence
from zlib import crc32

from whoseword.language.spelling import folded
from whoseword.reference.matching import WordWeights

WEIGHTS = 16
"""A code modulo this number is the word's weight."""

_ENDINGS = ("'s", "ing", "ed", "es", "s")
_SHORTEST = 3


def coded(text: str, weights: WordWeights) -> tuple[int, ...]:
    """The codes of the text's words, each once and in order of size; figures are left out."""
    return codes_of(folded_words(text), weights)


def folded_words(text: str) -> Iterable[str]:
    """The words in small letters without accents; ``folded`` reads names, so piece by piece."""
    return (word for piece in text.split() for word in folded(piece).split())


def codes_of(words: Iterable[str], weights: WordWeights) -> tuple[int, ...]:
    """The codes of the words that weigh something."""
    stems = {stem(word) for word in words if not word.isdigit()}
    found = ((crc32(one.encode()), weights.weight(one)) for one in stems)
    return tuple(sorted(number * WEIGHTS + weight for number, weight in found if weight))


def stem(word: str) -> str:
    """The word without the commonest endings; crude, and the same for the weights and here."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def weight_of(codes: Iterable[int]) -> int:
    """The sum of the words' weights."""
    return sum(code % WEIGHTS for code in codes)


def rarest(codes: Iterable[int], count: int) -> tuple[int, ...]:
    """So many of the words that weigh most, the codes deciding between equals."""
    return tuple(sorted(codes, key=lambda code: (-(code % WEIGHTS), code))[:count])


def shared_weight(left: Sequence[int], right: Sequence[int]) -> int:
    """The weight of the words that both have."""
    return weight_of(set(left).intersection(right))
