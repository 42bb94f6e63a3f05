"""What the words behind a trigger make of its deed: "was foiled", "continues", "would"."""

from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality
from whoseword.reference.deeds import DeedBook, RealityRule
from whoseword.reference.phrases import Phrases


def trailing_reality(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Reality | None:
    """What stands in the trigger ("talks will be held"), or behind it in its clause."""
    rules: Phrases[RealityRule] = book.reality_after
    words = sentence.wording.lower
    for at in range(trigger.first + 1, trigger.end):
        inside = None if trigger.verb else rules.match(words, at)
        if inside is not None and inside[0].reality == "planned":
            return "planned"
    end = _end_of_phrase(sentence, trigger)
    for at in range(trigger.end, min(sentence.words.stop, end + 4)):
        if sentence.lower(at) in sentence.clause["clause_stops"]:
            return None
        match = None if sentence.in_time(at) else rules.match(words, at)
        near = match is not None and (at - end < match[0].reach or at - trigger.end == 0)
        if match is not None and near and not _is_there(sentence, match[1], book):
            return None if trigger.verb and _is_modal(match[0]) else match[0].reality
    return None


def _is_modal(rule: RealityRule) -> bool:
    """Whether "would" or "will" stands behind, which speak of a noun and not of a verb."""
    return rule.reality in ("hypothetical", "planned")


def _is_there(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether "could" is that of "could be heard", or of what may "have" happened."""
    heard = sentence.lower(at) == "be" and sentence.lower(at + 1) in book.reality.perceived
    return heard or sentence.lower(at) == "have"


def _end_of_phrase(sentence: Sentence, trigger: Trigger) -> int:
    """The end of "of the suburb" behind a noun, where it speaks of the place or the aim."""
    at = trigger.end
    if trigger.verb or sentence.lower(at) not in sentence.clause["place_prepositions"]:
        return at
    for behind in range(at + 1, min(at + 6, sentence.words.stop)):
        named = sentence.mention_at(behind) is not None
        if not named and sentence.lower(behind) not in sentence.clause["articles"]:
            return behind + 1
    return at
