"""The bearers that have to be held together again when some are new: those alike, and theirs."""

from collections.abc import Iterable, Mapping, Sequence

from whoseword.record import Statement
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.keys import key_of_mention, keys_of_bearer
from whoseword.weighing.entity.known import KnownBearers, Track
from whoseword.weighing.entity.relations import Relations


class Near:
    """Gathers known bearers round by round, until none that is left is alike to any of them."""

    def __init__(self, known: KnownBearers, relations: Relations, come: Iterable[str]) -> None:
        """Begin with nothing; what is known of articles that come anew does not count."""
        self._known, self._relations = known, relations
        self._seen = set(come)
        self._asked: set[int] = set()
        self._by_key: dict[int, list[Bearer]] = {}
        self._by_mention: dict[str, Bearer] = {}
        self.bearers: dict[str, Bearer] = {}
        self.statements: list[Statement] = []

    def gather(self, seeds: Sequence[Bearer], judged: Mapping[str, Sequence[str]]) -> None:
        """Take in all that is alike to the seeds, or judged to be one with them, and so on."""
        front = list(seeds)
        while front:
            partners = [
                other
                for bearer in front
                for mention in bearer.mentions
                for other in judged.get(mention.id, ())
            ]
            # A bearer that came anew and the one that it was before have one id, and other names.
            keys = [(bearer, keys_of_bearer(bearer, self._relations)) for bearer in front]
            own = frozenset[int]().union(*(asked for _, asked in keys))
            self._load(own.union(map(key_of_mention, partners)))
            found = {
                other.id: other for bearer, asked in keys for other in self._alike(bearer, asked)
            }
            found |= {
                one.id: one
                for other in partners
                if (one := self._by_mention.get(other)) is not None
            }
            front = [one for id_, one in found.items() if id_ not in self.bearers]
            self.bearers.update((one.id, one) for one in front)

    def _load(self, keys: frozenset[int]) -> None:
        fresh = self._known.holders(keys - self._asked) - self._seen
        self._asked |= keys
        self._seen |= fresh
        for track in self._known.tracks(fresh).values():
            self._take(track)

    def _take(self, track: Track) -> None:
        self.statements += track.statements
        for bearer in track.bearers:
            for key in keys_of_bearer(bearer, self._relations):
                self._by_key.setdefault(key, []).append(bearer)
            self._by_mention.update((mention.id, bearer) for mention in bearer.mentions)

    def _alike(self, bearer: Bearer, keys: frozenset[int]) -> Iterable[Bearer]:
        for key in keys:
            for other in self._by_key.get(key, ()):
                if other.id not in self.bearers and self._meet(bearer, other):
                    yield other

    def _meet(self, one: Bearer, other: Bearer) -> bool:
        return any(
            self._relations.of(form, beside) is not None
            for form in one.forms
            for beside in other.forms
        )
