"""What weighing asks of a record that was weighed before; nothing of it is gone through whole."""

from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from whoseword.record import Copy, Reading
from whoseword.weighing.copy.known import KnownArticles, NoArticles
from whoseword.weighing.entity.known import KnownBearers, NoBearers
from whoseword.weighing.event.known import KnownDeeds, NoDeeds


class Known(KnownArticles, KnownBearers, KnownDeeds, Protocol):
    """Everything that was weighed before, looked up by keys and ids."""

    def readings(self, articles: Collection[str]) -> Iterator[Reading]:
        """The readings of these articles, as people left them."""

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """The entity of each of these mentions, by the ids of Names and of articles."""

    def copies(self, articles: Collection[str]) -> tuple[Copy, ...]:
        """The copies that one of these articles is a part of."""


class NothingKnown(NoArticles, NoBearers, NoDeeds):
    """A record that was never weighed: every look-up finds nothing."""

    def readings(self, articles: Collection[str]) -> Iterator[Reading]:  # noqa: ARG002 there is none
        """None."""
        return iter(())

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:  # noqa: ARG002 there is none
        """None."""
        return {}

    def copies(self, articles: Collection[str]) -> tuple[Copy, ...]:  # noqa: ARG002 there is none
        """None."""
        return ()


NOTHING_KNOWN: Known = NothingKnown()
