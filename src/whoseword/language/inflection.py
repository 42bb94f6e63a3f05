"""The forms of regular English verbs and nouns, made from the form that a dictionary gives."""

from collections.abc import Mapping

_VOWELS = frozenset("aeiou")
_SIBILANT = ("s", "x", "z", "ch", "sh")


def verb_forms(verb: str, irregular: Mapping[str, str]) -> frozenset[str]:
    """The verb and its -s, -ed and -ing forms; what ``irregular`` lists goes before the rules."""
    if verb in irregular:
        return frozenset({verb, *irregular[verb].split()})
    if verb.endswith("e"):
        stem = verb[:-1]
        return frozenset({verb, verb + "s", stem + "ed", stem + "ing"})
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        stem = verb[:-1]
        return frozenset({verb, stem + "ies", stem + "ied", verb + "ing"})
    return frozenset({verb, plural_of(verb), verb + "ed", verb + "ing"})


def plural_of(noun: str) -> str:
    """The plural by the rules: "raid" to "raids", "ambush" to "ambushes", "rally" to "rallies"."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_SIBILANT) else "s")
