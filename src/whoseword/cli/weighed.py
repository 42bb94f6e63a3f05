"""What weighing gave, as commands take it up: found, with the readings behind it, and how old."""

from collections.abc import Iterable
from dataclasses import replace

from whoseword.cli.screen.console import say
from whoseword.cli.screen.told import Told
from whoseword.desk.desk import Desk
from whoseword.errors import SettingsError
from whoseword.export.spellings import folded
from whoseword.export.weighed_words import title_of
from whoseword.record import Continued, Copy, Entity, Event, Tie
from whoseword.record.kinds import PLACED
from whoseword.store import Filter, Found, Weighing

WEIGHED_KINDS = ("event", "version", "origin", "entity")
"""Kinds of things that are found only in a record that was weighed."""


def told_in(desk: Desk, articles: Iterable[str]) -> Told:
    """The readings of these articles, as people left them; an article that is gone is left out."""
    judged = (desk.judged(article) for article in dict.fromkeys(articles))
    return Told(tuple(one.reading for one in judged if one is not None))


def event_of(desk: Desk, found: Found) -> Event:
    """The event that was found, or that holds the version or origin that was."""
    (event,) = (one for one in events_with(desk, [found.article]) if one.id == found.article)
    return event


def entity_of(desk: Desk, found: Found) -> Entity:
    """The entity that was found."""
    (entity,) = (one for one in entities_of(desk, [found.article]) if one.id == found.article)
    return entity


def events_with(desk: Desk, parts: Iterable[str]) -> tuple[Event, ...]:
    """The events that hold one of the ids, those of most reports first."""
    found = desk.store.weighings.of("event", parts)
    events = (one for one in found if isinstance(one, Event))
    return tuple(sorted(events, key=lambda event: -event.reports))


def entities_of(desk: Desk, parts: Iterable[str]) -> tuple[Entity, ...]:
    """The entities that go by one of the ids, or have a mention of it."""
    found = desk.store.weighings.of("entity", parts)
    return tuple(one for one in found if isinstance(one, Entity))


def copies_among(desk: Desk, articles: Iterable[str]) -> tuple[Copy, ...]:
    """The pairs of these articles that share passages."""
    ids = frozenset(articles)
    found = desk.store.weighings.of("copy", ids)
    copies = (one for one in found if isinstance(one, Copy))
    return tuple(one for one in copies if one.earlier in ids and one.later in ids)


def continued_from(desk: Desk, claim: str) -> tuple[Continued, ...]:
    """Where a claim's chain goes on in other articles."""
    found = desk.store.weighings.of("continued", [claim])
    return tuple(one for one in found if isinstance(one, Continued) and one.claim == claim)


def continued_in(desk: Desk, event: Event) -> tuple[Continued, ...]:
    """Where the chains of an event's claims go on in other articles."""
    claims = frozenset(claim for origin in event.origins for claim in origin.claims)
    found = desk.store.weighings.of("continued", claims)
    going = (one for one in found if isinstance(one, Continued) and one.claim in claims)
    return tuple(one for one in going if not claims.isdisjoint(one.continues))


def onward_from(desk: Desk, claim: str) -> dict[str, tuple[Continued, ...]]:
    """Where a claim's chain goes on, and the chains that it goes on in, as far as they lead."""
    found: dict[str, tuple[Continued, ...]] = {}
    open_ = [claim]
    while open_:
        one = open_.pop()
        if one not in found:
            found[one] = continued_from(desk, one)
            open_ += [next_ for further in found[one] for next_ in further.continues]
    return {one: further for one, further in found.items() if further}


def ties_of(desk: Desk, mentions: Iterable[str]) -> tuple[Tie, ...]:
    """The verdicts on pairs in which one of the mentions is."""
    found = desk.store.weighings.of("tie", mentions)
    return tuple(one for one in found if isinstance(one, Tie))


def all_events(desk: Desk) -> tuple[tuple[Event, ...] | None, str | None]:
    """Every event, None where the record was not weighed or not since; and what came since."""
    state = desk.store.weighings.state()
    stale = None if state is None else what_came(state)
    if state is None or stale is not None:
        return None, stale
    return tuple(one for one in desk.store.weighings.all("event") if isinstance(one, Event)), None


def must_be_weighed(desk: Desk) -> Weighing:
    """When the record was weighed; SettingsError with what to run when it never was."""
    state = desk.store.weighings.state()
    if state is None:
        cure = "weigh it first: whoseword weigh"
        raise SettingsError("this record has not been weighed yet", cure=cure)
    return state


def say_how_old(desk: Desk) -> None:
    """Say in one line what came after the last weighing, where anything did."""
    state = desk.store.weighings.state()
    old = None if state is None else what_came(state)
    if old is not None:
        say(f"{old}: whoseword weigh")


def what_came(state: Weighing) -> str | None:
    """What came after the last weighing, in words; None where nothing did."""
    if not (state.read or state.judged):
        return None
    read = f"{_articles(state.read)} came" if state.read else ""
    judged = f"{_articles(state.judged)} {'was' if state.judged == 1 else 'were'} judged"
    came = " and ".join(part for part in (read, judged if state.judged else "") if part)
    return f"{came} after the last weighing"


def _articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"


def find_all(desk: Desk, text: str) -> tuple[Found, ...]:
    """What goes by the text, as ``Store.find`` has it; events and entities with a name.

    SettingsError when it can only be an id of what weighing gives, and the record was not weighed.
    """
    found = desk.store.find(text)
    if not found and text[:2] in ("v-", "w-", "o-", "e-"):
        must_be_weighed(desk)
    if len(found) < 2 or found[0].kind not in WEIGHED_KINDS:
        return found
    holders = [one.article for one in found]
    names = {one.id: one.name for one in entities_of(desk, holders)}
    names |= {one.id: title_of(one) for one in events_with(desk, holders)}
    return tuple(replace(one, text=names.get(one.article)) for one in found)


def as_entities(desk: Desk, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The names that were found as the entities that they are held to be, each once."""
    mentions = [one.id for one in found if one.kind == "name"]
    entities = entities_of(desk, mentions)
    held = frozenset(mention for one in entities for mention in one.mentions)
    others = (one for one in found if one.id not in held)
    named = (Found("entity", one.id, one.id, one.name) for one in entities)
    return (*named, *others)


def find_weighed(desk: Desk, text: str) -> tuple[Found, ...]:
    """What weighing gave that goes by the text: its id, an id that it holds, a name in it."""
    found = find_all(desk, text)
    given = tuple(one for one in found if one.kind in WEIGHED_KINDS)
    if given:
        return given
    entities = entities_of(desk, sides_among(desk, found))
    names = (Found("entity", one.id, one.id, one.name) for one in entities)
    told = [one.id for one in found if one.kind in ("claim", "deed", "article")]
    events = (Found("event", one.id, one.id, title_of(one)) for one in events_with(desk, told))
    return (*names, *events)


def outlets_among(desk: Desk, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The outlets that what was found is held to be; none where some of it was not weighed."""
    ids = sides_among(desk, found)
    entities = entities_of(desk, ids)
    if not ids <= {side for one in entities for side in one.sides}:
        return ()
    return tuple(Found("entity", one.id, one.id, one.name) for one in entities)


def sides_among(desk: Desk, found: tuple[Found, ...]) -> frozenset[str]:
    """The Names that were found, and the articles that came out in an outlet that was.

    An outlet that an article only cites is found with the id of that article.
    """
    names = frozenset(one.id for one in found if one.kind == "name")
    outlets = frozenset(one.text for one in found if one.kind == "outlet")
    own = (desk.store.articles(Filter(outlet=outlet)) for outlet in outlets if outlet)
    return names | frozenset(one.id for articles in own for one in articles)


def told_of_entity(desk: Desk, entity: Entity) -> Told:
    """The readings that have a mention of the entity."""
    return told_in(desk, desk.store.weighings.articles_of(entity.mentions))


def events_around(desk: Desk, entity: Entity, told: Told) -> tuple[Event, ...]:
    """The events in which the entity has a part, or that are told of the place that it is."""
    articles = (one.article.id for one in told.readings)
    events = events_with(desk, (entity.id, *articles))
    numbers = _numbers_of(entity, told)
    return tuple(
        one
        for one in events
        if _takes_part(entity, one) or (entity.kind in PLACED and _is_told_of(entity, numbers, one))
    )


def _takes_part(entity: Entity, event: Event) -> bool:
    fields = event.fields
    actors = (*fields.perpetrator, *fields.target, *fields.victim)
    return any(one.value.entity == entity.id for one in actors)


def _numbers_of(entity: Entity, told: Told) -> frozenset[int]:
    """What GeoNames calls the place that the entity's names are."""
    mentions = frozenset(entity.mentions)
    names = (name for one in told.readings for name in one.names if name.id in mentions)
    places = (name.place for name in names if name.place is not None)
    return frozenset(one.geonames_id for one in places if one.geonames_id is not None)


def _is_told_of(place: Entity, numbers: frozenset[int], event: Event) -> bool:
    """Whether the event is told of the place: by number, or by name where one has no number."""
    names = frozenset(folded(one.text) for one in place.names)
    return any(
        spot.geonames_id in numbers
        if numbers and spot.geonames_id is not None
        else folded(spot.name) in names
        for spot in (one.value for one in event.fields.where)
    )
