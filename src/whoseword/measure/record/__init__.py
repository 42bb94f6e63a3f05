"""Everything that the expected record tells, held against what weighing makes of the reports."""

from whoseword.measure.record.answers import record_answers
from whoseword.measure.record.held import Held, as_marked, as_read
from whoseword.measure.record.origins import STATES, origins_found, pair_answers
from whoseword.measure.record.values import digit_answers

__all__ = [
    "STATES",
    "Held",
    "as_marked",
    "as_read",
    "digit_answers",
    "origins_found",
    "pair_answers",
    "record_answers",
]
