"""The fields that can be judged, and how a reading looks with another value in one of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal, get_args

from whoseword.judging import values
from whoseword.judging.dating import published_on
from whoseword.judging.parts import Part
from whoseword.record import (
    Certainty,
    Claim,
    Deed,
    DeedKind,
    How,
    Link,
    LinkKind,
    Name,
    NameKind,
    Quoted,
    Reading,
    Reality,
    RoleKind,
    Stance,
    Statement,
    StatementKind,
    Tier,
)

WHOLE = frozenset({"claim", "deed", "name"})
"""Paths that stand for a part as a whole: they are accepted or rejected, never corrected."""

_ARTICLE = ("published", "outlet", "title", "url", "author", "language")
_PLACES: tuple[Literal["place", "from", "to"], ...] = ("place", "from", "to")


_Setter = Callable[[Any, str | None, Reading], Any]


def _set_word(field: str, closed: object) -> _Setter:
    return lambda part, value, _: replace(part, **{field: values.word(value, closed)})


def _set_text(field: str) -> _Setter:
    return lambda part, value, _: replace(part, **{field: values.text(value)})


def _set_truth(field: str) -> _Setter:
    return lambda part, value, _: replace(part, **{field: values.truth(value)})


def _set_tolls(field: Literal["killed", "injured"]) -> _Setter:
    def setter(deed: Deed, value: str | None, _: Reading) -> Deed:
        told = values.tolls(value, deed.trigger, field)
        return replace(deed, killed=told) if field == "killed" else replace(deed, injured=told)

    return setter


def _set_places(role: Literal["place", "from", "to"]) -> _Setter:
    def setter(deed: Deed, value: str | None, reading: Reading) -> Deed:
        others = tuple(where for where in deed.where if where.role != role)
        return replace(deed, where=others + values.places(value, role, reading.names))

    return setter


def _set_roles(role: RoleKind) -> _Setter:
    def setter(deed: Deed, value: str | None, reading: Reading) -> Deed:
        others = tuple(each for each in deed.roles if each.role != role)
        told = values.roles(value, role, deed.trigger, reading.names)
        return replace(deed, roles=others + told)

    return setter


def _set_when(deed: Deed, value: str | None, _: Reading) -> Deed:
    return replace(deed, when=values.when(value))


def _set_tier(name: Name, value: str | None, _: Reading) -> Name:
    tiers: dict[str | None, Tier | None] = {tier: tier for tier in get_args(Tier)}
    if value is not None:
        values.word(value, Tier)
    return replace(name, tier=tiers.get(value))


def _set_link_name(link: Link, value: str | None, _: Reading) -> Link:
    return replace(link, name=value, named=link.named if value else False)


def _set_link_date(link: Link, value: str | None, _: Reading) -> Link:
    return replace(link, date=values.date(value))


def _set_affiliation(link: Link, value: str | None, _: Reading) -> Link:
    return replace(link, affiliation=value)


def _set_value(statement: Statement, value: str | None, _: Reading) -> Statement:
    return replace(statement, value=values.text(value))


_SETTERS: dict[str, _Setter] = {
    "claim.certainty": _set_word("certainty", Certainty),
    "claim.quoted": _set_word("quoted", Quoted),
    "deed.kind": _set_word("kind", DeedKind),
    "deed.reality": _set_word("reality", Reality),
    "deed.background": _set_truth("background"),
    "deed.when": _set_when,
    "deed.where": _set_places("place"),
    "deed.killed": _set_tolls("killed"),
    "deed.injured": _set_tolls("injured"),
    "name.kind": _set_word("kind", NameKind),
    "name.text": _set_text("text"),
    "name.tier": _set_tier,
    "link.name": _set_link_name,
    "link.kind": _set_word("kind", LinkKind),
    "link.named": _set_truth("named"),
    "link.collective": _set_truth("collective"),
    "link.stance": _set_word("stance", Stance),
    "link.how": _set_word("how", How),
    "link.date": _set_link_date,
    "link.affiliation": _set_affiliation,
    **{f"deed.{role}": _set_places(role) for role in _PLACES if role != "place"},
    **{f"deed.{role}": _set_roles(role) for role in get_args(RoleKind)},
    **{f"statement.{what}": _set_value for what in get_args(StatementKind)},
}


def setter_path(field: str) -> str:
    """The path without a link's place in its chain: "claim.chain.1.stance" is "link.stance"."""
    parts = field.split(".")
    if parts[:2] == ["claim", "chain"] and len(parts) == 4 and parts[2].isdigit():
        return f"link.{parts[3]}"
    return field


def is_field(field: str) -> bool:
    """Whether a judgement can be about this path."""
    kind, _, rest = field.partition(".")
    if kind == "link":
        return False
    return (
        field in WHOLE or (kind == "article" and rest in _ARTICLE) or setter_path(field) in _SETTERS
    )


def with_value(reading: Reading, part: Part, field: str, value: str | None) -> Reading:
    """The reading with this value in a field of one part; ValueError when it does not fit."""
    kind, _, rest = field.partition(".")
    if kind == "article":
        return _with_article(reading, rest, value)
    setter = _SETTERS[setter_path(field)]
    if part.link is not None:
        claim = reading.claims[part.position]
        chain = list(claim.chain)
        chain[part.link] = setter(chain[part.link], value, reading)
        return with_part(reading, part, replace(claim, chain=tuple(chain)))
    return with_part(reading, part, setter(part_at(reading, part), value, reading))


def _with_article(reading: Reading, field: str, value: str | None) -> Reading:
    if field == "published":
        return published_on(reading, values.date(value))
    changes: dict[str, Any] = {field: value}
    changed = replace(reading, article=replace(reading.article, **changes))
    if field != "outlet":
        return changed
    return replace(changed, claims=tuple(_of_outlet(claim, value) for claim in reading.claims))


def _of_outlet(claim: Claim, outlet: str | None) -> Claim:
    """The claim with the outlet's name in its outermost link."""
    own = replace(claim.chain[0], name=outlet, named=outlet is not None)
    return replace(claim, chain=(own, *claim.chain[1:]))


def part_at(reading: Reading, part: Part) -> Claim | Deed | Name | Statement:
    """The claim, deed, name or statement that a part stands for."""
    kind = part.path.partition(".")[0]
    if kind == "claim":
        return reading.claims[part.position]
    if kind == "deed":
        return reading.deeds[part.position]
    return reading.names[part.position] if kind == "name" else reading.statements[part.position]


def with_part(reading: Reading, part: Part, changed: Claim | Deed | Name | Statement) -> Reading:
    """The reading with another claim, deed, name or statement in the place of a part."""
    many = {"claim": "claims", "deed": "deeds", "name": "names", "statement": "statements"}
    field = many[part.path.partition(".")[0]]
    before = getattr(reading, field)
    after = (*before[: part.position], changed, *before[part.position + 1 :])
    changes: dict[str, Any] = {field: after}
    return replace(reading, **changes)
