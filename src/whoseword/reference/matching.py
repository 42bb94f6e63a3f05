"""What matching is weighed with: weights of words, of deeds and of articles, learned beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from math import log2

import msgspec

HEAVIEST = 15
"""The weight of a word that the weights do not know: a name, or a rare word."""


@dataclass(frozen=True, slots=True)
class WordWeights:
    """How much a shared word says, 0 to 15, by the stem; learned on texts, never on a record."""

    weights: Mapping[str, int]

    def weight(self, stem: str) -> int:
        """The weight of a word; rare ones are not listed and weigh most."""
        return self.weights.get(stem, HEAVIEST)


@dataclass(frozen=True, slots=True)
class LevelWeight:
    """One level of a comparison: how often pairs of one event (m) and of two (u) reach it."""

    m: float
    u: float

    @property
    def bits(self) -> float:
        """What reaching it says, in bits (Fellegi and Sunter 1969)."""
        return log2(self.m / self.u)


@dataclass(frozen=True, slots=True)
class MatchWeights:
    """The share of candidate pairs that are one event, each comparison's levels, what joins.

    ``within`` is the weight in bits from which two deeds of one article are one event, and
    ``threshold`` the mean weight from which articles tell of one; ``unseen`` is the weight of a
    pair that shares no key.
    """

    prior: float
    comparisons: Mapping[str, Mapping[str, LevelWeight]]
    within: float
    threshold: float
    unseen: float


@dataclass(frozen=True, slots=True)
class StoryWeights:
    """What two articles' likeness says, in bits: ``nothing`` where they share no word.

    The cosine of their titles, of their leads and of the whole adds to it by ``title``, ``lead``
    and ``whole``. From a mean of ``threshold`` on, articles tell one story.
    """

    nothing: float
    title: float
    lead: float
    whole: float
    threshold: float


@dataclass(frozen=True, slots=True)
class MatchBook:
    """Word weights and match weights."""

    words: WordWeights
    match: MatchWeights


def open_matching() -> MatchBook:
    """The weights as shipped with the program."""
    match = msgspec.json.decode(_shipped("match_weights.json"), type=_Match)
    return MatchBook(open_word_weights(), _weights(match))


def open_word_weights() -> WordWeights:
    """The word weights as shipped."""
    return WordWeights(msgspec.json.decode(_shipped("word_weights.json"), type=_Words).weights)


def open_story_weights() -> StoryWeights:
    """The weights of articles as shipped."""
    return msgspec.json.decode(_shipped("story_weights.json"), type=_Stories).weights


def _shipped(name: str) -> bytes:
    return files("whoseword").joinpath("reference/data", name).read_bytes()


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    about: str
    weights: dict[str, int]


class _Stories(msgspec.Struct, forbid_unknown_fields=True):
    about: str
    weights: StoryWeights


class _Match(msgspec.Struct, forbid_unknown_fields=True):
    about: str
    prior: float
    within: float
    threshold: float
    unseen: float
    comparisons: dict[str, dict[str, tuple[float, float]]]


def _weights(match: _Match) -> MatchWeights:
    comparisons = {
        name: {label: LevelWeight(m, u) for label, (m, u) in levels.items()}
        for name, levels in match.comparisons.items()
    }
    return MatchWeights(match.prior, comparisons, match.within, match.threshold, match.unseen)
