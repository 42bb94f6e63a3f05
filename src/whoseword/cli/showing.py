"""Shows and explains what weighing gave: an event, a version of it, an origin, an entity."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from rich.console import RenderableType
from rich.text import Text

from whoseword.cli.judged import judged_on_entity, judged_on_event, reliability_lines
from whoseword.cli.screen.console import json_line, show, words
from whoseword.cli.screen.continued_view import continued_view
from whoseword.cli.screen.entity_view import entity_view
from whoseword.cli.screen.event_view import event_view
from whoseword.cli.screen.layout import section
from whoseword.cli.screen.outlet_view import Outlet, outlet_parts
from whoseword.cli.screen.told import Told
from whoseword.cli.screen.why_view import why_entity, why_event, why_origin, why_version
from whoseword.cli.weighed import (
    continued_in,
    copies_among,
    entity_of,
    event_of,
    events_around,
    onward_from,
    say_how_old,
    ties_of,
    told_in,
    told_of_entity,
)
from whoseword.desk.desk import Desk
from whoseword.judging import Attached
from whoseword.record import Claim, Continued, Entity, Event, Tie
from whoseword.record.kinds import PUBLISHERS
from whoseword.schema import weighed_to_json
from whoseword.store import Found


def show_weighed(desk: Desk, found: Found, *, as_json: bool) -> None:
    """Put an event or entity on the screen; of a version or an origin, what it rests on."""
    say_how_old(desk)
    if found.kind == "entity":
        entity = entity_of(desk, found)
        if as_json:
            json_line(weighed_to_json(entity))
        else:
            told, ties = told_of_entity(desk, entity), ties_of(desk, entity.sides)
            around = events_around(desk, entity, told)
            show(entity_view(entity, told, ties, _told_at(desk, ties), around))
            if entity.kind in PUBLISHERS:
                judged = judged_on_entity(desk, entity)
                show(*section("Judged by people", reliability_lines(judged)))
                show(*outlet_parts(_outlet(desk, entity, told)))
            show(Text(), words(f"next: whoseword explain {entity.id}", "dim"))
        return
    event = event_of(desk, found)
    if found.kind != "event":
        _explain_part(desk, event, found, as_json=as_json)
    elif as_json:
        json_line(weighed_to_json(event))
    else:
        told, copies = told_in(desk, event.articles), copies_among(desk, event.articles)
        show(event_view(event, told, copies, continued_in(desk, event)))


def show_onward(desk: Desk, claim: Claim) -> None:
    """Put on the screen where a claim's chain goes on; nothing where it does not."""
    onward = onward_from(desk, claim.id)
    if onward:
        reached = (one for further in onward.values() for each in further for one in each.continues)
        articles = (found.article for one in reached for found in desk.store.find(one))
        told = told_in(desk, articles)
        show(*section("It goes on in other articles", [continued_view(claim.id, onward, told)]))


def _outlet(desk: Desk, entity: Entity, told: Told) -> Outlet:
    mentions = frozenset(entity.mentions)
    own = desk.store.listed(entity.articles)
    return Outlet(own, told.readings, lambda link: link.who in mentions)


def explain_weighed(desk: Desk, found: Found, *, as_json: bool) -> None:
    """Say why mentions are one, why origins are independent or not, and why a grade."""
    say_how_old(desk)
    if found.kind == "entity":
        entity = entity_of(desk, found)
        ties, judged = ties_of(desk, entity.sides), judged_on_entity(desk, entity)
        if as_json:
            told = {"id": entity.id, "ties": ties, "judgements": judged}
            json_line(msgspec.json.encode(told))
        else:
            show(why_entity(entity, _told_at(desk, ties), ties, judged))
        return
    event = event_of(desk, found)
    if found.kind != "event":
        _explain_part(desk, event, found, as_json=as_json)
    elif as_json:
        why = _why(event, continued_in(desk, event), judged_on_event(desk, event))
        json_line(msgspec.json.encode(why))
    else:
        told_of, judged = told_in(desk, event.articles), judged_on_event(desk, event)
        show(why_event(event, told_of, continued_in(desk, event), judged))


def _told_at(desk: Desk, ties: Iterable[Tie]) -> Told:
    """The articles in which both sides of the ties stand, or whose outlet they are."""
    ends = {one for tie in ties for one in (tie.left, tie.right)}
    names = {one for one in ends if one.startswith("n-")}
    return told_in(desk, (*desk.store.weighings.articles_of(names), *sorted(ends - names)))


def _explain_part(desk: Desk, event: Event, found: Found, *, as_json: bool) -> None:
    told = told_in(desk, event.articles)
    view: RenderableType
    if found.kind == "version":
        version = next(one for one in event.versions if one.id == found.id)
        value: Any = version
        view = why_version(event, version, told)
    else:
        value = origin = next(one for one in event.origins if one.id == found.id)
        view = why_origin(event, origin, told)
    if as_json:
        fields = msgspec.to_builtins(value)
        pairs = [one for one in event.pairs if found.id in (one.left, one.right)]
        more = {"pairs": msgspec.to_builtins(pairs)} if found.kind == "origin" else {}
        json_line({"type": found.kind, "event": event.id, **fields, **more})
    else:
        show(view)


def _why(
    event: Event, continued: Sequence[Continued], judged: Sequence[Attached]
) -> dict[str, Any]:
    return {
        "id": event.id,
        "joined": event.joined,
        "pairs": event.pairs,
        "independence": event.independence,
        "continued": continued,
        "grade": event.grade,
        "judgements": judged,
    }
