"""Readings of the mini-reports of these chapters."""

from collections.abc import Mapping
from typing import Any

from tests.readings import article_of, span_of
from whoseword.record import (
    Claim,
    Conflict,
    Deed,
    Link,
    Name,
    Reading,
    Role,
    RoleKind,
    Span,
    Toll,
    When,
    Where,
)
from whoseword.record.ids import content_id

Told = Mapping[str, Any]

_PLACES = {
    "Sabratha": (2212771, 32.79, 12.48, "LY"),
    "Derna": (87205, 32.77, 22.64, "LY"),
    "Sirte": (2210554, 31.21, 16.59, "LY"),
    "Ben Guerdan": (2472479, 33.14, 11.22, "TN"),
    "Qasr Talel": (None, None, None, "LY"),
}
_ROLES: tuple[tuple[str, RoleKind], ...] = (
    ("doer", "perpetrator"),
    ("target", "target"),
    ("victim", "victim"),
)


def reading_of(report: Told) -> Reading:
    """The reading of a mini-report, its deeds as they are listed."""
    article = article_of(
        report["text"], outlet=report["outlet"], title=None, published=report["published"]
    )
    names: dict[str, Name] = {}
    claims = tuple(_claim(article.id, number, deed) for number, deed in enumerate(report["deeds"]))
    deeds = tuple(
        _deed(article.id, report["text"], deed, claim, names)
        for deed, claim in zip(report["deeds"], claims, strict=True)
    )
    rivals = report.get("rivals")
    told = [claims[number].id for number in rivals] if rivals else []
    conflicts = (Conflict(deeds[rivals[0]].id, "who", tuple(told), ""),) if rivals else ()
    return Reading(
        article=article,
        claims=claims,
        citations=(),
        deeds=deeds,
        names=tuple(names.values()),
        times=(),
        statements=(),
        conflicts=conflicts,
        notes=(),
        made_by="hand",
    )


def _claim(article: str, number: int, deed: Told) -> Claim:
    ends = [_link("the outlet"), *([_link(deed["voice"])] if "voice" in deed else [])]
    id_ = content_id("c", article, number)
    said = (Span(0, 1),)
    return Claim(id_, said, "", None, tuple(ends), (), "stated", None, "indirect", "hand")


def _link(name: str) -> Link:
    return Link(name, None, "other", True, False, None, None, "says", "unknown")


def _deed(article: str, text: str, told: Told, claim: Claim, names: dict[str, Name]) -> Deed:
    trigger = span_of(text, told["trigger"])
    day = told.get("day")
    return Deed(
        id=content_id("d", article, [trigger], told["kind"]),
        kind=told["kind"],
        trigger=trigger,
        claims=(claim.id,),
        reality=told.get("reality", "happened"),
        background=told.get("background", False),
        when=When(day, day, day, "stated", None, None) if day else None,
        where=_where(told.get("place")),
        roles=tuple(_role(article, role, told[key], names) for key, role in _ROLES if key in told),
        killed=_tolls(told),
        injured=(),
        made_by="hand",
    )


def _where(name: str | None) -> tuple[Where, ...]:
    if name is None:
        return ()
    id_, lat, lon, country = _PLACES[name]
    return (Where(name, "place", id_, lat, lon, country, "settlement", "stated", None),)


def _role(article: str, role: RoleKind, text: str, names: dict[str, Name]) -> Role:
    """A bearer; with an exclamation mark before it, one that has a name."""
    if not text.startswith("!"):
        return Role(role, None, Span(0, 1), text)
    name = Name(content_id("n", article, text), "group", None, (Span(0, 1),), text[1:])
    names[text] = name
    return Role(role, name.id, Span(0, 1), text[1:])


def _tolls(told: Told) -> tuple[Toll, ...]:
    if "killed" not in told:
        return ()
    low, high = told["killed"]
    return (Toll(low, high, None, told.get("side", "unknown"), Span(0, 1)),)
