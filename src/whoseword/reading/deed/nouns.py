"""The parts that a noun tells: "the army's shelling of the port", "a raid blamed on the rebels"."""

from collections.abc import Iterator

from whoseword.reading.deed.objects import (
    aimed_at,
    beside,
    doer_behind,
    done_to,
    laid_to,
    objects_of,
)
from whoseword.reading.deed.parts import BY_WORDS, SUBJECT, Part, Telling, suffers, sure
from whoseword.reading.deed.phrases import phrase_before
from whoseword.reading.deed.possessors import doer_before
from whoseword.reading.deed.subjects import subject_before
from whoseword.reading.deed.weapons import is_weapon
from whoseword.record import RoleKind


def parts_of_noun(told: Telling) -> Iterator[Part]:
    """The parts that a noun tells."""
    sentence, trigger, book = told.sentence, told.trigger, told.book
    does: RoleKind = "subject" if told.kind in SUBJECT else "perpetrator"
    yield from _owner(told, does)
    yield from sure(told, does, doer_behind(sentence, trigger, told.others, book))
    yield from laid(told)
    if told.kind in BY_WORDS or told.kind in SUBJECT:
        return
    if trigger.ends:
        aims = (*objects_of(sentence, trigger, book), *aimed_at(sentence, trigger, book))
        yield from (told.part("target", phrase) for phrase in aims)
    for phrase in done_to(sentence, trigger, book):
        if not is_weapon(sentence, phrase, book):
            yield told.part(suffers(told), phrase)
    near = beside(sentence, trigger, book) if told.kind == "bombing" else None
    if near is not None:
        yield told.part("target", near)


def laid(told: Telling) -> Iterator[Part]:
    """Those to whom it is laid ("blamed on"), as alleged, or who are told behind "staged by"."""
    phrase, alleged = laid_to(told.sentence, told.trigger, told.book)
    for part in sure(told, "perpetrator", phrase):
        yield Part(part.role, part.span, part.head, alleged)


def _owner(told: Telling, does: RoleKind) -> Iterator[Part]:
    """Whose deed it is by the words before it; of a death, who died."""
    sentence, trigger, book = told.sentence, told.trigger, told.book
    owner = doer_before(sentence, trigger, book)
    if told.is_result:
        if owner is not None and told.word(trigger.first) in {"death", "deaths"}:
            yield Part("victim", owner)
        return
    if owner is not None:
        yield Part(does, owner)
    verb = _light_verb(told)
    if verb is not None:
        yield from sure(told, does, subject_before(sentence, verb, told.others, book))
    elif trigger.ends and told.word(trigger.first) in book.people:
        people = phrase_before(sentence, trigger.first + 1, book)
        if people is not None:
            yield told.part(suffers(told), people)


def _light_verb(told: Telling) -> int | None:
    """The verb that only says that somebody does what the noun behind it tells ("staged a")."""
    sentence = told.sentence
    for at in range(told.trigger.first - 1, told.trigger.first - 5, -1):
        word = sentence.lower(at)
        if word in sentence.clause["light_verbs"]:
            return at
        if not word.replace("-", "").isalpha() or word in sentence.clause["prepositions"]:
            return None
    return None
