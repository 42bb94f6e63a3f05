"""The parts that a verb tells: who does it, to whom, and the same turned round."""

from collections.abc import Iterator
from dataclasses import replace

from whoseword.reading.deed.clause import is_passive
from whoseword.reading.deed.nouns import laid
from whoseword.reading.deed.objects import aimed_at, beside, doer_behind, objects_of
from whoseword.reading.deed.parts import (
    BY_WORDS,
    MADE_TO,
    SUBJECT,
    SUFFERED,
    Part,
    Telling,
    is_people,
    suffers,
    sure,
)
from whoseword.reading.deed.phrases import Phrase, acts, phrase_before
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.subjects import subjects_of
from whoseword.reading.deed.triggers import Trigger
from whoseword.reading.deed.weapons import is_weapon
from whoseword.record import DeedKind, RoleKind

_OF_ITSELF: frozenset[DeedKind] = frozenset(["destruction", "attack_at_sea"])
_SETS_OFF = ("deton", "explo", "fir", "launch", "plant", "la", "drop", "thr", "lob", "hurl", "set")


def parts_of_verb(told: Telling) -> Iterator[Part]:
    """The parts that a verb tells."""
    turned = is_passive(told.sentence, told.trigger) or _is_reduced(told.sentence, told.trigger)
    yield from _passive(told) if turned else _active(told)


def _passive(told: Telling) -> Iterator[Part]:
    sentence, trigger, book = told.sentence, told.trigger, told.book
    for phrase in subjects_of(sentence, trigger, told.others, book) or _apposed(told):
        if is_weapon(sentence, phrase, book) and _sets_off(told):
            yield told.part("instrument", phrase)
        elif told.kind not in BY_WORDS or told.kind == "disaster":
            yield told.part(suffers(told), phrase)
    yield from sure(told, "perpetrator", doer_behind(sentence, trigger, told.others, book))
    yield from laid(told)
    yield from (told.part("target", phrase) for phrase in aimed_at(sentence, trigger, book))


def _apposed(told: Telling) -> tuple[Phrase, ...]:
    """Whom a participle behind a comma is told of ("Anna Toll, shot dead by guards, was")."""
    comma = told.trigger.first - 1
    found = phrase_before(told.sentence, comma, told.book) if told.word(comma) == "," else None
    return () if found is None else (found,)


def _active(told: Telling) -> Iterator[Part]:
    objects = objects_of(told.sentence, told.trigger, told.book)
    if told.kind == "presence" and any(one.end <= told.trigger.end for one in objects):
        yield from (told.part("subject", one) for one in objects)  # "placed him near"
        return
    yield from _doers(told, objects)
    if told.kind in BY_WORDS:
        return
    met = told.word(told.trigger.end - 1) == "with"
    for phrase in objects if told.kind != "negotiation" or met else ():
        yield from _object(told, phrase)
    for phrase in _aims(told):
        yield told.part("target", phrase)
    if told.kind == "pledge" and told.word(told.trigger.end) == "to":
        behind = replace(told.trigger, end=told.trigger.end + 1)
        for phrase in objects_of(told.sentence, behind, told.book)[:1]:
            yield from sure(told, "target", phrase)


def _doers(told: Telling, objects: tuple[Phrase, ...]) -> Iterator[Part]:
    """Who does it; who dies, of verbs of dying; what burns, where nobody is told to burn it."""
    moved = told.kind in MADE_TO and any(is_people(told, one) for one in objects)
    does: RoleKind = "subject" if told.kind in SUBJECT and not moved else "perpetrator"
    if told.is_result and told.word(told.trigger.first) in told.sentence.clause["dying"]:
        does = "victim"
    for phrase in subjects_of(told.sentence, told.trigger, told.others, told.book):
        burns = told.kind in _OF_ITSELF and not objects
        known = acts(told.sentence, phrase, told.book)
        if burns and not known and not is_weapon(told.sentence, phrase, told.book):
            yield told.part("target", phrase)
        if told.word(told.trigger.first).startswith("explo") and not objects:
            went_off = is_weapon(told.sentence, phrase, told.book)
            went_off = went_off or told.word(phrase.head) in told.book.vehicles
            yield from (told.part("instrument", one) for one in (phrase,) if went_off)
        else:
            yield from sure(told, does, phrase)


def _aims(told: Telling) -> tuple[Phrase, ...]:
    """What it was aimed at, or went off beside."""
    if told.kind in SUBJECT:
        return ()
    aimed = aimed_at(told.sentence, told.trigger, told.book)
    if told.kind != "bombing" or aimed:
        return aimed
    near = beside(told.sentence, told.trigger, told.book)
    return () if near is None else (near,)


def _object(told: Telling, phrase: Phrase) -> Iterator[Part]:
    """What a verb makes of its object."""
    if is_weapon(told.sentence, phrase, told.book) and _sets_off(told):
        yield told.part("instrument", phrase)
    elif told.kind in MADE_TO:
        if is_people(told, phrase):
            yield told.part("subject", phrase)
    elif told.kind == "pledge":
        yield told.part("target", phrase)
    elif told.kind not in SUBJECT:
        yield told.part(suffers(told), phrase)


def _sets_off(told: Telling) -> bool:
    return told.word(told.trigger.first).startswith(_SETS_OFF)


def _is_reduced(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a participle says what was done to those before it ("a town shelled by")."""
    behind = sentence.lower(trigger.end)
    no_object = behind == "by" or behind in sentence.clause["prepositions"]
    if behind == "by":
        return not sentence.lower(trigger.first).endswith("ing")
    participle = sentence.lower(trigger.end - 1).endswith(("ed", "en"))
    dying = sentence.lower(trigger.first) in sentence.clause["dying"]
    if trigger.entry.strength == "result" and not dying:
        return participle and (no_object or behind in {"and", "or", ",", "."})
    return participle and no_object and trigger.kind in SUFFERED - {"shooting"}
