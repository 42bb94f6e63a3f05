"""What a judgement over many articles is made on: an event's deeds, an entity's mentions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from whoseword.cli.finding import the_one
from whoseword.cli.weighed import entities_of, entity_of, sides_among
from whoseword.desk.deciding import anchored
from whoseword.desk.desk import Desk
from whoseword.errors import JudgementError
from whoseword.export.spellings import folded
from whoseword.record import Anchor, Entity
from whoseword.store import Found

_MOST_MENTIONS = 30
"""Mentions of an entity that a judgement is tied to: enough to know it again by most of them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a judgement is to be made on: ids of parts and the articles that they are in."""

    articles: tuple[str, ...]
    ids: tuple[str, ...]

    def anchors(self, desk: Desk, *, apart: bool = False) -> tuple[Anchor, ...]:
        """What ties a judgement to the parts."""
        return tuple(anchored(desk, self.articles, frozenset(self.ids), apart=apart))


def of_entity(desk: Desk, entity: Entity) -> Parts:
    """The mentions of an entity; of an outlet its own articles too, in order of publication."""
    articles = {*desk.store.weighings.articles_of(entity.mentions), *entity.articles}
    return Parts(_by_day(desk, articles), (*entity.mentions, *entity.articles))


def _by_day(desk: Desk, articles: Collection[str]) -> tuple[str, ...]:
    readings = (desk.store.reading(article) for article in articles)
    told = [(one.article.published or "9", one.article.id) for one in readings if one is not None]
    return tuple(id_ for _, id_ in sorted(told))


def first_of(anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """The first mentions, each once."""
    return tuple({anchor.about: anchor for anchor in anchors}.values())[:_MOST_MENTIONS]


def of_outlet(desk: Desk, about: str, found: tuple[Found, ...]) -> Parts:
    """The mentions of the one entity that is meant, or of a name that no entity bears yet.

    JudgementError when several entities bear the name.
    """
    if found and found[0].kind == "entity":
        return of_entity(desk, entity_of(desk, the_one(found, about, "entity")))
    named = tuple(one for one in found if one.kind in ("outlet", "name"))
    exact = tuple(one for one in named if folded(one.text or "") == folded(about))
    given = exact or (the_one(named, about),)
    entities = entities_of(desk, sides_among(desk, given))
    if len(entities) > 1:
        cure = f"give one of: {', '.join(one.id for one in entities)}"
        raise JudgementError("several entities bear this name", where=about, cure=cure)
    return called(desk, given)


def called(desk: Desk, found: Sequence[Found]) -> Parts:
    """What was found by a name, with all other mentions of the entities that it is held to be.

    JudgementError when the name is only cited, and so is of no Name and no article of its own.
    """
    sides = sides_among(desk, tuple(found))
    if not sides:
        cure = "it can be judged once it is a Name of an article, or an article came out in it"
        raise JudgementError("it is only cited here", where=found[0].text, cure=cure)
    whole = [of_entity(desk, one) for one in entities_of(desk, sides)]
    articles = {one.article for one in found if one.id in sides}
    for one in whole:
        articles |= {*one.articles}
    ids = dict.fromkeys((*(id_ for one in whole for id_ in one.ids), *sorted(sides)))
    return Parts(_by_day(desk, articles), tuple(ids))
