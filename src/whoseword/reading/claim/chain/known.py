"""The voices met so far in an article, and what tells one from another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from whoseword.reading.claim.page import Page
from whoseword.record import Link, LinkKind, Name, Span
from whoseword.record.kinds import INSTITUTIONS

TELLERS = INSTITUTIONS | {"document", "broadcast"}
NEAR_CHARACTERS = 900
_MOST_RECENT = 60


@dataclass(slots=True, eq=False)
class Known:
    """A voice of the article while its mentions are gathered."""

    id: str
    name: str
    kind: LinkKind
    named: bool
    collective: bool
    words: set[str]
    heads: set[str]
    at: int
    pronoun: str = ""
    spans: list[Span] = field(default_factory=list)
    is_name: bool = False
    through: tuple[Link, ...] = ()
    direct: bool = False


class Met:
    """The voices of an article, by id and by who spoke last."""

    def __init__(self, page: Page) -> None:
        """Nobody has spoken yet."""
        self.page = page
        self._known: dict[str, Known] = {}
        self._order: dict[str, Known] = {}

    def all(self) -> Iterator[Known]:
        """Every voice, in the order in which they were met."""
        yield from self._known.values()

    def latest(self) -> Iterator[Known]:
        """The voices that spoke last, the last one first."""
        return islice(reversed(self._order.values()), _MOST_RECENT)

    def spoke(self, known: Known, at: int) -> None:
        """Remember that a voice spoke at a character."""
        known.at = max(known.at, at)
        self._order.pop(known.id, None)
        self._order[known.id] = known

    def add(self, known: Known) -> Known:
        """The voice, from now on one of those met."""
        self._known[known.id] = known
        return known

    def named(self, name: Name, kind: LinkKind) -> Known:
        """The voice that a name stands for, made when it is first met."""
        known = self._known.get(name.id)
        if known is not None:
            return known
        words = set(name.text.lower().split())
        return self.add(Known(name.id, name.text, kind, True, False, words, set(), 0, is_name=True))
