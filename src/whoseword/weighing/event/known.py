"""What finding events asks of deeds that were weighed before."""

from collections.abc import Collection
from typing import NamedTuple, Protocol

from whoseword.record import Event
from whoseword.weighing.event.sketch import Sketch


class Bond(NamedTuple):
    """A deed, another that is alike enough to be one happening with it, and the other's article."""

    deed: str
    other: str
    article: str


class KnownDeeds(Protocol):
    """Deeds that were weighed before, looked up by their keys and by what they are alike to."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:
        """Ids of the articles that have one of the keys."""

    def sketches(self, articles: Collection[str]) -> tuple[Sketch, ...]:
        """The deeds of these articles, as far as they were weighed before."""

    def bonds(self, deeds: Collection[str]) -> tuple[Bond, ...]:
        """The bonds of these deeds."""

    def events(self, deeds: Collection[str]) -> tuple[Event, ...]:
        """The events that hold one of these deeds."""


class NoDeeds:
    """No deed was weighed before."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:  # noqa: ARG002 nobody holds any
        """None."""
        return frozenset()

    def sketches(self, articles: Collection[str]) -> tuple[Sketch, ...]:  # noqa: ARG002 there is none
        """None."""
        return ()

    def bonds(self, deeds: Collection[str]) -> tuple[Bond, ...]:  # noqa: ARG002 there is none
        """None."""
        return ()

    def events(self, deeds: Collection[str]) -> tuple[Event, ...]:  # noqa: ARG002 there is none
        """None."""
        return ()


NO_DEEDS: KnownDeeds = NoDeeds()
