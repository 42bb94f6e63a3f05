"""What supports that two bearers of one name are one: what both are said to be, or stand beside."""

from collections.abc import Iterator, Sequence

from whoseword.record import Reading, Statement
from whoseword.reference.entities import EntityBook
from whoseword.reference.names import name_key
from whoseword.weighing.entity.mentions import Mention
from whoseword.weighing.entity.scenes import Scene

Trait = tuple[str, str]
"""What kind of a trait ("role"), and what it is, folded; ("", "") is none."""

NONE: Trait = ("", "")
IDENTICAL_ONLY = frozenset({"country"})
"""Traits that support nothing where two names are but alike."""


def affiliation_of(statement: Statement, book: EntityBook) -> Trait:
    """The group that somebody is said to belong to."""
    key = name_key(statement.value)
    return "affiliation", book.names.same.get(key, key)


def body_traits(
    mention: Mention, told: Sequence[Statement], scene: Scene, book: EntityBook
) -> Iterator[Trait]:
    """Where a body is, or whose: its own words decide, then its article where it has but one."""
    for statement in told:
        if statement.what == "affiliation":
            yield affiliation_of(statement, book)
    if any(form.kind in {"name", "short"} for form in mention.forms):
        yield from (("land", country) for country in scene.countries)
    owner = mention.owner
    words = {word for form in mention.forms if form.kind == "generic" for word in form.key.split()}
    if owner is None or not words:
        return
    national = not words.isdisjoint(book.national)
    if owner.town is not None and not national:
        yield "in", owner.town
    elif owner.country is not None:
        yield "in", owner.country
    elif not owner.mixed and scene.country and (national or not words.isdisjoint(book.countrywide)):
        yield "in", scene.country


def place_traits(mention: Mention, scene: Scene) -> Iterator[Trait]:
    """A place that the gazetteer does not hold is known by its country and the towns beside it."""
    if mention.place is not None and mention.place.country is not None:
        yield "in", mention.place.country
    elif scene.country is not None:
        yield "in", scene.country


def statements_by_name(reading: Reading) -> dict[str, list[Statement]]:
    """The article's statements by the id of the Name that they are about."""
    found: dict[str, list[Statement]] = {}
    for statement in reading.statements:
        found.setdefault(statement.about, []).append(statement)
    return found
