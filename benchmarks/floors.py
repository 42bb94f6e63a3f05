"""The pinned floors: a figure that falls below its floor fails the command that measures it.

A floor is raised with ``--raise`` when beaten, and lowered only by hand with a page in
``docs/decisions/``.
"""

import json
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Row:
    """A measured figure; ``most`` when the floor is a ceiling: less is better."""

    name: str
    value: float
    most: bool = False


def pinned() -> dict[str, float]:
    """The bound of each figure that has one."""
    return dict(json.loads(FLOORS.read_text(encoding="utf-8")))


def report(*rows: Row) -> int:
    """Print each figure beside its pinned bound; 1 when one is missed, else 0."""
    bounds = pinned()
    missed = 0
    for row in rows:
        bound = bounds.get(row.name)
        kept = bound is None or (row.value <= bound if row.most else row.value >= bound)
        missed += not kept
        word = "at most" if row.most else "at least"
        told = "not pinned" if bound is None else f"{word} {bound:g}"
        print(f"{row.name:<60} {row.value:>9.2f}   {told}{'' if kept else '   MISSED'}")
    return 1 if missed else 0
