"""What finding entities asks of bearers that were weighed before."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from whoseword.record import Statement
from whoseword.weighing.entity.bearers import Bearer


@dataclass(frozen=True, slots=True)
class Track:
    """A bearer, and what its article states of it, by deeds too."""

    bearer: Bearer
    statements: tuple[Statement, ...]


class KnownBearers(Protocol):
    """Bearers that were weighed before, looked up by their keys and by their articles."""

    def bearers(self, keys: Collection[int]) -> tuple[Track, ...]:
        """The bearers that have one of the keys."""

    def tracks(self, articles: Collection[str]) -> tuple[Track, ...]:
        """The bearers of these articles, as far as they were weighed before."""


class NoBearers:
    """Nobody was weighed before."""

    def bearers(self, keys: Collection[int]) -> tuple[Track, ...]:  # noqa: ARG002 there is none
        """None."""
        return ()

    def tracks(self, articles: Collection[str]) -> tuple[Track, ...]:  # noqa: ARG002 there is none
        """None."""
        return ()


NO_BEARERS: KnownBearers = NoBearers()
