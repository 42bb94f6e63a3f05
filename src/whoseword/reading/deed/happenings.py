"""Triggers of one sentence put together: what is told of one happening, with its tolls."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from whoseword.reading.deed.happening import (
    VIOLENT,
    Happening,
    settle_kind,
    tells_something,
)
from whoseword.reading.deed.harms import Told
from whoseword.reading.deed.reality import reality_of
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Reality
from whoseword.record.kinds import HARM
from whoseword.reference.deeds import DeedBook

_TOGETHER = 25
_SAME_TRIGGER, _SUBJECT = 20, 3


def happenings_of(
    sentence: Sentence, triggers: Sequence[Trigger], told: Iterable[Told], book: DeedBook
) -> tuple[Happening, ...]:
    """The happenings of a sentence in order; killed and wounded join the deed that they came of."""
    found: list[Happening] = []
    for trigger in triggers:
        if trigger.entry.strength == "main":
            _add_main(found, sentence, trigger, book)
    told = tuple(told)
    for trigger in triggers:
        if trigger.entry.strength == "result":
            _add_result(found, sentence, trigger, book, told)
    for toll in told:
        _add_toll(found, toll)
    kept = [happening for happening in found if tells_something(happening)]
    for happening in kept:
        settle_kind(happening)
    return tuple(sorted(kept, key=lambda happening: happening.trigger.span))


def _add_main(found: list[Happening], sentence: Sentence, trigger: Trigger, book: DeedBook) -> None:
    reality = reality_of(sentence, trigger, book)
    for happening in found:
        if _is_one(happening, trigger, reality):
            happening.triggers.append(trigger)
            if happening.trigger.entry.generic and not trigger.entry.generic:
                happening.triggers.sort(key=lambda told: told.entry.generic)
                happening.kind = trigger.kind
            elif trigger.kind == happening.kind and _is_verb_of(happening.trigger, trigger):
                happening.triggers.insert(0, happening.triggers.pop())
            return
    found.append(Happening(sentence, [trigger], trigger.kind, reality))


def _is_verb_of(noun: Trigger, verb: Trigger) -> bool:
    """Whether a verb says what the noun right before it did ("two car bombs exploded")."""
    close = 0 <= verb.first - noun.end <= _SUBJECT
    same = noun.entry.kind == verb.entry.kind
    return close and same and verb.verb and not noun.verb and not verb.entry.generic


def _is_one(happening: Happening, trigger: Trigger, reality: Reality) -> bool:
    """Whether a trigger tells again, in one sentence, of a violent happening."""
    if happening.kind not in VIOLENT or trigger.kind not in VIOLENT:
        return False
    generic = happening.trigger.entry.generic or trigger.entry.generic
    if not (generic or happening.kind == trigger.kind) or happening.reality != reality:
        return False
    low, high = sorted((happening.trigger.first, trigger.first))
    revenge = happening.sentence.clause["revenge"]
    if any(happening.sentence.lower(at) in revenge for at in range(low, high)):
        return False
    return _apart(happening, trigger.first) <= _SAME_TRIGGER and _one_voice(happening, trigger)


def _apart(happening: Happening, at: int) -> int:
    return min(abs(trigger.first - at) for trigger in happening.triggers)


def _one_voice(happening: Happening, trigger: Trigger) -> bool:
    """Whether the same claims hold both, and no stop parts them."""
    sentence = happening.sentence
    here = {claim.id for claim in sentence.reported(trigger.span)}
    there = {claim.id for claim in sentence.reported(happening.trigger.span)}
    low, high = sorted((happening.trigger.first, trigger.first))
    stopped = any(sentence.lower(at) in {";", ":"} for at in range(low, high))
    one_voice = (
        here == there
        or not here
        or not there
        or _voices(sentence, here) == _voices(sentence, there)
    )
    return not stopped and one_voice


def _voices(sentence: Sentence, ids: set[str]) -> set[str | None]:
    """The voices at the end of these claims' chains."""
    return {claim.chain[-1].name for claim in sentence.claims if claim.id in ids}


def _add_result(
    found: list[Happening],
    sentence: Sentence,
    trigger: Trigger,
    book: DeedBook,
    told: Sequence[Told],
) -> None:
    """A word of killing or wounding: to the nearest violent happening, else one of its own."""
    reality = reality_of(sentence, trigger, book)
    nobody = any(one.toll.high == 0 and trigger.first <= one.at < trigger.end for one in told)
    near = [
        happening
        for happening in found
        if happening.kind in VIOLENT | HARM
        and _apart(happening, trigger.first) <= _TOGETHER
        and _one_voice(happening, trigger)
        and (_as_real(happening.reality, reality) or (nobody and reality == "negated"))
        and not _died_later(sentence, trigger)
    ]
    if near and not _is_one_death_reported(sentence, trigger, told):
        nearest = min(near, key=lambda happening: _apart(happening, trigger.first))
        nearest.triggers.append(trigger)
        if nearest.trigger.entry.generic and trigger.kind not in HARM:
            nearest.kind = trigger.kind
        if nearest.only_results and nearest.kind in HARM and trigger.kind != "injury_report":
            nearest.kind = trigger.kind
        return
    kind = "death_report" if _died_later(sentence, trigger) else trigger.kind
    found.append(Happening(sentence, [trigger], kind, reality))


def _is_one_death_reported(sentence: Sentence, trigger: Trigger, told: Iterable[Told]) -> bool:
    """Whether one person is reported dead, which is news of its own ("was reported killed in")."""
    reported = sentence.lower(trigger.first) in {"reported", "declared", "presumed", "pronounced"}
    tolls = [one.toll for one in told if trigger.first <= one.at < trigger.end]
    return reported and all(toll.high == 1 for toll in tolls)


def _died_later(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those who died are "three of the wounded": a death of its own."""
    before = [sentence.lower(at) for at in range(trigger.first - 6, trigger.first)]
    return any(
        pair == ("the", word) for pair in pairwise(before) for word in ("wounded", "injured")
    ) and sentence.lower(trigger.first) not in {"wounded", "injured"}


def _as_real(one: Reality, other: Reality) -> bool:
    done = {"happened", "ongoing"}
    return one == other or (one in done and other in done)


def _add_toll(found: list[Happening], toll: Told) -> None:
    """Give a toll to the happening that its word of harm belongs to, else to the nearest one."""
    for happening in found:
        if any(trigger.first <= toll.at < trigger.end for trigger in happening.triggers):
            happening.told.append(toll)
            return
    violent = [happening for happening in found if happening.kind in VIOLENT | HARM]
    nearest = min(violent, key=lambda happening: _apart(happening, toll.at), default=None)
    if nearest is not None and _apart(nearest, toll.at) <= _TOGETHER:
        nearest.told.append(toll)
