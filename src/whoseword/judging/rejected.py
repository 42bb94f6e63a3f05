"""A reading without what people rejected of it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from whoseword.record import Claim, Deed, Link, Name, Reading, Role, Statement

_Rejectable = TypeVar("_Rejectable", Claim, Deed, Name, Statement)
_Who = TypeVar("_Who", Link, Role)


def without_rejected(judged: Reading) -> Reading:
    """The reading without the claims, deeds, names and statements that a person rejected.

    What rests on rejected claims alone goes with them, since nobody says it any more; whoever
    played a part under a rejected name stays in words.
    """
    claims = _kept(judged.claims)
    lost = _ids(judged.claims) - _ids(claims)
    deeds = tuple(one for one in _kept(judged.deeds) if not _lost_all(one.claims, lost))
    names = _kept(judged.names)
    known = _ids(names)
    stated = (one for one in _kept(judged.statements) if not _lost_all(one.claims, lost))
    told = _ids(deeds)
    return replace(
        judged,
        claims=tuple(replace(one, chain=_known(one.chain, known)) for one in claims),
        names=names,
        deeds=tuple(
            replace(one, claims=_without(one.claims, lost), roles=_known(one.roles, known))
            for one in deeds
        ),
        statements=tuple(
            replace(one, claims=_without(one.claims, lost)) for one in stated if one.about in known
        ),
        conflicts=tuple(
            one for one in judged.conflicts if not one.about.startswith("d-") or one.about in told
        ),
    )


def _kept(parts: Iterable[_Rejectable]) -> tuple[_Rejectable, ...]:
    return tuple(part for part in parts if part.status != "rejected")


def _ids(parts: Iterable[Claim | Deed | Name]) -> frozenset[str]:
    return frozenset(part.id for part in parts)


def _lost_all(claims: tuple[str, ...], lost: frozenset[str]) -> bool:
    """Whether there were claims and none is left; what never had one stands on the text."""
    return bool(claims) and lost.issuperset(claims)


def _without(claims: tuple[str, ...], lost: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in claims if one not in lost)


def _known(parts: tuple[_Who, ...], known: frozenset[str]) -> tuple[_Who, ...]:
    """The links or roles; none points to a name that is gone."""
    return tuple(part if part.who in known else replace(part, who=None) for part in parts)
