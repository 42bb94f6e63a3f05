"""Who did it to whom: what the grammar of a sentence tells, joined with what was learned."""

from collections.abc import Iterable, Iterator, Sequence

from whoseword.reading.deed.anaphors import name_of
from whoseword.reading.deed.happening import VIOLENT, Happening
from whoseword.reading.deed.learned import learned_fillers, learned_roles
from whoseword.reading.deed.nouns import parts_of_noun
from whoseword.reading.deed.objects import sides_of
from whoseword.reading.deed.parts import Part, Telling, sure
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.reading.deed.verbs import parts_of_verb
from whoseword.reading.deed.weapons import weapons_of
from whoseword.record import DeedKind, Role, Span, Toll
from whoseword.reference.deeds import DeedBook

_TOGETHER: frozenset[DeedKind] = frozenset(["armed_clash", "negotiation"])
_NEAR = 8
_ACCUSING = frozenset({"accuses", "suspects"})


def roles_of(
    happening: Happening, others: Sequence[Trigger], tolls: Iterable[Toll], book: DeedBook
) -> tuple[Role, ...]:
    """The roles of a happening, each with its words; none is made up.

    The grammar of the sentence goes first, of several triggers the main one; what the tagger
    learned fills what it leaves open. Those whom a number counts are victims.
    """
    sentence = happening.sentence
    tolls = tuple(tolls)
    counted = [Part("victim", toll.span) for toll in tolls if _is_of_people(sentence, toll)]
    named = (Part("victim", span) for one in counted for span in _named(sentence, one, book))
    victims = [*counted, *named]
    found = _with_learned(happening, _by_grammar(happening, others, book), others)
    taken = [*(toll.span for toll in tolls), *(one.span for one in victims)]
    kept = [part for part in found if not any(span.overlap(part.span) for span in taken)]
    return tuple(_role(sentence, part, book) for part in dict.fromkeys([*kept, *victims]))


def _is_of_people(sentence: Sentence, toll: Toll) -> bool:
    """Whether a toll has a noun for those harmed, and is no remark on who they were."""
    words = toll.span.of(sentence.wording.text).split()
    return bool(toll.who) and toll.high != 0 and not {"were", "was", "are"} & set(words)


def _role(sentence: Sentence, part: Part, book: DeedBook) -> Role:
    who = name_of(sentence, part.span, part.head, book)
    text = part.span.of(sentence.wording.text)
    told = sentence.claims_over(part.span)
    accusing = tuple(c.id for c in told if c.chain[-1].stance in _ACCUSING)
    alleged = part.alleged or (part.role == "perpetrator" and bool(accusing))
    claims = (accusing or tuple(c.id for c in told)) if alleged else ()
    return Role(part.role, who, part.span, text, alleged, claims)


def _by_grammar(
    happening: Happening, others: Sequence[Trigger], book: DeedBook
) -> tuple[Part, ...]:
    """What the triggers tell; no noun for a deed plays a part, and no words play two."""
    found: list[Part] = []
    for trigger in happening.triggers:
        told = Telling(happening.sentence, trigger, happening.kind, others, book)
        for part in _parts(told):
            if not _is_deed(told, part.head) and not _overlaps(part, found):
                found.append(part)
    return tuple(found)


def _is_deed(told: Telling, head: int | None) -> bool:
    """Whether a phrase is for a deed ("the air strike"), and for no thing ("an aid convoy")."""
    if head is None or not any(other.first <= head < other.end for other in told.others):
        return False
    book = told.book
    things = book.objects | book.vehicles | book.weapons | book.people.keys()
    # "Placed him near" holds the one who is placed.
    return told.word(head) not in things | told.sentence.clause["pronouns"]


def _parts(told: Telling) -> Iterator[Part]:
    """The parts that one trigger tells."""
    weapons = weapons_of(told.sentence, told.trigger, told.kind, told.others, told.book)
    yield from (Part("instrument", span) for span in weapons)
    yield from parts_of_verb(told) if told.trigger.verb else parts_of_noun(told)
    if told.kind in _TOGETHER:
        one, other = sides_of(told.sentence, told.trigger, told.book)
        yield from sure(told, "perpetrator", one)
        yield from sure(told, "target", other)


def _with_learned(
    happening: Happening, grammar: tuple[Part, ...], others: Sequence[Trigger]
) -> tuple[Part, ...]:
    """The parts of the grammar, and the learned ones of roles that it leaves open."""
    sentence = happening.sentence
    told = {part.role for part in grammar}
    found = list(grammar)
    for trigger in happening.triggers:
        for role, span in learned_roles(sentence.events, trigger.span, happening.kind):
            part = Part(role, span)
            if role not in told and sentence.span.holds(span) and not _overlaps(part, found):
                found.append(part)
    told = {part.role for part in found}
    alone = sum(trigger.kind in VIOLENT for trigger in others) == 1
    for role, span in learned_fillers(sentence.fillers) if alone else ():
        part = Part(role, span)
        if happening.kind in VIOLENT and role not in told and not _overlaps(part, found):
            found.append(part)
    return tuple(found)


def _overlaps(part: Part, found: Sequence[Part]) -> bool:
    return any(one.span.overlap(part.span) for one in found)


def _named(sentence: Sentence, victims: Part, book: DeedBook) -> Iterator[Span]:
    """The person named of those whom a number counts ("43 men, including their leader, X")."""
    at = sentence.wording.at(victims.span.end - 1) + 1
    for here in range(at, min(at + 4, sentence.words.stop)):
        match = book.tolls.parts.match(sentence.wording.lower, here)
        if match is not None:
            names = [m for m in sentence.mentions if 0 <= m.first - match[1] <= _NEAR]
            yield from (m.span for m in names[:1] if m.name.kind == "person")
            return
