"""What supports that two who bear one person's name are one, and how far it goes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whoseword.language.spelling import folded
from whoseword.record import Statement, Tier
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.scenes import Scene
from whoseword.weighing.entity.traits import Trait, affiliation_of

_HARMED: frozenset[Tier | None] = frozenset({"victim", "minor", "witness"})
_ARTICLES = ("the ", "a ", "an ", "his ", "her ", "its ", "their ")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of one article, and what stands around the names.

    ``months`` are those in which the article meets others, ``days`` those of deeds with a part
    in them, each with its country.
    """

    tiers: frozenset[Tier | None]
    told: Sequence[Statement]
    scene: Scene
    days: Sequence[str]
    months: Sequence[str]
    book: EntityBook

    @property
    def is_public(self) -> bool:
        """Whether the article tells a public role, and nothing that asks for more care."""
        return self.tiers == {"public-role"}

    @property
    def is_harmed(self) -> bool:
        """Whether the article tells of a victim, a minor or a witness."""
        return not self.tiers.isdisjoint(_HARMED)

    def traits(self) -> Iterator[Trait]:
        """What supports a nom de guerre or a byname, which few bear."""
        yield from self._told()
        near, beside = self._near(), self._beside()
        yield from self._in_time(near + beside)
        if not self.is_harmed:
            yield from beside
        if self.is_public:
            yield from near

    def strict_traits(self) -> Iterator[Trait]:
        """What supports a full name, which many may bear.

        Places and groups around it hold nobody private together with somebody in public, private
        persons only about the same time, and nobody harmed by the group that stands near.
        """
        yield from self._told()
        near, beside = self._near(), self._beside()
        if self.is_public:
            yield from ((kind, f"{what}, public") for kind, what in near + beside)
        else:
            yield from self._in_time(near if self.is_harmed else near + beside)

    def _told(self) -> Iterator[Trait]:
        for statement in self.told:
            if statement.what == "affiliation":
                yield affiliation_of(statement, self.book)
            elif statement.what == "role":
                yield from self._role(statement.value)
        yield from (("day", day) for day in self.days)
        if self.is_public and self.scene.country is not None:
            yield "country", self.scene.country

    def _role(self, value: str) -> Iterator[Trait]:
        """A role with a name in it; without one it counts within a country, or at one time too."""
        role = folded(value)
        for article in _ARTICLES:
            role = role.removeprefix(article)
        country = self.scene.country
        if any(word[0].isupper() for word in value.split()[1:]):
            yield "role", role
        elif country is not None and self.is_public:
            yield "role", f"{role} in {country}"
        if country is not None:
            yield from (("role", f"{role} in {country} {month}") for month in self.months)

    def _near(self) -> list[Trait]:
        return [("place", place) for place in sorted(self.scene.places)]

    def _beside(self) -> list[Trait]:
        return [("group", group) for group in sorted(self.scene.groups)]

    def _in_time(self, traits: Sequence[Trait]) -> Iterator[Trait]:
        for month in self.months:
            yield from ((kind, f"{what} {month}") for kind, what in traits)
