"""Triggers of one sentence put together: what is told of one happening, with its tolls."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from whoseword.reading.deed.harms import Told
from whoseword.reading.deed.reality import reality_of
from whoseword.reading.deed.story import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import DeedKind, Reality
from whoseword.reference.deeds import DeedBook

VIOLENT: frozenset[DeedKind] = frozenset(
    {
        "armed_clash",
        "airstrike",
        "shelling",
        "bombing",
        "shooting",
        "execution",
        "attack_on_civilians",
        "attack_at_sea",
        "riot",
        "disaster",
    }
)
_REPORTS: frozenset[DeedKind] = frozenset({"death_report", "injury_report"})
_TOGETHER = 25
_REVENGE = frozenset({"retaliation", "revenge", "reprisal", "avenge", "response"})
_SAME_TRIGGER, _SUBJECT = 20, 3


@dataclass(slots=True)
class Happening:
    """One happening of a sentence while it is put together; the first trigger is its main one."""

    sentence: Sentence
    triggers: list[Trigger]
    kind: DeedKind
    reality: Reality
    told: list[Told] = field(default_factory=list)

    @property
    def trigger(self) -> Trigger:
        """The words that tell of it most plainly."""
        return self.triggers[0]

    @property
    def only_results(self) -> bool:
        """Whether only the killed and injured tell of it."""
        return all(trigger.entry.strength == "result" for trigger in self.triggers)


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
    kept = [happening for happening in found if _tells_something(happening)]
    for happening in kept:
        _settle_kind(happening)
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
    if any(happening.sentence.lower(at) in _REVENGE for at in range(low, high)):
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
        if happening.kind in VIOLENT | _REPORTS
        and _apart(happening, trigger.first) <= _TOGETHER
        and _one_voice(happening, trigger)
        and (_as_real(happening.reality, reality) or (nobody and reality == "negated"))
        and not _died_later(sentence, trigger)
    ]
    if near and not _is_one_death_reported(sentence, trigger, told):
        nearest = min(near, key=lambda happening: _apart(happening, trigger.first))
        nearest.triggers.append(trigger)
        if nearest.trigger.entry.generic and trigger.kind not in _REPORTS:
            nearest.kind = trigger.kind
        if nearest.only_results and nearest.kind in _REPORTS and trigger.kind != "injury_report":
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
    violent = [happening for happening in found if happening.kind in VIOLENT | _REPORTS]
    nearest = min(violent, key=lambda happening: _apart(happening, toll.at), default=None)
    if nearest is not None and _apart(nearest, toll.at) <= _TOGETHER:
        nearest.told.append(toll)


def _tells_something(happening: Happening) -> bool:
    """Whether there is more than a passing word for the dead ("the dead were traders")."""
    if not happening.only_results or happening.told:
        return True
    sentence = happening.sentence
    return any(
        trigger.end - trigger.first > 1
        or (trigger.verb and sentence.lower(trigger.first).endswith(("ed", "ing", "es", "slain")))
        or (trigger.verb and sentence.lower(trigger.first - 1) == "to")
        for trigger in happening.triggers
        if [sentence.lower(trigger.first - 2), sentence.lower(trigger.first - 1)] != ["of", "the"]
    )


def _settle_kind(happening: Happening) -> None:
    """Tell an attack on civilians or a clash by who was killed, where somebody did it."""
    zero = all(told.toll.high == 0 for told in happening.told)
    if not happening.told or zero:
        return
    sides = {told.toll.side for told in happening.told if told.harm == "killed"}
    if (
        happening.kind == "armed_clash"
        and happening.trigger.entry.generic
        and sides == {"civilian"}
    ):
        happening.kind = "attack_on_civilians"
    if happening.kind != "death_report" or not _has_doer(happening):
        return
    if "civilian" in sides:
        happening.kind = "attack_on_civilians"
    elif "fighter" in sides:
        happening.kind = "armed_clash"


def _has_doer(happening: Happening) -> bool:
    """Whether a verb of killing is active, or its doer stands behind "by"."""
    sentence, trigger = happening.sentence, happening.trigger
    if not trigger.verb or sentence.lower(trigger.first) in {"died", "perished", "drowned"}:
        return False
    if sentence.lower(trigger.end) == "by":
        return True
    before = [sentence.lower(trigger.first - back) for back in (1, 2)]
    passive = any(
        word in {"was", "were", "been", "being", "is", "are", "reported"} for word in before
    )
    return not passive and not sentence.lower(trigger.first).endswith("ing")
