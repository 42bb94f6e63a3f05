"""Deeds by their keys, so that one that is added finds those that it is to be compared with."""

from collections import defaultdict

from whoseword.weighing.event.keys import WIDE, is_vague, keys_of
from whoseword.weighing.event.sketch import Sketch


class Holders:
    """Deeds under their keys; each is worked out once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._exact: dict[str, list[Sketch]] = defaultdict(list)
        self._vague: dict[str, list[Sketch]] = defaultdict(list)
        self._held: set[str] = set()

    def __contains__(self, deed: str) -> bool:
        return deed in self._held

    def add(self, sketch: Sketch) -> dict[str, Sketch]:
        """The deeds there are that share a key with it, by their ids; then it is one of them."""
        found: dict[str, Sketch] = {}
        self._held.add(sketch.deed)
        vague = is_vague(sketch)
        for key in keys_of(sketch):
            found.update((one.deed, one) for one in self._vague[key])
            if vague or not key.startswith(WIDE):
                found.update((one.deed, one) for one in self._exact[key])
            (self._vague if vague else self._exact)[key].append(sketch)
        return found
