"""What weighing asks of a record that was weighed before; nothing of it is gone through whole."""

from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from whoseword.record import Article, Copy, Event, Reading
from whoseword.weighing.copy.known import KnownArticles
from whoseword.weighing.entity.known import KnownBearers, Track
from whoseword.weighing.event.known import Bond, KnownDeeds
from whoseword.weighing.event.sketch import Sketch


class Known(KnownArticles, KnownBearers, KnownDeeds, Protocol):
    """Everything that was weighed before, looked up by keys and ids."""

    def readings(self, articles: Collection[str]) -> Iterator[Reading]:
        """The readings of these articles, as people left them."""

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """The entity of each of these mentions, by the ids of Names and of articles."""

    def events(self, deeds: Collection[str]) -> tuple[Event, ...]:
        """The events that hold one of these deeds."""

    def copies(self, articles: Collection[str]) -> tuple[Copy, ...]:
        """The copies that one of these articles is a part of."""


class NothingKnown:
    """A record that was never weighed: every look-up finds nothing."""

    def holders(self, keys: Collection[int]) -> frozenset[str]:  # noqa: ARG002 nobody holds any
        """No article."""
        return frozenset()

    def articles(self, ids: Collection[str]) -> Iterator[Article]:  # noqa: ARG002
        """No article."""
        return iter(())

    def bearers(self, keys: Collection[int]) -> tuple[Track, ...]:  # noqa: ARG002
        """No bearer."""
        return ()

    def tracks(self, articles: Collection[str]) -> tuple[Track, ...]:  # noqa: ARG002
        """No bearer."""
        return ()

    def sketches(self, articles: Collection[str]) -> tuple[Sketch, ...]:  # noqa: ARG002
        """No deed."""
        return ()

    def bonds(self, deeds: Collection[str]) -> tuple[Bond, ...]:  # noqa: ARG002
        """No bond."""
        return ()

    def readings(self, articles: Collection[str]) -> Iterator[Reading]:  # noqa: ARG002
        """No reading."""
        return iter(())

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:  # noqa: ARG002
        """No entity."""
        return {}

    def events(self, deeds: Collection[str]) -> tuple[Event, ...]:  # noqa: ARG002
        """No event."""
        return ()

    def copies(self, articles: Collection[str]) -> tuple[Copy, ...]:  # noqa: ARG002
        """No copy."""
        return ()


NOTHING_KNOWN: Known = NothingKnown()
