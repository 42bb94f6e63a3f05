"""The book of first hand: words that tell that a voice was there, or did it itself."""

from dataclasses import dataclass, fields
from pathlib import Path

from whoseword.reference.lexicon import read_lexicon
from whoseword.reference.phrases import Phrases, open_phrases


@dataclass(frozen=True, slots=True)
class FirstHandBook:
    """Words in small letters; what each list is for stands in ``lexicons/first_hand.yaml``."""

    perceived: frozenset[str]
    perceiving: frozenset[str]
    did: frozenset[str]
    tended: frozenset[str]
    taken_in: frozenset[str]
    houses: Phrases[bool]
    carers: frozenset[str]
    heads: frozenset[str]
    registers: frozenset[str]
    casualties: frozenset[str]
    papers: frozenset[str]
    told_of: frozenset[str]
    hearsay: Phrases[bool]
    went_to: frozenset[str]
    going_to: frozenset[str]
    scene: frozenset[str]
    there: frozenset[str]
    at_scene: frozenset[str]
    no_scene: frozenset[str]
    hurt: frozenset[str]
    ruined: frozenset[str]
    no_doing: frozenset[str]
    long_ago: frozenset[str]
    experts: frozenset[str]
    reporters: frozenset[str]
    parties: frozenset[str]
    forces: frozenset[str]
    acts: Phrases[bool]
    acting: frozenset[str]
    behind_it: frozenset[str]
    losses: frozenset[str]
    own_acts: frozenset[str]
    openers: frozenset[str]
    unreal: frozenset[str]
    nothing: frozenset[str]
    with_out: frozenset[str]
    nobody: frozenset[str]


_PHRASES = frozenset(["houses", "hearsay", "acts"])


def open_first_hand(own: Path | None = None) -> FirstHandBook:
    """The words of the lexicon; LexiconError when it is missing or malformed."""
    told = read_lexicon("first_hand", dict[str, str | tuple[str, ...]], own)
    return FirstHandBook(**{field.name: _held(field.name, told) for field in fields(FirstHandBook)})  # type: ignore[arg-type]


def _held(name: str, told: dict[str, str | tuple[str, ...]]) -> frozenset[str] | Phrases[bool]:
    """A list's words; one that a file of a user's own lacks is empty."""
    held = told.get(name, ())
    entries = held.split() if isinstance(held, str) else held
    if name in _PHRASES:
        return open_phrases((entry.lower(), True) for entry in entries)
    return frozenset(entry.lower() for entry in entries)
