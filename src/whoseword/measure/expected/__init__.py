"""The record that a careful reader expects of the invented reports, opened in this one place."""

from whoseword.measure.expected.entities import OWN, ExpectedEntity, Pair, Place
from whoseword.measure.expected.events import (
    Expected,
    ExpectedOrigin,
    ExpectedPair,
    ExpectedValue,
    Index,
    Member,
)
from whoseword.measure.expected.open import (
    SETS,
    ExpectedChain,
    ExpectedCopy,
    ExpectedRecord,
    ExpectedStatement,
    open_expected,
    told_of,
)

__all__ = [
    "OWN",
    "SETS",
    "Expected",
    "ExpectedChain",
    "ExpectedCopy",
    "ExpectedEntity",
    "ExpectedOrigin",
    "ExpectedPair",
    "ExpectedRecord",
    "ExpectedStatement",
    "ExpectedValue",
    "Index",
    "Member",
    "Pair",
    "Place",
    "open_expected",
    "told_of",
]
