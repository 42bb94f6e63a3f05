"""What a person types on events, entities, outlets and origins, as judgements on many articles."""

from collections.abc import Iterator, Sequence

from whoseword.cli.deciding.couples import COUPLES, on_couple
from whoseword.cli.deciding.values import on_event, on_origin, on_outlet
from whoseword.cli.finding import the_one
from whoseword.cli.weighed import event_of, find_all
from whoseword.desk.deciding import take_back
from whoseword.desk.desk import Desk
from whoseword.errors import JudgementError
from whoseword.record import Judgement
from whoseword.store import Found

_OF_OUTLET = ("letter", "interested")


def is_across(found: tuple[Found, ...], told: Sequence[str]) -> bool:
    """Whether what was typed is about more than one reading."""
    fields = {one.partition("=")[0] for one in told}
    kinds = {one.kind for one in found}
    return bool(
        told[0] in COUPLES
        or kinds & {"event", "version", "origin", "entity", "judgement"}
        or fields.intersection(_OF_OUTLET)
    )


def judgements_across(
    desk: Desk, about: str, told: Sequence[str], reason: str | None
) -> Iterator[Judgement]:
    """The judgements that were typed, none recorded yet."""
    found = find_all(desk, about)
    if told[0] in COUPLES:
        yield on_couple(desk, about, told, reason)
    elif found and found[0].kind == "judgement":
        yield _taken_back(desk, the_one(found, about), told, reason)
    elif any(one.kind in ("event", "version") for one in found):
        event = event_of(desk, the_one(found, about, "event", "version"))
        yield from on_event(desk, event, told, reason)
    elif found and found[0].kind == "origin":
        yield from on_origin(desk, the_one(found, about, "origin"), told, reason)
    else:
        yield from on_outlet(desk, about, found, told, reason)


def _taken_back(desk: Desk, found: Found, told: Sequence[str], reason: str | None) -> Judgement:
    if tuple(told) != ("withdraw",):
        raise JudgementError(
            "a judgement can only be withdrawn", where=" ".join(told), cure="write withdraw"
        )
    given = desk.store.judgements(found.article)
    return take_back(desk, next(one for one in given if one.id == found.id), reason)
