"""The information digit of the Admiralty code, by rules over origins and contradictions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from whoseword.record import Grade, Independence, Origin, Pair, Reason

Digit = Literal[1, 2, 3, 4, 5, 6]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a value's digit hangs on: who says so, who says otherwise, and who knows of the event.

    ``agree`` are the origins of the value and of values compatible with it; ``against`` those of
    values that it excludes, interested ones that only deny left out; ``elsewhere`` other origins
    of the event, which agree on place and time and not on this value. ``states`` tells each pair.
    """

    agree: tuple[Origin, ...]
    against: tuple[Origin, ...]
    elsewhere: tuple[Origin, ...]
    independence: Independence
    states: Mapping[frozenset[str], Pair]

    def established(self, one: Origin, other: Origin) -> bool:
        """Whether the two are known to be independent."""
        pair = self.states.get(frozenset((one.id, other.id)))
        return pair is not None and pair.state == "established"

    @property
    def independent_against(self) -> tuple[Origin, ...]:
        """Disinterested origins against the value, known to be independent of who says it."""
        return tuple(
            one
            for one in self.against
            if not one.interested and any(self.established(one, each) for each in self.agree)
        )


Rule = Callable[[Evidence], bool]


def confirmed(evidence: Evidence) -> bool:
    """Two or more origins known to be independent agree, and no such origin contradicts."""
    return evidence.independence.count >= 2 and not evidence.independent_against


def probably_true(evidence: Evidence) -> bool:
    """A first-hand, disinterested origin and another agree; their independence is not known."""
    first = [one for one in evidence.agree if _first_hand(one) and not one.interested]
    more = len(evidence.agree) > 1 and evidence.independence.count < 2
    return bool(first) and more and not evidence.independent_against


def improbable(evidence: Evidence) -> bool:
    """An independent, disinterested origin contradicts, and none such supports."""
    return bool(evidence.independent_against) and evidence.independence.count < 2


def doubtful(evidence: Evidence) -> bool:
    """Another disinterested origin contradicts, its independence unknown, and nothing supports."""
    against = [one for one in evidence.against if not one.interested]
    return bool(against) and len(evidence.agree) == 1


def possibly_true(evidence: Evidence) -> bool:
    """One origin says so; others agree on place and time of the event, not on this value."""
    around = (*evidence.elsewhere, *evidence.against)
    return len(evidence.agree) == 1 and bool(around)


def cannot_be_judged(_: Evidence) -> bool:
    """Not judged: one origin and nothing to hold it against, or origins that do not add up."""
    return True


RULES: tuple[tuple[Digit, Rule], ...] = (
    (1, confirmed),
    (2, probably_true),
    (5, improbable),
    (4, doubtful),
    (3, possibly_true),
    (6, cannot_be_judged),
)
"""The first that fits decides; conventions of the field as in ``docs/decisions/0007``."""


def graded(evidence: Evidence) -> Grade:
    """The grade that the rules propose; the letter is F, since only a person judges a source."""
    digit, rule = next((digit, rule) for digit, rule in RULES if rule(evidence))
    claims = _claims(evidence.agree if digit in (1, 2, 3, 6) else evidence.against)
    reason = Reason(rule.__name__, claims, rule.__doc__ or "")
    return Grade("admiralty", "F", digit, proposed=True, reasons=(reason,))


def _first_hand(origin: Origin) -> bool:
    return origin.how in ("witnessed", "acted")


def _claims(origins: Iterable[Origin]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for one in origins for claim in one.claims))


def states_of(pairs: Sequence[Pair]) -> dict[frozenset[str], Pair]:
    """The pairs by the two origins' ids."""
    return {frozenset((one.left, one.right)): one for one in pairs}
