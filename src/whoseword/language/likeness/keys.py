"""Keys by which the spellings of a name meet, and whether two words may spell one name."""

import re
from itertools import combinations

from whoseword.language.likeness.near import nearness
from whoseword.language.likeness.parts import parts_of
from whoseword.language.likeness.pieces import NameWords, Part
from whoseword.language.likeness.sounds import sound_keys
from whoseword.language.script.which import script_of
from whoseword.language.spelling import folded

_SHORTEST_KEY = 2
_LEAST_NEAR = 0.5
_NEAR_ENOUGH = 0.65
_VOWELS = re.compile(r"[aeiouwy]+")
# Who romanises Arabic chooses freely between a and e, e and i, o and u; but Jamal is not Jamil.
_FREELY = (frozenset("ae"), frozenset("eiy"), frozenset("ouw"))


def name_keys(name: str, words: NameWords) -> frozenset[str]:
    """The keys of a person's name: two names that share none are not one.

    A key is two of the name's sound keys in alphabetical order, "KDF MR" for Muammar Gadaffi in
    every spelling and script; a name of one part has the keys of that part. Sharing a key is a
    reason to compare, and no more.
    """
    parts = parts_of(name, words, person=True)
    sounds = [_sounds(part) for part in parts if part.kind not in {"initial", "small"}]
    if len(sounds) == 1:
        return sounds[0]
    pairs = (
        " ".join(sorted((one, other)))
        for left, right in combinations(sounds, 2)
        for one in sorted(left)
        for other in sorted(right)
    )
    return frozenset(pairs)


def _sounds(part: Part) -> frozenset[str]:
    """The sound keys of a part as written, and as spelt in full ("Abd al-Aziz" for "Abdulaziz")."""
    if script_of(part.written) != "latin":
        return sound_keys(part.written)
    return sound_keys(part.written) | sound_keys(part.text)


def may_spell_one(left: str, right: str) -> bool:
    """Whether two words may be spellings of one name: their sounds meet and no vowel forbids it.

    Gadhafi and Qaddafi may, Hassan and Hussein may not.
    """
    shared = sound_keys(left) & sound_keys(right)
    if not any(len(key) >= _SHORTEST_KEY for key in shared):
        return False
    if {script_of(left), script_of(right)} != {"latin"}:
        return True
    near = nearness(folded(left), folded(right))
    return near >= _LEAST_NEAR and _vowels_agree(folded(left), folded(right), near)


def _vowels_agree(left: str, right: str, near: float) -> bool:
    """Whether the vowels agree in order; one may lack some where little else differs."""
    few, many = sorted((_VOWELS.findall(left), _VOWELS.findall(right)), key=len)
    if len(few) == len(many):
        return all(_agree(one, other) for one, other in zip(few, many, strict=True))
    rest = iter(many)
    return near >= _NEAR_ENOUGH and all(any(_agree(one, other) for other in rest) for one in few)


def _agree(left: str, right: str) -> bool:
    """Whether two runs of vowels share a letter, or letters that are chosen freely between."""
    if not {*left}.isdisjoint(right):
        return True
    return any(not free.isdisjoint(left) and not free.isdisjoint(right) for free in _FREELY)
