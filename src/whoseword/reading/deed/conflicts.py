"""Where claims of one article on one deed exclude each other."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from whoseword.reading.deed.days import overlap, resolved_apart
from whoseword.reading.deed.happenings import VIOLENT
from whoseword.reading.deed.sums import compatible, is_part_of_others, total
from whoseword.reading.deed.triggers import RUMOUR
from whoseword.record import Claim, Conflict, Deed, DeedKind, Toll, When

_DENIED = frozenset({"denied", "negated"})
_DONE = frozenset({"happened", "ongoing"})
_HARM: frozenset[DeedKind] = VIOLENT | {"death_report", "injury_report", "attack_on_civilians"}
_LIVES: frozenset[DeedKind] = frozenset({"presence", "appointment"})
_REPORTS: frozenset[DeedKind] = frozenset({"death_report", "injury_report"})
_COARSE = frozenset({"country", "region", "province"})
_STANDS: frozenset[DeedKind] = frozenset({"presence", "movement", "appointment", "pledge"})


def find_conflicts(deeds: tuple[Deed, ...], told: Iterable[Claim]) -> tuple[Conflict, ...]:
    """The conflicts between claims of different voices: tolls that cannot both be, deeds denied.

    A voice that corrects itself is in no conflict.
    """
    claims = {claim.id: claim for claim in told}
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
        if not compatible(some, others) and not _one_of_many(one, other, some, others):
            text = f"{field}: {_told(some)} or {_told(others)}"
            yield Conflict(one.id, field, tuple(dict.fromkeys((*one.claims, *other.claims))), text)


def _one_of_many(one: Deed, other: Deed, some: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    """Whether one of the two only tells of a single person among those counted by the other."""
    version = "other_version" in one.made_by or "other_version" in other.made_by
    return not version and (1, 1) in {total(some), total(others)}


def _told(tolls: tuple[Toll, ...]) -> str:
    low, high = total(tolls)
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low} to {high}"


def _may_be_one(one: Deed, other: Deed) -> bool:
    """Whether two deeds are surely told of the same harm: a version, or one kind at one place.

    A country or region, or a place only inferred, ties no two deeds together; the death of some of
    those told before is no rival of their number.
    """
    harms = one.kind in _HARM and other.kind in _HARM
    done = one.reality in _DONE and other.reality in _DONE and one.background == other.background
    part = any(is_part_of_others(deed.killed + deed.injured) for deed in (one, other))
    if not harms or not done or part or _parted(one.when, other.when):
        return False
    version = "other_version" in one.made_by or "other_version" in other.made_by
    if one.kind != other.kind and not version and not {one.kind, other.kind} & _REPORTS:
        return False
    here, there = _places(one, inferred=version), _places(other, inferred=version)
    if not here or not there:
        return bool(one.when and other.when) and one.kind == other.kind
    return bool(here & there)


def _parted(one: When | None, other: When | None) -> bool:
    """Whether two times are surely not of one day."""
    if one is None or other is None:
        return False
    return resolved_apart(one, other) or not overlap(one, other)


def _places(deed: Deed, *, inferred: bool) -> set[str]:
    """The names of towns and sites where it was; those of a region only for versions."""
    return {
        where.name
        for where in deed.where
        if where.role == "place"
        and (inferred or (where.basis != "inferred" and where.precision not in _COARSE))
    }


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
