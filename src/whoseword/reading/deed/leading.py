"""What the words before a trigger make of its deed: planned, threatened, tried, negated."""

from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality
from whoseword.reference.deeds import DeedBook, RealityRule

_FAR = 20
_OF_INFINITIVES: frozenset[Reality] = frozenset(
    {"planned", "threatened", "attempted", "ongoing", "hypothetical"}
)
_USED, _USED_FOR = frozenset({"used", "using"}), 4
_HELPING = frozenset(
    {"be", "been", "being", "was", "were", "is", "are", "has", "have", "had", "got"}
)
_INVERTED = 6
_NOT_ONLY = frozenset({"only", "just", "merely"})


def leading_reality(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality | None:
    """What stands before the trigger in its clause."""
    first = _start_of_infinitives(sentence, trigger)
    if _perhaps_happened(sentence, first, book):
        return None
    to = _infinitive_of(sentence, trigger, first)
    if to is not None and _is_realised(sentence, to, book):
        goes_on = book.reality_before.match(sentence.wording.lower, to - 1)
        return goes_on[0].reality if goes_on is not None else None
    told = _nearest_rule(sentence, trigger, first, to, book)
    if told is not None:
        return told
    if to is None and _is_inverted(sentence, first):
        return "hypothetical"
    return "planned" if to is not None else None


def _nearest_rule(
    sentence: Sentence, trigger: Trigger, first: int, to: int | None, book: DeedBook
) -> Reality | None:
    """What the nearest words of the lexicon before the trigger make of it."""
    start = _start_of_clause(sentence, first, to is not None)
    dated = {at for time in sentence.times for at in sentence.wording.within(time.span)}
    for at in range(first - 1, start - 1, -1):
        match = book.reality_before.match(sentence.wording.lower, at)
        if match is None or match[1] > first or at in dated:
            continue
        rule, end = match
        in_reach = first - end < rule.reach or (to is not None and first - end < _FAR)
        if not in_reach or _is_of_others(sentence, trigger, to, (rule, at, end), book):
            continue
        announced = sentence.lower(at) == "would" and _is_announced(sentence, at, book)
        return _intended(sentence, trigger, book) if announced else rule.reality
    return None


def _is_of_others(
    sentence: Sentence,
    trigger: Trigger,
    to: int | None,
    match: tuple[RealityRule, int, int],
    book: DeedBook,
) -> bool:
    """Whether words of the lexicon speak of something else than the trigger behind them."""
    rule, at, end = match
    if sentence.lower(end) in _NOT_ONLY or _is_agreed(sentence, end):
        return True
    if rule.reality == "negated":
        opener = _opener_of(sentence, trigger, book)
        return opener is not None and end <= opener
    condition = sentence.lower(at) in book.reality.conditions | {"whether"}
    return rule.reality in _OF_INFINITIVES and not condition and _is_over(sentence, trigger, to)


def _is_agreed(sentence: Sentence, end: int) -> bool:
    """Whether the "to" of "agreed to" stands before a noun: "agreed to a truce"."""
    return sentence.lower(end - 1) == "to" and sentence.lower(end) in sentence.clause["articles"]


def _is_announced(sentence: Sentence, would: int, book: DeedBook) -> bool:
    """Whether somebody said it of itself: "said it would", "warned that they would"."""
    that = sentence.lower(would - 2) == "that"
    told = sentence.lower(would - (3 if that else 2)) in book.reality.announcing
    return told and sentence.lower(would - 1) in book.reality.announced_of


def _intended(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality:
    """What somebody announced is planned, and a threat where it hangs on a condition."""
    behind = {sentence.lower(at) for at in range(trigger.end, sentence.words.stop)}
    return "threatened" if behind & book.reality.conditions else "planned"


def _infinitive_of(sentence: Sentence, trigger: Trigger, first: int) -> int | None:
    """The "to" of "to burn" or "to be burned" that a verb stands in; None of any other."""
    if not trigger.verb:
        return None
    if sentence.lower(first - 1) == "be" and sentence.lower(first - 2) == "to":
        return first - 2
    return first - 1 if sentence.lower(first - 1) == "to" else None


def _is_realised(sentence: Sentence, to: int, book: DeedBook) -> bool:
    """Whether the infinitive tells what was done: "began to fire", "used gas to kill"."""
    if sentence.lower(to - 1) in book.realised:
        return True
    return any(sentence.lower(at) in _USED for at in range(to - _USED_FOR, to))


def _is_over(sentence: Sentence, trigger: Trigger, to: int | None) -> bool:
    """Whether a verb stands in the past by itself ("attacked"), with no "was", "had" or "to"."""
    word = sentence.lower(trigger.first)
    plain = f"~{word}" in {words.split()[0] for words in trigger.entry.words}
    if not trigger.verb or to is not None or plain or word.endswith(("ing", "s")):
        return False
    return sentence.lower(trigger.first - 1) not in _HELPING


def _is_inverted(sentence: Sentence, first: int) -> bool:
    """Whether the clause is a condition without "if": "Had the rebels bombed the dam, …"."""
    start = sentence.words.start
    between = {sentence.lower(at) for at in range(start, first)}
    return sentence.lower(start) == "had" and first - start <= _INVERTED and "," not in between


def _opener_of(sentence: Sentence, trigger: Trigger, book: DeedBook) -> int | None:
    """The preposition before a noun ("killed in the raid"); None of verbs and other nouns."""
    for at in range(trigger.first - 1, trigger.first - 5, -1):
        word = sentence.lower(at)
        if word in book.reality.phrase_openers:
            return None if trigger.verb else at
        if word in sentence.clause["verbal"] or not word.isalpha():
            return None
    return None


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
    start = max(sentence.words.start, first - 6)
    found = book.perhaps_happened.first_in(sentence.wording.lower, start, first)
    return found is not None and sentence.lower(found[2]) != "to"
