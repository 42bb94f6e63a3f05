"""Deeds by their keys, so that one that is added finds those that it is to be compared with."""

from collections import defaultdict

from whoseword.weighing.event.keys import asking_keys, keys_of
from whoseword.weighing.event.sketch import Sketch


class Holders:
    """Deeds under their keys; each is worked out once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._asking: dict[str, list[Sketch]] = defaultdict(list)
        self._asked: dict[str, list[Sketch]] = defaultdict(list)
        self._held: set[str] = set()

    def __contains__(self, deed: str) -> bool:
        return deed in self._held

    def add(self, sketch: Sketch) -> dict[str, Sketch]:
        """The deeds there are that share a key with it, by their ids; then it is one of them."""
        found: dict[str, Sketch] = {}
        self._held.add(sketch.deed)
        asking = asking_keys(sketch)
        for key in keys_of(sketch):
            found.update((one.deed, one) for one in self._asking[key])
            if key in asking:
                found.update((one.deed, one) for one in self._asked[key])
            (self._asking if key in asking else self._asked)[key].append(sketch)
        return found
