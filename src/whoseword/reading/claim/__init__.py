"""Claims: who says what, through whom; the chain of each from the outlet to the origin."""

from whoseword.reading.claim.find import find_claims
from whoseword.reading.claim.rules import RULES

__all__ = ["RULES", "find_claims"]
