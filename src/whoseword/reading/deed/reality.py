"""How real a deed is told to be, and whether it is the past that the news stands against."""

from collections.abc import Sequence

from whoseword.reading.deed.story import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality
from whoseword.reference.deeds import DeedBook, RealityRule
from whoseword.reference.phrases import Phrases

_FAR = 20
_LASTING = frozenset({"is", "are", "am", "'re", "'s"})
_DAYS_TO_BACKGROUND = 180
TOLD_AS_PAST = "told_as_past"


def reality_of(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality:
    """What the words beside a trigger, and the stance of whoever tells it, make of the deed."""
    told = _before(sentence, trigger, book) or _after(sentence, trigger, book)
    if told is not None:
        return told
    for claim in sentence.claims_over(trigger.span):
        if claim.certainty == "denied" or claim.chain[-1].stance == "denies":
            return "denied"
    return "ongoing" if _goes_on(sentence, trigger) else "happened"


def _before(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality | None:
    """What stands before the trigger in its clause."""
    first = _start_of_infinitives(sentence, trigger)
    if _perhaps_happened(sentence, first, book):
        return None
    infinitive = sentence.lower(first - 1) == "to" and trigger.verb
    if infinitive and sentence.lower(first - 2) in book.realised:
        goes_on = book.reality_before.match(sentence.wording.lower, first - 2)
        return goes_on[0].reality if goes_on is not None else None
    start = _start_of_clause(sentence, first, infinitive)
    dated = {at for time in sentence.times for at in sentence.wording.within(time.span)}
    for at in range(first - 1, start - 1, -1):
        match = book.reality_before.match(sentence.wording.lower, at)
        if match is None or match[1] > first or at in dated:
            continue
        rule = match[0]
        if first - match[1] < rule.reach or (infinitive and first - match[1] < _FAR):
            return rule.reality
    return "planned" if infinitive else None


def _start_of_infinitives(sentence: Sentence, trigger: Trigger) -> int:
    """The first verb of "to burn the camp and kill them", for each verb of it."""
    first = trigger.first
    plain = f"~{sentence.lower(first)}" in {words.split()[0] for words in trigger.entry.words}
    if not trigger.verb or not plain or sentence.lower(first - 1) not in {"and", "or"}:
        return first
    for at in range(first - 2, max(sentence.words.start, first - _FAR) - 1, -1):
        if sentence.lower(at) in {";", ":", "(", ")"}:
            return first
        verb = sentence.mention_at(at + 1) is None and sentence.lower(at + 1).isalpha()
        if sentence.lower(at) == "to":
            noun = sentence.lower(at + 1) in sentence.clause["articles"]
            return at + 1 if verb and not noun else first
    return first


def _start_of_clause(sentence: Sentence, first: int, infinitive: bool) -> int:
    """The first word that can speak of the trigger: behind a stop, far back for infinitives."""
    start = max(sentence.words.start, first - _FAR)
    if infinitive:
        return start
    for at in range(first - 1, start - 1, -1):
        if sentence.lower(at) in sentence.clause["clause_stops"]:
            return at + 1
    return start


def _perhaps_happened(sentence: Sentence, first: int, book: DeedBook) -> bool:
    """Whether "may have" or the like stands before: that is the claim's certainty."""
    start = max(sentence.words.start, first - 4)
    return book.perhaps_happened.first_in(sentence.wording.lower, start, first) is not None


def _after(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality | None:
    """What stands behind the trigger in its clause."""
    rules: Phrases[RealityRule] = book.reality_after
    for at in range(trigger.end, min(sentence.words.stop, trigger.end + 4)):
        if sentence.lower(at) in sentence.clause["clause_stops"]:
            return None
        match = rules.match(sentence.wording.lower, at)
        if match is not None and at - trigger.end < match[0].reach:
            return match[0].reality
    return None


def _goes_on(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb tells what still goes on ("are driving", "has been searching")."""
    if trigger.kind == "presence" and sentence.lower(trigger.first).endswith("ed"):
        return sentence.lower(trigger.first - 1) in _LASTING
    if not sentence.lower(trigger.first).endswith("ing") or not trigger.verb:
        return False
    before = [sentence.lower(at) for at in range(trigger.first - 3, trigger.first)]
    if any(word in _LASTING for word in before):
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
