"""What is typed of one event, origin, entity or outlet: values, grades, letters, interest."""

import re
from collections.abc import Iterator, Sequence

from whoseword.cli.deciding.parts import Parts, first_of, of_outlet
from whoseword.cli.weighed import event_of
from whoseword.desk.deciding import Made, decide_across, placed_on, ruled_on, take_back
from whoseword.desk.desk import Desk
from whoseword.errors import JudgementError
from whoseword.judging.across import EVENT_FIELDS, chosen_in
from whoseword.record import Event, Judgement
from whoseword.store import Found

_GRADE = re.compile(r"(?P<letter>[A-Z]?)(?P<digit>\d?)")
_TRUTH = {"yes": "true", "no": "false"}


def on_event(
    desk: Desk, event: Event, told: Sequence[str], reason: str | None
) -> Iterator[Judgement]:
    """What is chosen of the event's values, and how it is graded."""
    parts = Parts(event.articles, event.deeds)
    for one in told:
        field, equals, value = one.removeprefix("event.").partition("=")
        if one == "withdraw":
            yield _only_one_taken_back(desk, parts, reason)
        elif equals and field in ("grade", "letter", "digit"):
            for part, mark in _marks(field, value):
                made = Made(f"event.{part}", "grade", mark, reason)
                yield decide_across(desk, parts.anchors(desk), made)
        elif equals and field in EVENT_FIELDS:
            said = getattr(event.fields, field)
            written, known = chosen_in(field, value, said)
            made = Made(f"event.{field}", "accept" if known else "correct", written, reason)
            yield decide_across(desk, parts.anchors(desk), made)
        else:
            cure = (
                "write merge v-…, split d-…, withdraw, grade=B2, letter=B, digit=2, or FIELD=VALUE "
                f"with one of {', '.join(sorted(EVENT_FIELDS))}; accept and reject go to its deeds"
            )
            raise JudgementError("not a judgement on this event", where=one, cure=cure)


def _marks(field: str, value: str) -> Iterator[tuple[str, str]]:
    """Letter and digit, each a judgement of its own: neither follows from the other."""
    found = _GRADE.fullmatch(value.strip().upper())
    marks = (
        {} if found is None else {part: mark for part, mark in found.groupdict().items() if mark}
    )
    if field != "grade":
        marks = {part: mark for part, mark in marks.items() if part == field}
    if not marks:
        cure = "write a letter from A to F, a digit from 1 to 6, or both: grade=B2"
        raise JudgementError("not a grade of the Admiralty code", where=value, cure=cure)
    yield from marks.items()


def on_origin(
    desk: Desk, found: Found, told: Sequence[str], reason: str | None
) -> Iterator[Judgement]:
    """Whether the origin is a party to its event."""
    event = event_of(desk, found)
    origin = next(one for one in event.origins if one.id == found.id)
    parts = Parts(event.articles, (*origin.claims, *event.deeds))
    for one in told:
        if one == "withdraw":
            yield _only_one_taken_back(desk, Parts(event.articles, origin.claims), reason)
        else:
            made = Made("origin.interested", "correct", _interested(one), reason)
            yield decide_across(desk, parts.anchors(desk), made)


def _interested(told: str) -> str:
    field, _, value = told.partition("=")
    if field != "interested" or value not in _TRUTH:
        cure = "write interested=yes, interested=no or withdraw"
        raise JudgementError("not a judgement on this origin", where=told, cure=cure)
    return _TRUTH[value]


def on_outlet(
    desk: Desk, about: str, found: tuple[Found, ...], told: Sequence[str], reason: str | None
) -> Iterator[Judgement]:
    """How reliable an outlet is, and whether it is a party wherever it speaks."""
    parts = of_outlet(desk, about, found)
    for one in told:
        field, _, value = one.partition("=")
        if one == "withdraw":
            yield _only_one_taken_back(desk, parts, reason)
            continue
        if field == "letter":
            made = Made("outlet.letter", "rate", value.strip().upper(), reason)
        elif field == "interested":
            made = Made("outlet.interested", "correct", _interested(one), reason)
        else:
            cure = "write letter=B, interested=yes, same e-…, different e-… or withdraw"
            raise JudgementError("not a judgement on this entity", where=one, cure=cure)
        yield decide_across(desk, first_of(parts.anchors(desk)), made)


def _only_one_taken_back(desk: Desk, parts: Parts, reason: str | None) -> Judgement:
    """What withdraws the judgement on these parts; JudgementError unless there is just one."""
    standing = placed_on(ruled_on(desk, parts.articles), parts.ids)
    if len(standing) != 1:
        given = ", ".join(one.judgement.id for one in standing)
        what = "several judgements stand here" if standing else "no judgement stands here"
        cure = f"withdraw one of them: {given}" if standing else None
        raise JudgementError(what, where=parts.ids[0], cure=cure)
    return take_back(desk, standing[0].judgement, reason)
