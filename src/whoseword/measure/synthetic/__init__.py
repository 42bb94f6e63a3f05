"""Synthetic readings whose truth is known: what weighing makes of them can be counted."""

from whoseword.measure.synthetic.gathered import truth_of
from whoseword.measure.synthetic.generate import generate, sample
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.towns import TOWNS
from whoseword.measure.synthetic.truth import (
    Account,
    Happening,
    ReadingTruth,
    Told,
    Town,
    TrueClaim,
    TrueCopy,
    TrueDeed,
    TrueEvent,
    TrueOrigin,
    Truth,
    Who,
)

__all__ = [
    "TOWNS",
    "Account",
    "Happening",
    "Mix",
    "ReadingTruth",
    "Told",
    "Town",
    "TrueClaim",
    "TrueCopy",
    "TrueDeed",
    "TrueEvent",
    "TrueOrigin",
    "Truth",
    "Who",
    "generate",
    "sample",
    "truth_of",
]
