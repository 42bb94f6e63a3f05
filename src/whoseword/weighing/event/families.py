"""Kinds of deed that may be words for one happening."""

from collections.abc import Mapping

from whoseword.record import DeedKind
from whoseword.weighing.event.sketch import Family, Sort

_FAMILIES: Mapping[Family, tuple[DeedKind, ...]] = {
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
        "territory_change",
    ),
    "taking": ("abduction", "arrest", "release"),
    "crowd": ("protest", "riot"),
    "movement": ("movement", "evacuation", "mobilisation"),
    "place": ("presence",),
    "word": ("statement", "claim_of_responsibility", "denial", "pledge"),
    "order": ("order_or_law", "appointment", "ceasefire", "negotiation", "aid"),
    "other": ("other",),
}
_FAMILY_OF: Mapping[DeedKind, Family] = {
    kind: family for family, kinds in _FAMILIES.items() for kind in kinds
}
_SORTS: Mapping[Sort, tuple[DeedKind, ...]] = {
    "means": ("airstrike", "shelling", "bombing", "shooting", "execution", "attack_at_sea"),
    "fight": ("armed_clash", "attack_on_civilians", "destruction"),
    "harm": ("death_report", "injury_report"),
}
_SORT_OF: Mapping[DeedKind, Sort] = {
    kind: sort for sort, kinds in _SORTS.items() for kind in kinds
}


def family_of(kind: DeedKind) -> Family:
    """The family of a kind."""
    return _FAMILY_OF[kind]


def sort_of(kind: DeedKind) -> Sort:
    """What the kind names: the means, a fight, the harm, or another thing."""
    return _SORT_OF.get(kind, "other")
