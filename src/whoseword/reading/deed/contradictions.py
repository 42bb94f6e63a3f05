"""What two deeds contradict each other on besides their tolls: who, where, when, and whether."""

from collections.abc import Iterator, Mapping
from itertools import permutations

from whoseword.reading.deed.days import overlap, resolved_apart
from whoseword.reading.deed.happening import VIOLENT
from whoseword.reading.deed.nominals import PRONOUNS
from whoseword.reading.deed.triggers import RUMOUR
from whoseword.record import Claim, Conflict, Deed, DeedKind, Role, RoleKind, When
from whoseword.record.kinds import DONE, HARM, TOWNS, UNTRUE

HURTS: frozenset[DeedKind] = VIOLENT | HARM
LIVES: frozenset[DeedKind] = frozenset({"presence", "appointment"})
_STANDS: frozenset[DeedKind] = frozenset({"presence", "movement", "appointment", "pledge"})
_DONE_TO: frozenset[DeedKind] = VIOLENT | {"destruction", "abduction"}
_THERE: frozenset[DeedKind] = frozenset({"presence", "movement"})


def contradictions(one: Deed, other: Deed) -> Iterator[Conflict]:
    """The fields, tolls left out, on which two deeds of different voices exclude each other."""
    yield from _denials(one, other)
    yield from _dead_and_alive(one, other)
    yield from _doers(one, other)
    yield from _deaths(one, other)
    yield from _whereabouts(one, other)


def claims_of(one: Deed, other: Deed) -> tuple[str, ...]:
    """The claims of both deeds."""
    return tuple(dict.fromkeys((*one.claims, *other.claims)))


def denied_within(deed: Deed, claims: Mapping[str, Claim]) -> Iterator[Conflict]:
    """What one voice tells, where another calls it false in the same breath ("reports that")."""
    told = [claims[claim] for claim in deed.claims if claim in claims and deed.reality == "denied"]
    for outer, inner in permutations((one for one in told if len(one.chain) > 1), 2):
        inside = all(
            any(p.start <= s.start and s.end <= p.end for p in outer.said) for s in inner.said
        )
        inside = inside and inner.said != outer.said
        says_so = inner.certainty != "denied" and inner.chain[-1].stance != "denies"
        if inside and says_so and inner.chain[-1].name != outer.chain[-1].name:
            text = f"{deed.kind}: told or denied"
            yield Conflict(deed.id, "reality", (inner.id, outer.id), text)


def parted(one: When | None, other: When | None) -> bool:
    """Whether two times are surely not of one day."""
    if one is None or other is None:
        return False
    return resolved_apart(one, other) or not overlap(one, other)


def _dead_and_alive(one: Deed, other: Deed) -> Iterator[Conflict]:
    """Somebody reported dead of whom the article also tells what only the living do."""
    dead, lives = (one, other) if one.kind == "death_report" else (other, one)
    if RUMOUR not in dead.made_by or lives.kind not in LIVES or lives.reality not in DONE:
        return
    if dead.when and lives.when and dead.when.latest and lives.when.latest:
        return
    if _players(dead, "victim") & _players(lives, "subject"):
        told = f"reported dead, and {lives.kind}"
        yield Conflict(lives.id, "alive", claims_of(dead, lives), told)


def _denials(one: Deed, other: Deed) -> Iterator[Conflict]:
    """A deed that one voice tells and another denies."""
    realities = {one.reality, other.reality}
    if not (realities & UNTRUE and realities & DONE) or one.kind != other.kind:
        return
    about = {role.who for role in one.roles if role.who} & {r.who for r in other.roles if r.who}
    ours, theirs = ({where.name for where in deed.where} for deed in (one, other))
    place, apart = ours & theirs, bool(ours and theirs) and not ours & theirs
    died = one.kind in HARM and _players(one, "victim") & _players(other, "victim")
    things = _things(one), _things(other)
    elsewhere = all(things) and not things[0] & things[1]
    there = one.kind in HURTS and bool(place) and not elsewhere
    if (one.kind in _STANDS and about and not apart) or there or died:
        text = f"{one.kind}: {one.reality} or {other.reality}"
        yield Conflict(one.id, "reality", claims_of(one, other), text)


def _doers(one: Deed, other: Deed) -> Iterator[Conflict]:
    """One deed that two voices lay to others: one kind, done to one thing, by nobody shared."""
    real = one.reality in DONE and other.reality in DONE and one.background == other.background
    if one.kind != other.kind or one.kind not in _DONE_TO or not real:
        return
    version = "other_version" in one.made_by or "other_version" in other.made_by
    same = _things(one) & _things(other)
    if parted(one.when, other.when) or not (same or version) or not _meet(one, other):
        return
    ours, theirs = _doers_of(one), _doers_of(other)
    if ours and theirs and not ours & theirs:
        text = f"perpetrator: {_told(one)} or {_told(other)}"
        yield Conflict(one.id, "perpetrator", claims_of(one, other), text)


def _deaths(one: Deed, other: Deed) -> Iterator[Conflict]:
    """One person's death, told at two places or on two days."""
    deaths = all(deed.kind == "death_report" or deed.kind in VIOLENT for deed in (one, other))
    if not deaths or one.reality not in DONE or other.reality not in DONE:
        return
    died = [
        {role.who for role in deed.roles if role.role == "victim" and role.who and _is_one(deed)}
        for deed in (one, other)
    ]
    if not died[0] & died[1]:
        return
    if not _meet(one, other):
        places = [_towns(deed) for deed in (one, other)]
        text = f"where: {', '.join(sorted(places[0]))} or {', '.join(sorted(places[1]))}"
        yield Conflict(one.id, "where", claims_of(one, other), text)
    elif (
        parted(one.when, other.when)
        and one.when
        and other.when
        and one.when.edtf != other.when.edtf
    ):
        text = f"when: {one.when.edtf} or {other.when.edtf}"
        yield Conflict(one.id, "when", claims_of(one, other), text)


def _whereabouts(one: Deed, other: Deed) -> Iterator[Conflict]:
    """Somebody who is told to be in one country, and denies having left another."""
    stays, there = (one, other) if one.reality == "denied" else (other, one)
    if stays.kind != "movement" or stays.reality != "denied" or there.kind not in _THERE:
        return
    if there.reality not in DONE or not _players(stays, "subject") & _players(there, "subject"):
        return
    home = {where.country for where in stays.where if where.role == "from"} - {None}
    told = {where.country for where in there.where if where.role in {"place", "to"}} - {None}
    if home and told and not home & told:
        places = (where.name for deed in (stays, there) for where in deed.where)
        yield Conflict(stays.id, "where", claims_of(stays, there), f"where: {' or '.join(places)}")


def _is_one(deed: Deed) -> bool:
    """Whether a deed tells of one dead only."""
    return [(toll.low, toll.high) for toll in deed.killed if not toll.part] == [(1, 1)]


def _meet(one: Deed, other: Deed) -> bool:
    """Whether no two towns are told that are not one."""
    ours, theirs = _towns(one), _towns(other)
    return not ours or not theirs or bool(ours & theirs)


def _towns(deed: Deed) -> set[str]:
    return {
        where.name
        for where in deed.where
        if where.role == "place" and where.precision in TOWNS and where.basis == "stated"
    }


def _players(deed: Deed, role: RoleKind) -> set[str]:
    """Who plays a part, by their name, or by words that stand for one known to the reader."""
    return {_key(one) for one in deed.roles if one.role == role and _is_known(one)}


def _is_known(role: Role) -> bool:
    return role.who is not None or role.text.lower().startswith("the ")


def _key(role: Role) -> str:
    return role.who or role.text.lower()


def _doers_of(deed: Deed) -> set[str]:
    """The doers by name, or by the last word for them; none where a pronoun hides who it is."""
    doers = [role for role in deed.roles if role.role == "perpetrator"]
    if any(role.who is None and role.text.lower() in PRONOUNS for role in doers):
        return set()
    return {role.who or role.text.lower().split()[-1] for role in doers}


def _things(deed: Deed) -> set[str]:
    """What it was done to, by the words, an article left out."""
    told = [role.text.lower() for role in deed.roles if role.role in {"target", "victim"}]
    return {text.removeprefix("the ").removeprefix("a ") for text in told}


def _told(deed: Deed) -> str:
    return ", ".join(role.text for role in deed.roles if role.role == "perpetrator")
