"""Which happenings are to be told anew: those that changed, and those of which people decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Event
from whoseword.weighing.again import Found, Readings
from whoseword.weighing.event import Happening
from whoseword.weighing.known import Known
from whoseword.weighing.ruled import UNTOUCHED, OnEvent
from whoseword.weighing.rulings import Rulings


@dataclass(frozen=True, slots=True)
class Touched:
    """The happenings to be told anew, and the ids of events that are no more, or not as they were.

    ``on`` has what people decided of each event, by its id.
    """

    happenings: tuple[Happening, ...]
    gone: frozenset[str]
    on: Mapping[str, OnEvent]

    def decided_on(self, happening: Happening) -> OnEvent:
        """What people decided of the happening."""
        return self.on.get(happening.id, UNTOUCHED)


def touched_of(
    happenings: Sequence[Happening], found: Found, rulings: Rulings, known: Known
) -> Touched:
    """Of the happenings found those that are not just what was known, or have a decision on them.

    A decision goes with most of its deeds, and so from one event to another: those that share one
    with what was found are told anew too.
    """
    deeds = found.gathered.gone.union(one.deed for one in found.gathered.sketches)
    decided = _decided_of(happenings, deeds, rulings, known)
    former = {event.id: event for event in known.events(deeds)}
    changed = tuple(
        one
        for one in happenings
        if not decided.touched.isdisjoint(one.deeds)
        or not _is_kept(one, former.get(one.id), found.again)
    )
    kept = {one.id for one in happenings} - {one.id for one in changed}
    return Touched(
        (*changed, *decided.beside),
        frozenset(former.keys() - kept).union(one.id for one in decided.beside),
        rulings.by_event((*happenings, *decided.beside)),
    )


def _is_kept(one: Happening, former: Event | None, again: Readings) -> bool:
    """Whether it was known just so, and none of the articles that tell it is weighed again."""
    return (
        former is not None
        and (former.deeds, former.versions, former.joined) == (one.deeds, one.versions, one.joined)
        and again.keys().isdisjoint(former.articles)
    )


@dataclass(frozen=True, slots=True)
class _Decided:
    """The deeds of decisions on what was found; ``beside`` known events with more of them."""

    touched: frozenset[str]
    beside: tuple[Happening, ...]


def _decided_of(
    happenings: Sequence[Happening], deeds: frozenset[str], rulings: Rulings, known: Known
) -> _Decided:
    """What was decided on these deeds, followed through events that share a decision with them."""
    found = deeds.union(*(one.deeds for one in happenings))
    reached, beside = set(found), dict[str, Event]()
    while True:
        mine = [told for told in rulings.on_deeds if not reached.isdisjoint(told)]
        touched = frozenset[str]().union(*mine)
        more = {
            one.id: one for one in known.events(touched - reached) if found.isdisjoint(one.deeds)
        }
        reached |= touched.union(*(one.deeds for one in more.values()))
        if more.keys() <= beside.keys():
            break
        beside |= more
    held = (Happening(o.id, o.deeds, o.versions, o.joined) for o in beside.values())
    return _Decided(touched, tuple(held))
