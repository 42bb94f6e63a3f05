"""Whom words of a sentence stand for: a name in them, or one that they point back to."""

from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.record import Name, Span
from whoseword.record.kinds import INSTITUTIONS, SPEAKERS
from whoseword.reference.deeds import DeedBook

_ACTED = SPEAKERS | {"place"}
_ONE = frozenset({"he", "she", "him", "her"})
_SPEAKING = frozenset({"we", "i"})
_SEVERAL = frozenset({"it", "they", "them", "itself", "themselves"})


def name_of(sentence: Sentence, span: Span, head: int | None, book: DeedBook) -> str | None:
    """The id of the name that some words are about, or that they point back to.

    The word at ``head`` decides, where it is known: "the leader of the Northern Front" is not the
    Front, while its fighters act for it.
    """
    at_head = None if head is None else sentence.mention_at(head)
    named = at_head if _can_act(at_head) else _named(sentence, span)
    one = head is not None and named is not at_head and _is_one(sentence, head, book)
    if named is not None and not one:
        return named.name.id
    words = span.of(sentence.wording.text).lower().split()
    if len(words) == 1 and words[0] in _ONE | _SEVERAL | _SPEAKING:
        speaker = None if words[0] in _ONE else _speaker(sentence, span)
        if speaker is not None or words[0] in _SPEAKING:
            return speaker
        found = _pronoun(sentence, span, words[0])
    elif len(words) == 2 and words[0] in {"the", "this", "that"}:
        found = _noun(sentence, words[1])
    else:
        found = None
    return None if found is None else found.id


def _is_one(sentence: Sentence, head: int, book: DeedBook) -> bool:
    noun = book.people.get(sentence.lower(head))
    return noun is not None and noun.single


def _can_act(mention: Mention | None) -> bool:
    return mention is not None and mention.name.kind in _ACTED


def _named(sentence: Sentence, span: Span) -> Mention | None:
    best = max(sentence.mentions, key=lambda m: m.span.overlap(span), default=None)
    if best is None or not best.span.overlap(span):
        return None
    return best if best.name.kind in _ACTED else None


def _pronoun(sentence: Sentence, span: Span, word: str) -> Name | None:
    if word in _ONE:
        return None if _is_quoted(sentence, span) else sentence.he
    return _body_before(sentence, span) or sentence.body


def _speaker(sentence: Sentence, span: Span) -> str | None:
    """Who speaks, for "we" and "it" in what somebody says: the last voice of the chain."""
    voices = {claim.chain[-1].who for claim in sentence.reported(span)} - {None}
    return next(iter(voices)) if len(voices) == 1 else None


def _body_before(sentence: Sentence, span: Span) -> Name | None:
    """The one body that the sentence names before some words."""
    before = {
        m.name.id: m.name
        for m in sentence.mentions
        if m.span.end <= span.start and m.name.kind in INSTITUTIONS
    }
    return next(iter(before.values())) if len(before) == 1 else None


def _noun(sentence: Sentence, noun: str) -> Name | None:
    """Whom "the group" or "the governor" is."""
    if noun in sentence.clause["group_nouns"]:
        return sentence.body
    return sentence.told_as.get(noun)


def _is_quoted(sentence: Sentence, span: Span) -> bool:
    """Whether words stand in a quotation that began in their sentence."""
    before = sentence.wording.text[sentence.span.start : span.start]
    return before.count("\u201c") > before.count("\u201d") or before.count('"') % 2 == 1
