"""What an article says happened, and where its claims about that contradict each other."""

from whoseword.reading.deed.conflicts import find_conflicts
from whoseword.reading.deed.disputes import find_disputes, is_dispute
from whoseword.reading.deed.find import find_deeds
from whoseword.reading.deed.settled import settled

__all__ = ["find_conflicts", "find_deeds", "find_disputes", "is_dispute", "settled"]
