"""Who is who over many articles: names judged one person, group, outlet or place, and why."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.kinds import NameKind, StatementKind, Tier

Verdict = Literal["same", "different", "open"]
NameBasis = Literal["stated", "spelling", "transliteration", "judged"]


@dataclass(frozen=True, slots=True)
class EntityName:
    """A name of an entity, and what ties it to the others.

    "stated": an article says so, in ``claims``; "spelling" and "transliteration": it is written
    alike; "judged": a person said so. The entity's first name is "stated" by being used.
    """

    text: str
    how: NameBasis
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityStatement:
    """Something said about an entity, once for each value, with every claim that says it."""

    what: StatementKind
    value: str
    count: int | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Mentions judged one: ``mentions`` are ids of Names of readings; ``tier`` the most careful.

    ``articles`` are those that came out in it, where it is an outlet.

    A bare kunya, a given name or a title alone never makes two people one, and an unnamed voice
    is nobody: it has no entity.
    """

    id: str
    kind: NameKind
    tier: Tier | None
    name: str
    names: tuple[EntityName, ...]
    mentions: tuple[str, ...]
    statements: tuple[EntityStatement, ...]
    articles: tuple[str, ...] = ()

    @property
    def sides(self) -> frozenset[str]:
        """By what ties name it: its Names, and the articles that came out in it."""
        return frozenset((*self.mentions, *self.articles))


@dataclass(frozen=True, slots=True)
class Tie:
    """Two mentions and whether they are one; ``rule`` made it, ``text`` says why.

    Sides are ids of Names, or of the article whose own outlet is meant.
    """

    left: str
    right: str
    verdict: Verdict
    rule: str
    text: str
