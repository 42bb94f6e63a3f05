"""The readings behind what weighing gave, and what in them goes by an id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from whoseword.record import Claim, Deed, Reading


@dataclass(frozen=True)
class Told:
    """The readings behind an event or entity, and what in them goes by an id."""

    readings: tuple[Reading, ...]

    @cached_property
    def claims(self) -> dict[str, tuple[Reading, Claim]]:
        """Each claim with its reading, by the claim's id."""
        return {claim.id: (one, claim) for one in self.readings for claim in one.claims}

    @cached_property
    def deeds(self) -> dict[str, tuple[Reading, Deed]]:
        """Each deed with its reading, by the deed's id."""
        return {deed.id: (one, deed) for one in self.readings for deed in one.deeds}

    def claims_of(self, ids: Iterable[str]) -> Iterator[tuple[Reading, Claim]]:
        """The claims of these ids that are still there, in the order of the ids."""
        return (self.claims[one] for one in ids if one in self.claims)
