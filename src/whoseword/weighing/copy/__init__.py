"""Which articles share passages, and who has them from whom."""

from whoseword.weighing.copy.find import Compared, compare_all
from whoseword.weighing.copy.keys import keys_of

__all__ = ["Compared", "compare_all", "keys_of"]
