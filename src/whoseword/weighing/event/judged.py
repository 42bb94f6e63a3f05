"""What people decided on two deeds: one event, or two."""

from dataclasses import dataclass

Couple = frozenset[str]
"""Two ids of deeds, in no order."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Which deeds people said are one event, and which are not; ``apart`` goes before."""

    apart: frozenset[Couple] = frozenset()
    together: frozenset[Couple] = frozenset()


NOTHING_JUDGED = Judged()
