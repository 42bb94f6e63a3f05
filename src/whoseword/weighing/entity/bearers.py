"""Who bears the names of one article: mentions that it says are one, with what supports them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from whoseword.record import Reading
from whoseword.weighing.entity.forms import Family, Form, country_of_address
from whoseword.weighing.entity.joins import Join, joins_of, with_aliases
from whoseword.weighing.entity.mentions import Mention, mentions_of
from whoseword.weighing.entity.persons import Person
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.scenes import Surroundings, days_of, months_of
from whoseword.weighing.entity.traits import (
    Trait,
    body_traits,
    place_traits,
    statements_by_name,
)

_UNDATED = "~"


@dataclass(frozen=True, slots=True)
class Bearer:
    """One person, body, outlet or place of one article; ``at`` puts bearers in their order.

    ``forms`` are its names with the id of the mention that each stands at; ``traits`` what may
    support it, ``strict`` under a full name, which many bear; ``country`` is that of an outlet's
    own address. ``joins`` tell why its mentions are one.
    """

    at: tuple[str, str, int]
    family: Family | None
    mentions: tuple[Mention, ...]
    forms: dict[Form, str]
    traits: frozenset[Trait]
    strict: frozenset[Trait]
    country: str | None
    joins: tuple[Join, ...]

    @property
    def id(self) -> str:
        """The id of its first mention."""
        return self.mentions[0].id

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all its mentions."""
        return frozenset(mention.id for mention in self.mentions)


def bearers_of(
    reading: Reading,
    relations: Relations,
    judged: Collection[str] = frozenset(),
    apart: Collection[frozenset[str]] = frozenset(),
) -> tuple[Bearer, ...]:
    """The bearers of an article's names.

    ``judged`` are ids of mentions that a person judged, ``apart`` pairs that are held to be two.
    """
    told = statements_by_name(reading)
    mentions = [
        with_aliases(mention, told.get(mention.id, ()), relations)
        for mention in mentions_of(reading, relations.book, judged)
    ]
    joins = sorted(joins_of(mentions, told, relations), key=lambda one: (one.left, one.right))
    groups = _together(
        mentions, [join for join in joins if {join.left, join.right} not in apart], apart
    )
    making = _Making(reading, relations)
    return tuple(making.bearer(group, kept) for group, kept in groups)


def _together(
    mentions: Sequence[Mention], joins: Iterable[Join], apart: Collection[frozenset[str]]
) -> Iterator[tuple[list[Mention], list[Join]]]:
    """The mentions by what joins them; a join that would bring two judged apart is dropped."""
    group = {mention.id: [mention] for mention in mentions}
    kept: dict[str, list[Join]] = {mention.id: [] for mention in mentions}
    for join in joins:
        one, other = group[join.left], group[join.right]
        if one is other or any({a.id, b.id} in apart for a in one for b in other):
            continue
        first = one[0].id
        kept[first] += [join, *kept.pop(other[0].id)]
        one += other
        group.update({mention.id: one for mention in other})
    for first, why in kept.items():
        yield sorted(group[first], key=lambda mention: (mention.start, mention.id)), why


class _Making:
    """What all bearers of one article are made with."""

    def __init__(self, reading: Reading, relations: Relations) -> None:
        self._reading, self._book = reading, relations.book
        self._told = statements_by_name(reading)
        self._around = Surroundings(reading, relations.book)
        self._days = days_of(reading)
        self._months = months_of(reading.article)

    def bearer(self, mentions: list[Mention], joins: list[Join]) -> Bearer:
        article = self._reading.article
        forms = {form: one.id for one in reversed(mentions) for form in reversed(one.forms)}
        countries = (
            country_of_address(form.key, self._book) for form in forms if form.kind == "address"
        )
        traits, strict = self._traits(mentions)
        return Bearer(
            at=(article.published or _UNDATED, article.id, mentions[0].start),
            family=mentions[0].family,
            mentions=tuple(mentions),
            forms=dict(reversed(forms.items())),
            traits=frozenset(traits),
            strict=frozenset(strict),
            country=next((code for code in countries if code is not None), None),
            joins=tuple(joins),
        )

    def _traits(self, mentions: list[Mention]) -> tuple[Iterable[Trait], Iterable[Trait]]:
        family = mentions[0].family
        names = [mention.name for mention in mentions if mention.name is not None]
        if family in {None, "publisher"} or not names:
            return (), ()
        scene = self._around.of(names)
        told = [one for mention in mentions for one in self._told.get(mention.id, ())]
        if family == "person":
            days = {day for one in mentions for day in self._days.get(one.id, ())}
            tiers = frozenset(mention.tier for mention in mentions)
            person = Person(tiers, told, scene, sorted(days), self._months, self._book)
            return person.traits(), person.strict_traits()
        if family == "body":
            own = {one for each in mentions for one in body_traits(each, told, scene, self._book)}
        else:
            own = set(place_traits(mentions[0], scene))
        return own, own
