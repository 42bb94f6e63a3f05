"""What people decided on two deeds: one event, or two."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Couple = frozenset[str]
"""Two ids of deeds, in no order."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Which deeds people said are one event, and which are not; ``apart`` goes before.

    ``why`` has who said so of those in ``together``, as a sentence.
    """

    apart: frozenset[Couple] = frozenset()
    together: frozenset[Couple] = frozenset()
    why: Mapping[Couple, str] = field(default_factory=dict)


NOTHING_JUDGED = Judged()
