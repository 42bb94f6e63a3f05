"""Expected entities: which words of which reports name one bearer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from whoseword.language.spelling import folded
from whoseword.record import NameBasis, NameKind

Place = tuple[str, str]
"""A report, and words of it, or ``OWN`` for the outlet that it came out in."""
Pair = tuple[Place, Place]

OWN = "its own outlet"


@dataclass(frozen=True, slots=True)
class ExpectedEntity:
    """One entity: words by report, reports that it brought out, names that may stand apart.

    ``names`` are its names, with what ties each to the others.
    """

    name: str
    mentions: Mapping[str, tuple[str, ...]]
    outlet_of: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    kind: NameKind | None = None
    names: tuple[tuple[str, frozenset[NameBasis]], ...] = ()

    def places(self) -> tuple[Place, ...]:
        """All mentions."""
        said = [(report, words) for report, each in self.mentions.items() for words in each]
        return (*said, *((report, OWN) for report in self.outlet_of))

    def pairs(self) -> Iterator[Pair]:
        """All pairs of mentions, but for those of names that may stand apart."""
        apart = [plain(name) for name in self.apart]
        for one, other in combinations(self.places(), 2):
            both = [plain(one[1]), plain(other[1])]
            if both[0] == both[1] or not all(words in apart for words in both):
                yield one, other


def plain(words: str) -> str:
    """A name as it is compared: folded, without its article."""
    return folded(words).removeprefix("the ")


def entity_of(told: Mapping[str, Any]) -> ExpectedEntity:
    """An entity as it is written down."""
    second = told.get("or", {})
    others = {one["text"]: one["how"] for one in second.get("names", ())}
    return ExpectedEntity(
        told["name"],
        {report: tuple(words) for report, words in told["mentions"].items()},
        tuple(told.get("outlet_of", ())),
        tuple(second.get("apart", ())),
        told["kind"],
        tuple(
            (one["text"], frozenset((one["how"], others.get(one["text"], one["how"]))))
            for one in told["names"]
        ),
    )
