"""Where claims of one article on one deed exclude each other."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from whoseword.reading.deed.draft import compatible, overlap, total
from whoseword.reading.deed.happenings import VIOLENT
from whoseword.reading.deed.triggers import RUMOUR
from whoseword.record import Claim, Conflict, Deed, DeedKind, Testimony, Toll

_DENIED = frozenset({"denied", "negated"})
_DONE = frozenset({"happened", "ongoing"})
_HARM: frozenset[DeedKind] = VIOLENT | {"death_report", "injury_report", "attack_on_civilians"}
_LIVES: frozenset[DeedKind] = frozenset({"presence", "appointment"})
_STANDS: frozenset[DeedKind] = frozenset({"presence", "movement", "appointment", "pledge"})


def find_conflicts(deeds: tuple[Deed, ...], testimony: Testimony) -> tuple[Conflict, ...]:
    """The conflicts between claims of different voices: tolls that cannot both be, deeds denied.

    A voice that corrects itself is in no conflict.
    """
    claims = {claim.id: claim for claim in testimony.claims}
    found: list[Conflict] = []
    for one, other in combinations(deeds, 2):
        if _one_voice(one, other, claims):
            continue
        found.extend(_toll_conflicts(one, other))
        found.extend(_denials(one, other))
        found.extend(_dead_and_alive(one, other))
    return tuple({(one.field, _unordered(one.text)): one for one in reversed(found)}.values())[::-1]


def _unordered(text: str) -> str:
    """A conflict's values in one order: "3 or 1" and "1 or 3" are told once."""
    return " ".join(sorted(text.split()))


def _one_voice(one: Deed, other: Deed, claims: Mapping[str, Claim]) -> bool:
    """Whether both deeds rest on the same voice, or nothing tells on whose word they stand."""
    ours, theirs = _origins(one, claims), _origins(other, claims)
    return not ours or not theirs or bool(ours & theirs)


def _origins(deed: Deed, claims: Mapping[str, Claim]) -> set[str]:
    """The voices at the end of the chains: the longest chains speak for a deed."""
    chains = [claims[claim].chain for claim in deed.claims if claim in claims]
    longest = max((len(chain) for chain in chains), default=0)
    lasts = [chain[-1] for chain in chains if len(chain) == longest]
    return {link.who or link.name or "" for link in lasts}


def _toll_conflicts(one: Deed, other: Deed) -> Iterator[Conflict]:
    if not _may_be_one(one, other):
        return
    for field, some, others in (
        ("killed", one.killed, other.killed),
        ("injured", one.injured, other.injured),
    ):
        if not compatible(some, others):
            text = f"{field}: {_told(some)} or {_told(others)}"
            yield Conflict(one.id, field, tuple(dict.fromkeys((*one.claims, *other.claims))), text)


def _told(tolls: tuple[Toll, ...]) -> str:
    low, high = total(tolls)
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low} to {high}"


def _may_be_one(one: Deed, other: Deed) -> bool:
    """Whether two deeds are told of the same harm: kind, place and time do not part them."""
    if one.kind not in _HARM or other.kind not in _HARM:
        return False
    if any(toll.who and "of the " in toll.who for toll in (*one.killed, *other.killed)):
        return False  # "two of the wounded died" is no other count of the dead
    if one.reality not in _DONE or other.reality not in _DONE or one.background != other.background:
        return False
    if one.when and other.when and not overlap(one.when, other.when):
        return False
    here, there = _places(one), _places(other)
    if not here or not there:
        return bool(one.when and other.when) and one.kind == other.kind
    return bool(here & there)


def _places(deed: Deed) -> set[str]:
    return {where.name for where in deed.where if where.role == "place"}


def _dead_and_alive(one: Deed, other: Deed) -> Iterator[Conflict]:
    """Somebody reported dead of whom the article also tells what only the living do."""
    dead, lives = (one, other) if one.kind == "death_report" else (other, one)
    if RUMOUR not in dead.made_by or lives.kind not in _LIVES or lives.reality not in _DONE:
        return
    if dead.when and lives.when and dead.when.latest and lives.when.latest:
        return
    victims = {role.who for role in dead.roles if role.role == "victim" and role.who}
    if victims & {role.who for role in lives.roles if role.role == "subject"}:
        claims = tuple(dict.fromkeys((*dead.claims, *lives.claims)))
        yield Conflict(lives.id, "alive", claims, f"reported dead, and {lives.kind}")


def _denials(one: Deed, other: Deed) -> Iterator[Conflict]:
    """A deed that one voice tells and another denies."""
    realities = {one.reality, other.reality}
    if not (realities & _DENIED and realities & _DONE) or one.kind != other.kind:
        return
    about = {role.who for role in one.roles if role.who} & {r.who for r in other.roles if r.who}
    place = {where.name for where in one.where} & {where.name for where in other.where}
    if (one.kind in _STANDS and about) or (one.kind in _HARM and place):
        text = f"{one.kind}: {one.reality} or {other.reality}"
        yield Conflict(one.id, "reality", tuple(dict.fromkeys((*one.claims, *other.claims))), text)
