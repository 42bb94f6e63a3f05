"""What people judged over many articles, as commands show it beside what weighing gave."""

from collections.abc import Collection, Iterator

from rich.text import Text

from whoseword.cli.deciding.parts import Parts, called, of_entity
from whoseword.cli.screen.judgement_view import judgement_line
from whoseword.cli.weighed import sides_among
from whoseword.desk.deciding import placed_on, ruled_on
from whoseword.desk.desk import Desk
from whoseword.judging import Attached
from whoseword.judging.across import Ruled
from whoseword.record import Entity, Event
from whoseword.store import Found


def judged_on_event(desk: Desk, event: Event) -> tuple[Attached, ...]:
    """The judgements in force that were made on the event, or that keep something out of it."""
    return attached_to(ruled_on(desk, event.articles), event.deeds, event.id)


def judged_on_entity(desk: Desk, entity: Entity) -> tuple[Attached, ...]:
    """The judgements in force on an entity; of an outlet also how reliable it is held to be."""
    return _on_parts(desk, of_entity(desk, entity), entity.id)


def judged_as_called(desk: Desk, found: tuple[Found, ...]) -> tuple[Attached, ...]:
    """The judgements in force on what was found by an outlet's name; none on what is but cited."""
    if not sides_among(desk, found):
        return ()
    return _on_parts(desk, called(desk, found), found[0].id)


def _on_parts(desk: Desk, parts: Parts, about: str) -> tuple[Attached, ...]:
    return attached_to(ruled_on(desk, parts.articles), parts.ids, about)


def attached_to(ruled: Ruled, ids: Collection[str], about: str) -> tuple[Attached, ...]:
    """Those of the placed judgements that are on these parts."""
    return tuple(
        Attached(one.judgement, about, stands=one.judgement.id not in ruled.broken)
        for one in placed_on(ruled, ids)
    )


def reliability_lines(attached: tuple[Attached, ...]) -> Iterator[Text]:
    """How reliable an outlet is held to be, and whether it is a party, with who said so and why."""
    told = [one for one in attached if one.judgement.field.startswith("outlet.")]
    if not any(one.judgement.field == "outlet.letter" for one in told):
        yield Text("how reliable it is: not judged, since only a person judges a source", "dim")
    yield from (judgement_line(one) for one in told)
