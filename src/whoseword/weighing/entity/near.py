"""The bearers that have to be held together again when some are new: those alike, and theirs."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from whoseword.record import Statement
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.forms import Form
from whoseword.weighing.entity.keys import key_of_mention, keys_of_bearer
from whoseword.weighing.entity.known import KnownBearers
from whoseword.weighing.entity.relations import Relations

Partners = Mapping[str, Sequence[str]]
"""By mention those that a person judged to be one with it, or not."""

Names = frozenset[Form]
"""All that one bearer is called."""


class Near:
    """Gathers known bearers round by round, until none that is left is alike to any of them."""

    def __init__(self, known: KnownBearers, relations: Relations, come: Collection[str]) -> None:
        """Begin with nothing; what is known of articles that come anew does not count."""
        self._known, self._relations, self._come = known, relations, frozenset(come)
        self._asked: set[int] = set()
        self._loaded: set[str] = set()
        self._by_key: dict[int, dict[Names, list[Bearer]]] = {}
        self._done: set[tuple[Names, frozenset[int]]] = set()
        self._by_mention: dict[str, Bearer] = {}
        self._told: dict[str, tuple[Statement, ...]] = {}
        self.bearers: dict[str, Bearer] = {}

    def gather(self, seeds: Sequence[Bearer], judged: Partners) -> None:
        """Take in all that is alike to the seeds, or judged to be one with them, and so on."""
        front = list(seeds)
        while front:
            partners = [*_partners(front, judged)]
            # A bearer that came anew and the one that it was before have one id, and other names.
            keys = [(bearer, keys_of_bearer(bearer, self._relations)) for bearer in front]
            own = frozenset[int]().union(*(asked for _, asked in keys))
            self._load(own.union(map(key_of_mention, partners)))
            found = {one.id: one for bearer, asked in keys for one in self._alike(bearer, asked)}
            called = (self._by_mention.get(other) for other in partners)
            found |= {one.id: one for one in called if one is not None}
            front = [one for id_, one in found.items() if id_ not in self.bearers]
            self.bearers.update((one.id, one) for one in front)

    def statements(self) -> Iterator[Statement]:
        """What is stated of the bearers that were taken in."""
        for id_ in self.bearers:
            yield from self._told[id_]

    def _load(self, keys: frozenset[int]) -> None:
        for track in self._known.bearers(keys - self._asked):
            bearer = track.bearer
            if bearer.id not in self._loaded and bearer.at[1] not in self._come:
                self._loaded.add(bearer.id)
                self._told[bearer.id] = track.statements
                names = frozenset(bearer.forms)
                for key in keys_of_bearer(bearer, self._relations):
                    self._by_key.setdefault(key, {}).setdefault(names, []).append(bearer)
                self._by_mention.update((mention.id, bearer) for mention in bearer.mentions)
        self._asked |= keys

    def _alike(self, bearer: Bearer, keys: frozenset[int]) -> Iterator[Bearer]:
        """Those alike to it; none anew where one of the same names and keys was asked for before.

        A thousand mentions of one outlet are looked up by the few names that it has.
        """
        names = frozenset(bearer.forms)
        if (names, keys) in self._done:
            return
        self._done.add((names, keys))
        for key in keys:
            for others, bearers in self._by_key.get(key, {}).items():
                if self._meet(names, others):
                    yield from bearers

    def _meet(self, names: Names, others: Names) -> bool:
        of = self._relations.of
        return any(of(form, beside) is not None for form in names for beside in others)


def _partners(bearers: Iterable[Bearer], judged: Partners) -> Iterator[str]:
    for bearer in bearers:
        for mention in bearer.mentions:
            yield from judged.get(mention.id, ())
