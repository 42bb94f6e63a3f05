"""What supports that two bearers of one name are one: what both are said to be, or stand beside."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from whoseword.language.spelling import folded
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

_HARMED = frozenset({"victim", "minor", "witness"})
_ARTICLES = ("the ", "a ", "an ", "his ", "her ", "its ", "their ")


def person_traits(
    mentions: Collection[Mention],
    told: Sequence[Statement],
    scene: Scene,
    days: Mapping[str, Collection[str]],
    months: Sequence[str],
    book: EntityBook,
) -> Iterator[Trait]:
    """A person's traits. A victim or witness is not held together by a group that stands near."""
    tiers = {mention.tier for mention in mentions}
    for statement in told:
        yield from _stated(statement, scene, book)
    for mention in mentions:
        yield from (("day", day) for day in days.get(mention.id, ()))
    near = [("place", place) for place in scene.places]
    beside = [("group", group) for group in scene.groups]
    for month in months:
        yield from ((kind, f"{what} {month}") for kind, what in near + beside)
    if tiers.isdisjoint(_HARMED):
        yield from beside
    if tiers == {"public-role"}:
        yield from near
        if scene.country is not None:
            yield "country", scene.country


def _stated(statement: Statement, scene: Scene, book: EntityBook) -> Iterator[Trait]:
    """A role or an affiliation; a role without a name in it counts within one country."""
    if statement.what == "affiliation":
        key = name_key(statement.value)
        yield "affiliation", book.names.same.get(key, key)
    elif statement.what == "role":
        role = folded(statement.value)
        for article in _ARTICLES:
            role = role.removeprefix(article)
        if any(word[0].isupper() for word in statement.value.split()[1:]):
            yield "role", role
        elif scene.country is not None:
            yield "role", f"{role} in {scene.country}"


def body_traits(
    mention: Mention, told: Sequence[Statement], scene: Scene, book: EntityBook
) -> Iterator[Trait]:
    """Where a body is, or whose: its own words decide, then its article where it has but one."""
    for statement in told:
        if statement.what == "affiliation":
            yield "affiliation", name_key(statement.value)
    owner = mention.owner
    words = {word for form in mention.forms if form.kind == "generic" for word in form.key.split()}
    if owner is None or not words:
        return
    national = not words.isdisjoint(book.national)
    if owner.town is not None and not national:
        yield "in", owner.town
    elif owner.country is not None:
        yield "in", owner.country
    elif scene.country and (national or not words.isdisjoint(book.countrywide)):
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
