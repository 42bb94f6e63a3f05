"""What deeds say about people: where they were, where they went, that they were reported dead."""

from collections.abc import Iterator, Mapping

from whoseword.record import Deed, Name, Reading, Span, Statement
from whoseword.record.kinds import MOVES, UNDONE, UNTRUE, StatementKind

_WAYS = {"from": "from", "place": "in", "to": "to"}
_MADE_BY = "told_by_deed"
_BY = ", "


def stated_of(reading: Reading) -> tuple[Statement, ...]:
    """What the reading states of its names, and of its people by deeds: where, and reported dead.

    Each is on the word of its deed's claims. Of one in the same words the deed's is kept where it
    tells the day of a death, else the article's own. What is only planned says nothing on where
    anybody is, and a death without a name nothing on who died.
    """
    persons = {name.id: name for name in reading.names if name.kind == "person"}
    told = [
        one
        for deed in reading.deeds
        if deed.reality not in UNDONE and deed.claims
        for one in _told(deed, persons, reading)
    ]
    dated = [one for one in told if one.what == "reported_dead" and _BY in one.value]
    own = [one for one in reading.statements if not any(_same(one, other) for other in dated)]
    return (*own, *(one for one in told if not any(_same(one, other) for other in own)))


def _told(deed: Deed, persons: Mapping[str, Name], reading: Reading) -> Iterator[Statement]:
    stays = deed.kind == "presence" or deed.kind in MOVES
    dies = deed.kind == "death_report"
    for role in deed.roles:
        if role.who not in persons or role.who is None:
            continue
        if stays and role.role in ("subject", "perpetrator"):
            yield from _whereabouts(role.who, deed)
        elif dies and role.role in ("victim", "subject"):
            words = deed.trigger.of(reading.article.text)
            day = deed.when.edtf if deed.when is not None else None
            value = _BY.join(one for one in (words, day) if one)
            yield _statement(role.who, "reported_dead", value, deed.trigger, deed)


def _whereabouts(who: str, deed: Deed) -> Iterator[Statement]:
    ways = [f"{_WAYS[one.role]} {one.name}" for one in deed.where]
    if ways:
        span = next((one.span for one in deed.where if one.span is not None), deed.trigger)
        yield _statement(who, "whereabouts", ", ".join(ways), span, deed)


def _statement(who: str, what: StatementKind, value: str, span: Span, deed: Deed) -> Statement:
    told = f"not {value}" if deed.reality in UNTRUE else value
    return Statement(who, what, told, None, span, deed.claims, _MADE_BY)


def _same(one: Statement, other: Statement) -> bool:
    """Whether the article states it of that person in overlapping words."""
    alike = (one.about, one.what) == (other.about, other.what)
    return alike and one.span.overlap(other.span) > 0
