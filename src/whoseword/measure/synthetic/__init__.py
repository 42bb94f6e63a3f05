"""Synthetic readings whose truth is known: what weighing makes of them can be counted."""

from whoseword.measure.synthetic.gathered import truth_of
from whoseword.measure.synthetic.generate import generate, sample
from whoseword.measure.synthetic.happening import Account, Happening, Town, Who
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.towns import TOWNS
from whoseword.measure.synthetic.truth import (
    ReadingTruth,
    Told,
    TrueClaim,
    TrueCopy,
    TrueDeed,
    TrueEvent,
    TrueOrigin,
    Truth,
)
from whoseword.measure.synthetic.values import TrueValue, values_of

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
    "TrueValue",
    "Truth",
    "Who",
    "generate",
    "sample",
    "truth_of",
    "values_of",
]
