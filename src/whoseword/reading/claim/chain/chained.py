"""A saying with one of its chains."""

from dataclasses import dataclass

from whoseword.reading.claim.sayings import Saying
from whoseword.record import Link


@dataclass(frozen=True, slots=True)
class Chained:
    """A saying with one of its chains, the outlet's own link first."""

    number: int
    saying: Saying
    chain: tuple[Link, ...]
