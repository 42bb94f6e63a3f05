"""Kinds of deed that may be words for one happening."""

from collections.abc import Mapping

from whoseword.record import DeedKind
from whoseword.weighing.event.sketch import Sort

_FAMILIES: Mapping[str, tuple[DeedKind, ...]] = {
    "violence": (
        "armed_clash",
        "airstrike",
        "shelling",
        "bombing",
        "shooting",
        "execution",
        "attack_on_civilians",
        "attack_at_sea",
        "destruction",
        "death_report",
        "injury_report",
        "disaster",
    ),
    "taking": ("abduction", "arrest"),
    "crowd": ("protest", "riot"),
    "movement": ("movement", "evacuation"),
}
_FAMILY_OF: Mapping[DeedKind, str] = {
    kind: family for family, kinds in _FAMILIES.items() for kind in kinds
}
_SORTS: Mapping[Sort, tuple[DeedKind, ...]] = {
    "means": ("airstrike", "shelling", "bombing", "shooting", "execution", "attack_at_sea"),
    "fight": ("armed_clash", "attack_on_civilians", "destruction"),
    "harm": ("death_report", "injury_report"),
}
_SORT_OF: Mapping[DeedKind, Sort] = {kind: sort for sort, kinds in _SORTS.items() for kind in kinds}


def family_of(kind: DeedKind) -> str:
    """The family of a kind: kinds that tellings of one happening may mix, else the kind itself."""
    return _FAMILY_OF.get(kind, kind)


def sort_of(kind: DeedKind) -> Sort:
    """What the kind names: the means, a fight, the harm, or another thing."""
    return _SORT_OF.get(kind, "other")
