"""What an article says happened, and where its claims about that contradict each other."""

from whoseword.reading.deed.conflicts import find_conflicts
from whoseword.reading.deed.disputes import DISPUTES, find_disputes
from whoseword.reading.deed.find import find_deeds
from whoseword.reading.deed.settled import settled

__all__ = ["DISPUTES", "find_conflicts", "find_deeds", "find_disputes", "settled"]
