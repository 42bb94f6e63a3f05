"""Outlets and agencies: who publishes in the synthetic world."""

from dataclasses import dataclass
from random import Random

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.world.naming import initials, paper, stem

_OUTLETS = 40
_AGENCIES = 4
_WEEKLIES = 3


@dataclass(frozen=True, slots=True)
class Press:
    """Everybody who publishes; ``weeklies`` publish digests and nothing else."""

    outlets: tuple[Who, ...]
    agencies: tuple[Who, ...]
    weeklies: tuple[Who, ...]

    @property
    def all(self) -> tuple[Who, ...]:
        """Agencies and outlets: who reports events."""
        return (*self.agencies, *self.outlets)


def make_press(rng: Random) -> Press:
    """A press of forty outlets, four agencies and three weeklies, no two of one name."""
    names: dict[str, None] = {}
    while len(names) < _OUTLETS:
        names[paper(rng)] = None
    weeklies: dict[str, None] = {}
    while len(weeklies) < _WEEKLIES:
        weeklies[f"{stem(rng)} Weekly Digest"] = None
    wires: dict[str, str] = {}
    while len(wires) < _AGENCIES:
        name = f"{stem(rng)} News Agency"
        wires[initials(name)] = name
    return Press(
        tuple(_outlet(f"outlet-{at}", name) for at, name in enumerate(names)),
        tuple(_agency(f"agency-{at}", name) for at, name in enumerate(wires.values())),
        tuple(_outlet(f"weekly-{at}", name) for at, name in enumerate(weeklies)),
    )


def _outlet(id_: str, name: str) -> Who:
    bare = name.replace(" ", "").lower()
    return Who(id_, "outlet", (name,), (f"@{bare}", f"{bare}.example"))


def _agency(id_: str, name: str) -> Who:
    bare = initials(name)
    return Who(id_, "agency", (name,), (bare, f"{bare.lower()}.example"))
