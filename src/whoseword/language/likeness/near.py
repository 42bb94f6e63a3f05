"""How near two words are, letter by letter, and how near they sound."""

from functools import lru_cache

from rapidfuzz.distance import Indel

from whoseword.language.likeness.sounds import sound_keys

# What one letter in the place of another costs: vowels are chosen freely by who romanises, and
# consonants of one group are told apart by some systems only. Settled on the pairs of name_bench.
_VOWEL_CHANGED, _VOWEL_LEFT_OUT, _H_LEFT_OUT, _KIN, _DOUBLED, _TURNED = 0.7, 0.6, 0.6, 0.6, 0.2, 0.7
_VOWELS = frozenset("aeiouy")
_GROUPS = tuple(map(frozenset, ("ckqgx", "dt", "szcx", "bp", "fvwpb", "gj", "kh", "iyj", "uwov")))
_HOPELESS = 0.45
_SHORTEST_KEY = 2


@lru_cache(maxsize=200_000)
def nearness(left: str, right: str) -> float:
    """From 0 to 1, the share of two words' letters that agree, alike ones in part."""
    if left == right:
        return 1.0
    if Indel.normalized_similarity(left, right) < _HOPELESS or _is_han(left + right):
        return 0.0
    mean = (len(left) + len(right)) / 2
    return max(0.0, 1 - _changes(left, right) / mean)


def _is_han(text: str) -> bool:
    """Whether a letter stands for a syllable or a word, as in Chinese, Japanese and Korean."""
    return any("\u2e80" <= letter <= "\ud7ff" or "\u1100" <= letter <= "\u11ff" for letter in text)


@lru_cache(maxsize=200_000)
def sounds_alike(left: str, right: str) -> bool:
    """Whether two words have a sound key in common that is long enough to tell something."""
    return any(len(key) >= _SHORTEST_KEY for key in sound_keys(left) & sound_keys(right))


def _changes(left: str, right: str) -> float:
    """The cost of turning one word into the other (Damerau 1964, with costs by letter)."""
    before: list[float] = []
    row = [0.0]
    for at in range(len(right)):
        row.append(row[-1] + _left_out(right, at))
    for i, letter in enumerate(left):
        following = [row[0] + _left_out(left, i)]
        for j, other in enumerate(right):
            cost = min(
                row[j] + _changed(letter, other),
                row[j + 1] + _left_out(left, i),
                following[j] + _left_out(right, j),
            )
            if i and j and letter == right[j - 1] and left[i - 1] == other:
                cost = min(cost, before[j - 1] + _TURNED)
            following.append(cost)
        before, row = row, following
    return row[-1]


@lru_cache(maxsize=4_000)
def _changed(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    if letter in _VOWELS and other in _VOWELS:
        return _VOWEL_CHANGED
    return _KIN if any(letter in kin and other in kin for kin in _GROUPS) else 1.0


def _left_out(word: str, at: int) -> float:
    if at and word[at - 1] == word[at]:
        return _DOUBLED
    if word[at] in _VOWELS:
        return _VOWEL_LEFT_OUT
    return _H_LEFT_OUT if word[at] in "hw" else 1.0
