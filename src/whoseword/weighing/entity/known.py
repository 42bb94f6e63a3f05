"""What finding entities asks of bearers that were weighed before."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from whoseword.record import Statement
from whoseword.weighing.entity.bearers import Bearer


@dataclass(frozen=True, slots=True)
class Track:
    """The bearers of one article, and all that it states of its names."""

    article: str
    bearers: tuple[Bearer, ...]
    statements: tuple[Statement, ...]


class KnownBearers(Protocol):
    """Bearers that were weighed before, looked up by their keys."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:
        """Ids of the articles that have one of the keys."""

    def tracks(self, articles: Collection[str]) -> Mapping[str, Track]:
        """The tracks of these articles, as far as they were weighed before."""


class _Nothing:
    """Nobody was weighed before."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:  # noqa: ARG002 nobody holds any
        return frozenset()

    def tracks(self, articles: Collection[str]) -> Mapping[str, Track]:  # noqa: ARG002 there is none
        return {}


NO_BEARERS: KnownBearers = _Nothing()
