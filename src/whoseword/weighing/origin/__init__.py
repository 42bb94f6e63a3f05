"""Where chains end, across articles, and which origins are independent."""

from whoseword.weighing.origin.ends import Whose
from whoseword.weighing.origin.find import Case, Grounds, find_origins

__all__ = ["Case", "Grounds", "Whose", "find_origins"]
