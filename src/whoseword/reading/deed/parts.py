"""What parts a deed of a kind has, and whether a phrase can play one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whoseword.reading.deed.objects import AIMED
from whoseword.reading.deed.phrases import Phrase, acts
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.reading.deed.weapons import is_weapon
from whoseword.record import DeedKind, RoleKind, Span
from whoseword.record.kinds import MOVES
from whoseword.reference.deeds import DeedBook

# Kinds whose doer the record calls their subject, and those that make another one their subject.
SUBJECT: frozenset[DeedKind] = frozenset(
    ["movement", "presence", "appointment", "pledge", "evacuation"]
)
MADE_TO: frozenset[DeedKind] = frozenset(["movement", "evacuation", "appointment", "mobilisation"])
SUFFERED: frozenset[DeedKind] = frozenset(
    ["death_report", "injury_report", "execution", "abduction", "arrest", "release", "shooting"]
)
# What has a doer and nobody whom it is done to, as the record keeps it.
BY_WORDS: frozenset[DeedKind] = frozenset(
    ["denial", "claim_of_responsibility", "statement", "protest", "riot", "ceasefire", "disaster"]
)
_BY_PEOPLE: frozenset[DeedKind] = frozenset(
    (
        "denial",
        "claim_of_responsibility",
        "statement",
        "order_or_law",
        "negotiation",
        "arrest",
        "abduction",
        "release",
        "appointment",
        "pledge",
        "mobilisation",
        "aid",
        "protest",
    )
)


@dataclass(frozen=True, slots=True)
class Part:
    """A role and its words, before it is known whose name they are."""

    role: RoleKind
    span: Span
    head: int | None = None  # the word that the phrase is about
    alleged: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A trigger in its sentence; ``others`` are all triggers there, in order."""

    sentence: Sentence
    trigger: Trigger
    kind: DeedKind
    others: Sequence[Trigger]
    book: DeedBook

    def word(self, at: int) -> str:
        """A word of the sentence in small letters."""
        return self.sentence.lower(at)

    def part(self, role: RoleKind, phrase: Phrase) -> Part:
        """A phrase in a role."""
        return Part(role, phrase.span(self.sentence), phrase.head)

    @property
    def is_result(self) -> bool:
        """Whether the trigger tells of killed and wounded only."""
        return self.trigger.entry.strength == "result"


def sure(told: Telling, role: RoleKind, phrase: Phrase | None) -> Iterator[Part]:
    """A doer, or the weapon that stands in a doer's place; nothing where neither is sure."""
    if phrase is None:
        return
    sentence, book = told.sentence, told.book
    carried = told.kind in MOVES and sentence.lower(phrase.head) in book.vehicles
    if is_weapon(sentence, phrase, book) or carried:
        yield told.part("instrument", phrase)
    elif acts(sentence, phrase, book) or (not phrase.known and told.kind in _BY_PEOPLE):
        yield told.part(role, phrase)


def suffers(told: Telling) -> RoleKind:
    """Whether the one behind a verb is harmed, only aimed at, or the subject of the record."""
    trigger, kind = told.trigger, told.kind
    if kind in SUBJECT | MADE_TO:
        return "subject"
    if trigger.end - trigger.first > 1 and told.word(trigger.end - 1) in AIMED:
        return "target"
    cruel = kind == "attack_on_civilians" and not trigger.entry.generic
    return "victim" if kind in SUFFERED or told.is_result or cruel else "target"


def is_people(told: Telling, phrase: Phrase) -> bool:
    """Whether a phrase is for people, and not for a place, nor for what "it" is ("left it")."""
    mention = told.sentence.mention_at(phrase.head)
    thing = told.word(phrase.head) == "it" or (mention is not None and mention.is_place)
    return acts(told.sentence, phrase, told.book) and not thing
