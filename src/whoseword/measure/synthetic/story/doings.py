"""What each kind of event is like: who does it to what, and how many suffer."""

from dataclasses import dataclass

from whoseword.record import DeedKind


@dataclass(frozen=True, slots=True)
class Doing:
    """A kind of event: its part of all events, its mean toll, the kinds that it is taken for.

    ``hits``: "thing" of ``targets``, "side" (an armed one), "people" or "person" (a commander).
    """

    weight: float
    hits: str
    targets: tuple[str, ...]
    deadly: float
    near: tuple[DeedKind, ...]


_SITES = (
    "a market", "a school", "a fuel depot", "a bakery", "a clinic", "a bus station", "a warehouse",
    "a farm", "a water plant", "a residential block", "a wedding hall", "a grain store",
    "a power station", "a radio station", "a town hall", "a bridge", "a hotel", "a tannery",
    "a cement works", "a mosque", "a sports hall", "a prison", "a railway yard", "a fish market",
    "a courthouse", "a ferry landing", "a refinery", "a flour mill", "a cold store", "a camp",
)  # fmt: skip
_MILITARY = (
    "a checkpoint", "a convoy", "a barracks", "an arms depot", "a training camp", "a radar post",
    "an outpost", "a command post", "an airstrip", "a pier",
)  # fmt: skip

DOINGS: dict[DeedKind, Doing] = {
    "airstrike": Doing(18, "thing", (*_SITES, *_MILITARY), 9, ("shelling", "bombing")),
    "shelling": Doing(16, "thing", _SITES, 6, ("airstrike", "bombing")),
    "bombing": Doing(14, "thing", (*_SITES, *_MILITARY), 11, ("airstrike", "attack_on_civilians")),
    "armed_clash": Doing(14, "side", (), 8, ("shooting",)),
    "shooting": Doing(9, "people", (), 3, ("attack_on_civilians", "armed_clash")),
    "execution": Doing(4, "people", (), 4, ("attack_on_civilians", "shooting")),
    "attack_on_civilians": Doing(6, "people", (), 7, ("shooting", "execution")),
    "abduction": Doing(7, "people", (), 0, ("arrest",)),
    "arrest": Doing(4, "people", (), 0, ("abduction",)),
    "territory_change": Doing(4, "thing", _MILITARY, 0, ("armed_clash",)),
    "death_report": Doing(4, "person", (), 1, ("airstrike", "shooting")),
}
"""The kinds of event of the synthetic world."""

KINDS = tuple(DOINGS)
WEIGHTS = tuple(doing.weight for doing in DOINGS.values())
CAPTIVES = (
    "two aid workers", "a journalist", "three engineers", "a judge", "five farmers",
    "a bus driver", "four students", "two truck drivers", "a mayor", "six miners", "two nurses",
    "a union leader", "three fishermen", "a banker", "two teachers", "a photographer",
)  # fmt: skip
