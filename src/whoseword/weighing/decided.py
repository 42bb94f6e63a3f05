"""What people decided of the events that are found again, and of which others beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Event
from whoseword.weighing.entity import Entities
from whoseword.weighing.event import Gathered, Happening
from whoseword.weighing.known import Known
from whoseword.weighing.ruled import OnEvent
from whoseword.weighing.rulings import Rulings


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of each event by its id, ``touched`` the deeds of what was decided here.

    ``beside`` are known events, not found again, that hold some of these deeds too: a decision
    goes with most of its deeds, and so from one event to another.
    """

    on: Mapping[str, OnEvent]
    touched: frozenset[str]
    beside: tuple[Happening, ...]


def decided_of(
    happenings: Sequence[Happening], gathered: Gathered, rulings: Rulings, known: Known
) -> Decided:
    """What was decided of these happenings, and of known events that share a decision with them."""
    found = {deed for one in happenings for deed in one.deeds} | gathered.gone
    reached, beside = set(found), dict[str, Event]()
    while True:
        mine = [deeds for deeds in rulings.on_deeds if not reached.isdisjoint(deeds)]
        touched = frozenset[str]().union(*mine)
        more = {
            one.id: one for one in known.events(touched - reached) if found.isdisjoint(one.deeds)
        }
        reached |= touched.union(*(one.deeds for one in more.values()))
        if more.keys() <= beside.keys():
            break
        beside |= more
    held = tuple(Happening(o.id, o.deeds, o.versions, o.joined) for o in beside.values())
    return Decided(rulings.by_event((*happenings, *held)), touched, held)


def homes_of(mentions: Iterable[str], entities: Entities, known: Known) -> Mapping[str, str]:
    """The entity of each of the mentions: found now, or known before and not found again."""
    asked = frozenset(mentions)
    here = {one: entity for one in asked if (entity := entities.of(one)) is not None}
    before = known.entities(asked - here.keys() - entities.gone) if asked else {}
    return {**here, **before}
