"""How real a deed is told to be, and whether it is the past that the news stands against."""

from collections.abc import Sequence

from whoseword.reading.deed.leading import leading_reality
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.trailing import trailing_reality
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality
from whoseword.reference.deeds import DeedBook

_LASTING = frozenset({"is", "are", "am", "'re", "'s"})
_NO = frozenset({"no", "never", "not", "n't"})
_DAYS_TO_BACKGROUND = 180
TOLD_AS_PAST, UNCOMMITTED = "told_as_past", "uncommitted"
# Below this the tagger sees the text stand so little behind a deed that it is not counted as
# happened. Far below what our passages on reality that tell what happened have: a test asks them.
COMMITTED = 0.8


def reality_of(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality:
    """What the words beside a trigger, and the stance of whoever tells it, make of the deed.

    Where they tell nothing, what the tagger learned of commitment may still doubt it.
    """
    if is_uncommitted(sentence, trigger, book):
        return "hypothetical"
    return _told(sentence, trigger, book)


def is_uncommitted(sentence: Sentence, trigger: Trigger, book: DeedBook) -> bool:
    """Whether the words tell a deed as happened that the tagger sees the text not stand behind."""
    at = trigger.first
    doubted = at < len(sentence.commitments) and sentence.commitments[at] < COMMITTED
    return doubted and _told(sentence, trigger, book) == "happened"


def _told(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality:
    inside = {sentence.lower(at) for at in range(trigger.first, trigger.end)}
    if not _NO.isdisjoint(inside):  # "there were no soldiers in the village"
        return "negated"
    told = leading_reality(sentence, trigger, book) or trailing_reality(sentence, trigger, book)
    if told is not None:
        return told
    for claim in sentence.claims_over(trigger.span):
        if claim.certainty == "denied" or claim.chain[-1].stance == "denies":
            return "denied"
    return "ongoing" if _goes_on(sentence, trigger) else "happened"


def _goes_on(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb tells what still goes on ("are driving", "has been searching")."""
    if trigger.kind == "presence" and sentence.lower(trigger.first).endswith("ed"):
        return sentence.lower(trigger.first - 1) in _LASTING
    first = sentence.lower(trigger.first)
    if not first.endswith("ing") or not (trigger.verb or trigger.end - trigger.first == 1):
        return False
    before = [sentence.lower(at) for at in range(trigger.first - 3, trigger.first)]
    if before[-1] in _LASTING or (trigger.verb and not _LASTING.isdisjoint(before)):
        return True
    return before[-1] == "been" and before[-2] in {"has", "have"}


def is_told_as_past(sentence: Sentence, trigger: Trigger, book: DeedBook) -> bool:
    """Whether the words before a deed tell it as the past that the news stands against."""
    if sentence.reported(trigger.span):
        return False
    start = max(sentence.words.start, trigger.first - 6)
    return book.background.first_in(sentence.wording.lower, start, trigger.first) is not None


def is_long_before(day: str | None, latest: str) -> bool:
    """Whether one ISO day is so long before another that it is told as the past."""
    return day is not None and _days_between(day, latest) > _DAYS_TO_BACKGROUND


def _days_between(earlier: str, later: str) -> int:
    """Days from one ISO day to another, a month as 30.4 days: near enough for a threshold."""
    a, b = (_parts(day) for day in (earlier, later))
    return round((b[0] - a[0]) * 365.25 + (b[1] - a[1]) * 30.4 + (b[2] - a[2]))


def _parts(day: str) -> tuple[int, int, int]:
    parts: Sequence[str] = day.split("-")
    numbers = [int(part) for part in parts if part.isdigit()]
    year, month, date = (*numbers, 1, 1)[:3]
    return year, month, date
