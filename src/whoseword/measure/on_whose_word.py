"""How well origins, their independence and digits agree with the record that is expected."""

from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.measure.expected import Expected
from whoseword.measure.record import STATES, Held, digit_answers, origins_found, pair_answers
from whoseword.record import Event


@dataclass(frozen=True, slots=True)
class Agreed:
    """Events asked; the sum of what counts of origins, outlets and articles miss; pairs, digits."""

    events: int = 0
    missed: float = 0
    missed_by_outlets: float = 0
    missed_by_articles: float = 0
    pairs: int = 0
    of_pairs: int = 0
    digits: int = 0
    of_digits: int = 0

    def __add__(self, other: "Agreed") -> "Agreed":
        """Both together."""
        names = self.__dataclass_fields__
        return Agreed(*(getattr(self, name) + getattr(other, name) for name in names))


def agreed(held: Held) -> Agreed:
    """Over the expected events; one of which nothing was found is told on nobody's word."""
    asked = ((one, held.home(one)) for one in held.expected.events)
    return sum((_of_event(one, event, held) for one, event in asked), Agreed())


def _of_event(one: Expected, event: Event | None, held: Held) -> Agreed:
    told = () if event is None else event.articles
    outlets = {
        reading.article.outlet or ""
        for reading in held.readings.values()
        if reading.article.id in told
    }
    states = pair_answers(one, event, origins_found(one, event, held))
    pairs = [answer.right for answer in states if answer.figure == STATES]
    digits = [answer.right for answer in digit_answers(one, event)]
    return Agreed(
        events=1,
        missed=_off(0 if event is None else event.independence.count, one.counts),
        missed_by_outlets=_off(len(outlets), one.counts),
        missed_by_articles=_off(len(told), one.counts),
        pairs=sum(pairs),
        of_pairs=len(pairs),
        digits=sum(digits),
        of_digits=len(digits),
    )


def _off(found: int, right: Iterable[int]) -> int:
    """By how much a count misses the nearest of those that are right."""
    return min(abs(found - count) for count in right)
