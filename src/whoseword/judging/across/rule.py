"""From all judgements over many articles to what weighing takes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from whoseword.judging.across.couples import Couples, couples_of
from whoseword.judging.across.placing import Placed, place
from whoseword.judging.across.values import values_in
from whoseword.judging.apply import in_force
from whoseword.judging.judged import Orphan
from whoseword.record import Field, Judgement, Name, Reading, Reason
from whoseword.weighing.entity import Identity
from whoseword.weighing.event import Judged
from whoseword.weighing.ruled import Choice, Digit, Graded, Interest, Letter, Rated
from whoseword.weighing.rulings import Rulings

_LETTERS: tuple[str | None, ...] = get_args(Letter)
_YES_OR_NO = ("true", "false")
_WORDS: Mapping[str, tuple[str | None, ...]] = {
    "event": (None,),
    "entity": (None,),
    "event.letter": _LETTERS,
    "event.digit": tuple(map(str, get_args(Digit))),
    "outlet.letter": _LETTERS,
    "outlet.interested": _YES_OR_NO,
    "origin.interested": _YES_OR_NO,
}
"""The values of fields that take but a few; those of an event's own fields have a notation."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What weighing takes, where each judgement in force went, and those without a place.

    ``broken`` are ids of judgements of couples that others go before, in whole or in part.
    """

    rulings: Rulings
    placed: tuple[Placed, ...]
    orphans: tuple[Orphan, ...]
    broken: frozenset[str]


def rule(judgements: Iterable[Judgement], readings: Mapping[str, Reading]) -> Ruled:
    """What holds of the judgements over many articles; those on one reading are passed over.

    ``readings`` are those at hand, by article, as people left them and with what they rejected:
    of the articles of a judgement all that the record has. The order of neither makes a
    difference, and a judgement that is withdrawn leaves no trace.
    """
    placed: list[Placed] = []
    orphans: list[Orphan] = []
    for judgement in in_force(one for one in judgements if one.is_across):
        found = _checked(place(judgement, readings))
        if isinstance(found, Orphan):
            orphans.append(found)
        else:
            placed.append(found)
    events = couples_of(one for one in placed if one.judgement.field == "event")
    entities = couples_of(one for one in placed if one.judgement.field == "entity")
    rulings = Rulings(
        identities=tuple(_identities(entities)),
        judged=_judged(events),
        choices=tuple(_choices(placed, readings)),
        graded=tuple(_graded(placed)),
        rated=tuple(_rated(placed, readings)),
        interests=tuple(_interests(placed)),
    )
    return Ruled(rulings, tuple(placed), tuple(orphans), events.broken | entities.broken)


def _checked(found: Placed | Orphan) -> Placed | Orphan:
    """What was placed, unless its field or its value is none that can be judged."""
    if isinstance(found, Orphan):
        return found
    judgement = found.judgement
    takes = takes_value(judgement.field, judgement.value)
    if takes is None:
        return Orphan(judgement, "no_such_field")
    return found if takes else Orphan(judgement, "bad_value")


def takes_value(field: str, value: str | None) -> bool | None:
    """Whether the value fits the field over many articles; None where there is no such field."""
    if field in _WORDS:
        return value in _WORDS[field]
    kind, _, rest = field.partition(".")
    if kind != "event" or rest not in get_args(Field):
        return None
    try:
        values_in(rest, value or "")
    except ValueError:
        return False
    return True


def told_by(judgement: Judgement, what: str) -> str:
    """Who decided what, when and why, in one sentence."""
    reason = f": {judgement.reason}" if judgement.reason else ""
    return f"{what} by {judgement.by} on {judgement.at[:10]}{reason}"


def _reason(judgement: Judgement, rule: str, what: str) -> Reason:
    return Reason(rule, (), told_by(judgement, what))


def _identities(couples: Couples) -> Iterator[Identity]:
    verdicts: tuple[tuple[Literal["same", "different"], Mapping[tuple[str, str], Judgement]], ...]
    verdicts = (("different", couples.apart), ("same", couples.together))
    for verdict, pairs in verdicts:
        for (left, right), judgement in sorted(pairs.items(), key=lambda pair: pair[0]):
            reason = f"{judgement.reason or 'no reason given'} ({judgement.at[:10]})"
            yield Identity(left, right, verdict, judgement.by, reason)


def _judged(couples: Couples) -> Judged:
    why = {
        frozenset(pair): told_by(judgement, "judged one event")
        for pair, judgement in couples.together.items()
    }
    return Judged(frozenset(frozenset(pair) for pair in couples.apart), frozenset(why), why)


def _choices(placed: Iterable[Placed], readings: Mapping[str, Reading]) -> Iterator[Choice]:
    for one in placed:
        field = one.judgement.field.partition(".")[2]
        if one.judgement.field.startswith("event.") and field in get_args(Field):
            names = _names(one.judgement, readings)
            yield Choice(
                one.near,
                cast("Field", field),
                values_in(field, one.judgement.value or "", names),
                _reason(one.judgement, "chosen", "chosen"),
            )


def _names(judgement: Judgement, readings: Mapping[str, Reading]) -> tuple[Name, ...]:
    """The Names of its articles: a place that is one of them is known by its name."""
    articles = dict.fromkeys(anchor.article for anchor in judgement.anchors)
    return tuple(name for id_ in articles if id_ in readings for name in readings[id_].names)


def _graded(placed: Iterable[Placed]) -> Iterator[Graded]:
    for one in placed:
        value = one.judgement.value
        if one.judgement.field == "event.digit":
            reason = _reason(one.judgement, "graded", f"graded {value}")
            yield Graded(one.near, cast("Digit", int(value or 6)), reason)
        elif one.judgement.field == "event.letter":
            reason = _reason(one.judgement, "lettered", f"graded {value}")
            yield Graded(one.near, cast("Letter", value), reason)


def _rated(placed: Iterable[Placed], readings: Mapping[str, Reading]) -> Iterator[Rated]:
    for one in placed:
        if one.judgement.field == "outlet.letter":
            letter, name = cast("Letter", one.judgement.value), _name(one, readings)
            reason = _reason(one.judgement, "rated", f"{name} was rated {letter}")
            yield Rated(one.near, letter, name, reason)


def _name(placed: Placed, readings: Mapping[str, Reading]) -> str:
    """What the first part of the judgement is called now."""
    reading = readings.get(placed.judgement.article)
    if reading is None:
        return "it"
    names = {name.id: name.text for name in reading.names}
    return names.get(placed.near[0]) or reading.article.outlet or "it"


def _interests(placed: Iterable[Placed]) -> Iterator[Interest]:
    for one in placed:
        interested = one.judgement.value == "true"
        basis = told_by(one.judgement, "judged a party" if interested else "judged no party")
        if one.judgement.field == "outlet.interested":
            yield Interest(interested, basis, mentions=one.near)
        elif one.judgement.field == "origin.interested":
            claims = frozenset(id_ for id_ in one.near if id_.startswith("c-"))
            deeds = frozenset(id_ for id_ in one.near if id_.startswith("d-"))
            yield Interest(interested, basis, claims=claims, deeds=deeds)
