"""What people decided, applied to what the machine read: pure, and free to be done again."""

from whoseword.judging.apply import in_force, judge_reading
from whoseword.judging.decide import decide
from whoseword.judging.judged import Attached, Judged, Orphan
from whoseword.judging.rejected import without_rejected

__all__ = [
    "Attached",
    "Judged",
    "Orphan",
    "decide",
    "in_force",
    "judge_reading",
    "without_rejected",
]
