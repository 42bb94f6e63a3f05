"""A house that receives the dead and the wounded, its staff, its records."""

from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.first_hand.verbs import verbs_of
from whoseword.record.kinds import MEDIA, PEOPLE

_SUBJECT_REACH = 6
_PASSIVE = frozenset(["was", "were", "been", "being"])
_SUBJECTS = frozenset(["i", "we", "he", "she", "they", "it"])


def received_them(speaker: Speaker) -> bool:
    """A hospital or a rescue service about dead and wounded; its staff where they received them."""
    if speaker.link.kind in MEDIA:
        return False
    if _is_house(speaker):
        return speaker.tells_of(speaker.book.casualties) or bool(speaker.cues & speaker.book.tended)
    return _is_staff(speaker) and _tended(speaker)


def _is_house(speaker: Speaker) -> bool:
    """The house itself, whoever speaks for it, its records; not a source or a doctor in it."""
    page, book, (first, last) = speaker.page, speaker.book, speaker.source
    found = book.houses.first_in(page.low, first, last)
    if found is None:
        return _speaks_for_house(speaker)
    _, start, end = found
    before, behind = page.low[first:start], page.low[end:last]
    if not page.cues.grammar.prepositions.isdisjoint(before):
        speaks = book.heads | book.registers
        told = {word for word in before if word in speaks or page.voices.kind_of(word) is not None}
        return bool(told) and told <= speaks
    if not behind or behind[0] in page.cues.grammar.prepositions | {",", "that", "which"}:
        return True
    rest = behind[1:] if behind[0] in {"'s", "'"} else behind
    return bool(rest) and rest[0] in book.heads | book.registers


def _speaks_for_house(speaker: Speaker) -> bool:
    """Its director: the house that the content begins with is his."""
    page, (first, last) = speaker.page, speaker.source
    if first >= last or page.low[first] != "its":
        return False
    start, end = page.range_of(speaker.saying.content[0])
    house = speaker.book.houses.first_in(page.low, start, min(end, start + _SUBJECT_REACH))
    return house is not None and not speaker.book.heads.isdisjoint(page.low[first:last])


def _is_staff(speaker: Speaker) -> bool:
    page = speaker.page
    if not speaker.words.isdisjoint(speaker.book.carers):
        return True
    persons = speaker.link.kind in PEOPLE
    return persons and speaker.book.houses.first_in(page.low, *speaker.source) is not None


def _tended(speaker: Speaker) -> bool:
    """Whether the content tells that they received, counted, treated or buried somebody."""
    page, book = speaker.page, speaker.book
    for words in speaker.sentences():
        if any(
            page.low[verb] in book.tended | book.did for verb in verbs_of(page, words, _SUBJECTS)
        ):
            return True
        for at in range(words[0] + 1, words[1]):
            passive = page.low[at] in book.taken_in and page.low[at - 1] in _PASSIVE
            if passive and speaker.tells_of(book.casualties):
                return True
    return False
