"""The rules that make deeds, by their stable names, with what ``explain`` prints for each."""

from collections.abc import Mapping
from types import MappingProxyType

from whoseword.reading.deed.doers import DOERS
from whoseword.reading.deed.elliptic import ELLIPTIC
from whoseword.reading.deed.reality import TOLD_AS_PAST, UNCOMMITTED
from whoseword.reading.deed.settled import FROM_THEN_ON
from whoseword.reading.deed.triggers import LEARNED, RULE

RULES: Mapping[str, str] = MappingProxyType(
    {
        RULE: "A word of the lexicon of deeds stands in the sentence and gives the kind.",
        LEARNED: "The tagger learned that these words tell of a deed; no lexicon has them.",
        TOLD_AS_PAST: "The words before it tell it as the past that the news stands against.",
        UNCOMMITTED: (
            "The tagger learned how far texts stand behind what they tell; this one hardly does."
        ),
        FROM_THEN_ON: "What follows a deed happened from its day on, until the article's own.",
        ELLIPTIC: "A bare number beside a verb of counting is another toll of the deed before it.",
        DOERS: "A later sentence tells of \u201cthe attackers\u201d, and whom they belong to.",
        "same_happening": "A later sentence tells of the same happening and adds to it.",
        "same_scene": "Place or time come from the scene that the sentence goes on with.",
        "other_version": (
            "The same happening with another toll: kept apart as a version of its own, with the "
            "place and time of the first."
        ),
    }
)
"""Each rule's public text."""
