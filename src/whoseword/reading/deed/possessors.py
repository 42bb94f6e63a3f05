"""Whose deed a noun tells: the name or the owner before it ("the army's shelling")."""

from whoseword.reading.deed.phrases import acts, phrase_before
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Span
from whoseword.reference.deeds import DeedBook

_OWNS = frozenset({"'s", "\u2019s", "'", "\u2019"})
_ACTED = frozenset({"person", "group", "official_body", "nationality", "place"})


def doer_before(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Span | None:
    """The doer right before a noun; a town is none, and who owns it may be told by "'s"."""
    at = trigger.first - 1
    while sentence.lower(at) in sentence.clause["describing"]:
        at -= 1
    if sentence.lower(at) in _OWNS:
        phrase = phrase_before(sentence, at, book)
        if phrase is None or not acts(sentence, phrase, book) or _is_town(sentence, at - 1):
            return None
        return phrase.span(sentence)
    mention = sentence.mention_at(at)
    if mention is None or mention.name.kind not in _ACTED or _is_town(sentence, at):
        return None
    return mention.span


def _is_town(sentence: Sentence, at: int) -> bool:
    mention = sentence.mention_at(at)
    if mention is None or not mention.is_place:
        return False
    return mention.name.place is None or mention.name.place.precision != "country"
