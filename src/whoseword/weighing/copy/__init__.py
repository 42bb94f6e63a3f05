"""Which articles share passages, and who has them from whom."""

from whoseword.weighing.copy.find import Compared, compare_all, find_copies
from whoseword.weighing.copy.keys import keys_of

__all__ = ["Compared", "compare_all", "find_copies", "keys_of"]
