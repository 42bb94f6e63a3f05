"""One happening while its sentence is read: its triggers and tolls, and the kind they make."""

from dataclasses import dataclass, field

from whoseword.reading.deed.harms import Told
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import DeedKind, Reality
from whoseword.record.kinds import VIOLENCE

VIOLENT: frozenset[DeedKind] = VIOLENCE | {"riot", "disaster"}
"""Kinds of deed in which people are hurt."""


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


def tells_something(happening: Happening) -> bool:
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


def settle_kind(happening: Happening) -> None:
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
