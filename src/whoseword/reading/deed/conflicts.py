"""Where claims of one article on one deed exclude each other."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from whoseword.reading.deed.contradictions import (
    HURTS,
    claims_of,
    contradictions,
    denied_within,
    parted,
)
from whoseword.reading.deed.sums import compatible, is_part_of_others, total
from whoseword.record import Claim, Conflict, Deed, Toll
from whoseword.record.kinds import DONE, HARM

_COARSE = frozenset({"country", "region", "province"})
_GENERAL = frozenset({"people", "persons", "civilians", "residents", "villagers", "others", "dead"})


def find_conflicts(deeds: tuple[Deed, ...], told: Iterable[Claim]) -> tuple[Conflict, ...]:
    """The conflicts between claims of different voices.

    Tolls that cannot both be, deeds denied, other doers, places and days of what was one. A voice
    that corrects itself is in no conflict, nor one that counts other people.
    """
    claims = {claim.id: claim for claim in told}
    found: list[Conflict] = []
    for one in deeds:
        found.extend(denied_within(one, claims))
    for one, other in combinations(deeds, 2):
        if _one_voice(one, other, claims):
            continue
        if not _makes_up(one, other, deeds):
            found.extend(_toll_conflicts(one, other, claims))
        found.extend(contradictions(one, other))
    return tuple({(one.field, _unordered(one.text)): one for one in reversed(found)}.values())[::-1]


def _makes_up(one: Deed, other: Deed, deeds: tuple[Deed, ...]) -> bool:
    """Whether a third deed makes up the larger toll of two with the smaller: parts of a whole."""
    one_killed, other_killed = total(one.killed), total(other.killed)
    apart = abs(one_killed[0] - other_killed[0])
    known = None not in {one_killed[1], other_killed[1]} and apart > 0
    return known and any(
        total(deed.killed) == (apart, apart)
        and (deed.kind in HURTS and deed.reality in DONE and deed not in (one, other))
        for deed in deeds
    )


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


def _own_words(tolls: tuple[Toll, ...], deed: Deed, claims: Mapping[str, Claim]) -> set[str]:
    """The outlet, where it alone tells a number, whoever else tells of the deed."""
    told = [claims[claim] for claim in deed.claims if claim in claims]
    over = [
        claim for claim in told for toll in tolls if any(s.overlap(toll.span) for s in claim.said)
    ]
    own = bool(over) and all(len(claim.chain) == 1 for claim in over)
    return {"the outlet"} if own else set()


def _toll_conflicts(one: Deed, other: Deed, claims: Mapping[str, Claim]) -> Iterator[Conflict]:
    if not _may_be_one(one, other):
        return
    for field, some, others in (
        ("killed", one.killed, other.killed),
        ("injured", one.injured, other.injured),
    ):
        if compatible(some, others) or _count_others(some, others):
            continue
        if not _own_words(some, one, claims).isdisjoint(_own_words(others, other, claims)):
            continue
        if not _one_of_many(one, other, some, others):
            text = f"{field}: {_told(some)} or {_told(others)}"
            yield Conflict(one.id, field, claims_of(one, other), text)


def _count_others(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    """Whether two tolls count different people: civilians and fighters, or some of all."""
    ours, theirs = ({toll.side for toll in tolls if not toll.part} for tolls in (some, others))
    known = "unknown" not in ours | theirs
    if known and not ours & theirs:
        return True
    return _is_some_of(some, others) or _is_some_of(others, some)


def _is_some_of(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    """Whether a smaller number is of one sort of people ("children"), a larger one of all."""
    heads = [(toll.who or "").lower().split()[-1:] for toll in some]
    sort = all(toll.side == "civilian" for toll in some) and all(heads)
    general = any(head[0] in _GENERAL for head in heads if head)
    most = total(others)[1]
    least = total(some)[0]
    return sort and not general and (most is None or least <= most)


def _one_of_many(one: Deed, other: Deed, some: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    """Whether one of the two only tells of a single person among those counted by the other."""
    version = "other_version" in one.made_by or "other_version" in other.made_by
    by_name = any(
        total(tolls) == (1, 1)
        and any(r.role == "victim" and r.text[:1].isupper() for r in deed.roles)
        for deed, tolls in ((one, some), (other, others))
    )
    return (by_name or not version) and (1, 1) in {total(some), total(others)}


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
    harms = one.kind in HURTS and other.kind in HURTS
    done = one.reality in DONE and other.reality in DONE and one.background == other.background
    part = any(is_part_of_others(deed.killed + deed.injured) for deed in (one, other))
    if not harms or not done or part or parted(one.when, other.when):
        return False
    version = "other_version" in one.made_by or "other_version" in other.made_by
    if one.kind != other.kind and not version and not {one.kind, other.kind} & HARM:
        return False
    here, there = _places(one, inferred=version), _places(other, inferred=version)
    if not here or not there:
        return bool(one.when and other.when) and one.kind == other.kind
    return bool(here & there)


def _places(deed: Deed, *, inferred: bool) -> set[str]:
    """The names of towns and sites where it was; those of a region only for versions."""
    return {
        where.name
        for where in deed.where
        if where.role == "place"
        and (inferred or (where.basis != "inferred" and where.precision not in _COARSE))
    }
