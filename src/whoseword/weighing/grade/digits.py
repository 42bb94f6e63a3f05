"""The information digit of the Admiralty code, by rules over origins and contradictions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations, product

from whoseword.record import Grade, Origin, Reason
from whoseword.weighing.ruled import Digit


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a value's digit hangs on: who says so, who says otherwise, and who knows of the event.

    ``agree`` are the origins that state the value or one that lies within it; ``against`` those of
    values that it excludes, who only revised themselves left out; ``elsewhere`` whether anyone
    else tells of the event. ``recorded`` are the ids of origins of which it is told how the
    outlet knows, ``apart`` the pairs established as independent. ``withdrawn``: all who stated
    the value have revised it since.
    """

    agree: tuple[Origin, ...]
    against: tuple[Origin, ...]
    elsewhere: bool
    recorded: frozenset[str]
    apart: frozenset[frozenset[str]]
    withdrawn: bool = False

    @property
    def sound(self) -> tuple[Origin, ...]:
        """Those who agree and of whom it is told how the outlet knows."""
        return tuple(one for one in self.agree if one.id in self.recorded)

    @property
    def established(self) -> bool:
        """Whether two of those who agree are established as independent."""
        return any(frozenset((a.id, b.id)) in self.apart for a, b in combinations(self.agree, 2))

    @property
    def disinterested_against(self) -> tuple[Origin, ...]:
        """Disinterested origins that exclude the value and of whom it is told how they know it.

        A number that nobody is cited for holds nothing against one that somebody counted.
        """
        return tuple(one for one in self.against if not one.interested and one.id in self.recorded)

    @property
    def independent_against(self) -> tuple[Origin, ...]:
        """Those of them that are established as independent of somebody who agrees."""
        pairs = product(self.disinterested_against, self.agree)
        return tuple(
            dict.fromkeys(
                one for one, other in pairs if frozenset((one.id, other.id)) in self.apart
            )
        )


Rule = Callable[[Evidence], bool]


def withdrawn(evidence: Evidence) -> bool:
    """Not judged: everyone who stated it has given another value since."""
    return evidence.withdrawn


def confirmed(evidence: Evidence) -> bool:
    """Two or more origins known to be independent agree, and no such origin contradicts."""
    return evidence.established and not evidence.independent_against


def improbable(evidence: Evidence) -> bool:
    """An origin known to be independent, and disinterested, contradicts, and none such supports."""
    return bool(evidence.independent_against) and not evidence.established


def probably_true(evidence: Evidence) -> bool:
    """A first-hand, disinterested origin and another agree; their independence is not known."""
    first = any(_first_hand(one) and not one.interested for one in evidence.sound)
    return first and len(evidence.sound) > 1 and not evidence.independent_against


def doubtful(evidence: Evidence) -> bool:
    """Another disinterested origin, recorded but not known to be independent, stands against it."""
    return bool(evidence.disinterested_against) and len(evidence.sound) < 2


def possibly_true(evidence: Evidence) -> bool:
    """A recorded origin says so; others agree on place and time of the event, not on this value."""
    return bool(evidence.sound) and (evidence.elsewhere or bool(evidence.against))


def cannot_be_judged(_: Evidence) -> bool:
    """Not judged: too little is told of how they know it, or nobody else tells of it."""
    return True


RULES: tuple[tuple[Digit, Rule], ...] = (
    (6, withdrawn),
    (1, confirmed),
    (5, improbable),
    (2, probably_true),
    (4, doubtful),
    (3, possibly_true),
    (6, cannot_be_judged),
)
"""The first that fits decides; ``docs/decisions/0009-independence.md`` says what was left open."""


def graded(evidence: Evidence) -> Grade:
    """The grade that the rules propose; the letter is F, since only a person judges a source."""
    digit, rule = next((digit, rule) for digit, rule in RULES if rule(evidence))
    claims = _claims(evidence.disinterested_against if digit in (4, 5) else evidence.agree)
    reason = Reason(rule.__name__, claims, rule.__doc__ or "")
    return Grade("admiralty", "F", digit, proposed=True, reasons=(reason,))


def _first_hand(origin: Origin) -> bool:
    return origin.how in ("witnessed", "acted")


def _claims(origins: Iterable[Origin]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for one in origins for claim in one.claims))
