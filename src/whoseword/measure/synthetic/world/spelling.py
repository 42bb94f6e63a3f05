"""How one name comes out in several spellings when it is brought into Latin letters."""

from random import Random
from typing import Literal

Tradition = Literal["arabic", "slavic"]

_SWAPS: dict[Tradition, tuple[tuple[str, str], ...]] = {
    "arabic": (
        ("al-", "el-"), ("al-", "al "), ("ou", "u"), ("u", "ou"), ("ee", "i"), ("i", "ee"),
        ("q", "k"), ("kh", "h"), ("j", "dj"), ("gh", "g"), ("dd", "d"), ("mm", "m"),
        ("ah", "a"), ("sh", "ch"), ("aa", "a"), ("y", "iy"), ("f", "ff"), ("dh", "z"),
    ),
    "slavic": (
        ("iy", "y"), ("zh", "j"), ("kh", "h"), ("sky", "skyi"), ("sky", "ski"), ("v", "w"),
        ("ch", "tch"), ("ya", "ia"), ("yu", "iu"), ("h", "g"), ("ks", "x"), ("ts", "c"),
        ("y", "i"), ("ii", "i"), ("sh", "sch"), ("iv", "ev"), ("o", "a"),
    ),
}  # fmt: skip


def spellings(rng: Random, name: str, tradition: Tradition, most: int = 3) -> tuple[str, ...]:
    """The name and up to ``most`` further spellings of it, each one or two swaps away."""
    found = {name: None}
    for _ in range(most):
        other = name
        for _ in range(rng.choice((1, 1, 2))):
            other = _swapped(rng, other, tradition)
        found[other] = None
    return tuple(found)


def _swapped(rng: Random, name: str, tradition: Tradition) -> str:
    lower = name.lower()
    usable = [(old, new) for old, new in _SWAPS[tradition] if old in lower]
    if not usable:
        return name
    old, new = rng.choice(usable)
    at = lower.index(old)
    new = new.capitalize() if name[at].isupper() else new
    return name[:at] + new + name[at + len(old) :]
