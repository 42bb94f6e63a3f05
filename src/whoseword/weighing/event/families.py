"""Kinds of deed that may be words for one happening."""

from collections.abc import Mapping

from whoseword.record import DeedKind
from whoseword.record.kinds import HARM, MEANS, VIOLENCE
from whoseword.weighing.event.sketch import Sort

_FAMILIES: Mapping[str, frozenset[DeedKind]] = {
    "violence": VIOLENCE | HARM | {"destruction", "disaster"},
    "taking": frozenset(("abduction", "arrest")),
    "crowd": frozenset(("protest", "riot")),
    "movement": frozenset(("movement", "evacuation")),
}
_FAMILY_OF: Mapping[DeedKind, str] = {
    kind: family for family, kinds in _FAMILIES.items() for kind in kinds
}
_SORTS: Mapping[Sort, frozenset[DeedKind]] = {
    "means": MEANS,
    "fight": VIOLENCE - MEANS | {"destruction"},
    "harm": HARM,
}
_SORT_OF: Mapping[DeedKind, Sort] = {kind: sort for sort, kinds in _SORTS.items() for kind in kinds}


def family_of(kind: DeedKind) -> str:
    """The family of a kind: kinds that tellings of one happening may mix, else the kind itself."""
    return _FAMILY_OF.get(kind, kind)


def sort_of(kind: DeedKind) -> Sort:
    """What the kind names: the means, a fight, the harm, or another thing."""
    return _SORT_OF.get(kind, "other")
