"""The accounts in which one happening is told: who did it, and who suffered."""

from collections.abc import Sequence
from itertools import combinations

from whoseword.record import Side, Version
from whoseword.record.ids import digits
from whoseword.weighing.event.sketch import Cast, Sketch


def versions_of(sketches: Sequence[Sketch]) -> tuple[Version, ...]:
    """The versions of one event, whose deeds come in order.

    Deeds that exclude each other stand in two versions, each with those that tell the same; a
    deed that fits several stands in none. Without such deeds there is one version of all.
    """
    groups = _groups(sketches)
    if len(groups) < 2:
        return (_version(sketches),)
    return tuple(_version(group) for group in groups)


def exclude(one: Sketch, other: Sketch) -> bool:
    """Whether the two are accounts that differ in who did it, or in who suffered.

    A description fits many; names, sides and what one article tells as rivals do not. One voice
    does not contradict itself; a denial stands against accounts of the doer or sufferers it names.
    """
    if not set(one.voices).isdisjoint(other.voices):
        return False
    if one.denied != other.denied:
        return _same_suffered(one, other) or _same_doer(one, other)
    if _are_rivals(one, other):
        return told_apart(one.target, other.target) or told_apart(one.victim, other.victim)
    if _two_names(one.doer, other.doer):
        return not _same_suffered(one, other)
    whole = "harm" not in (one.sort, other.sort)
    return whole and _other_side(one, other) and not _same_name(one.doer, other.doer)


def _groups(sketches: Sequence[Sketch]) -> list[list[Sketch]]:
    """The rival accounts, each begun by a deed that excludes those that began the others.

    Denials come last: which account one stands against shows by all that is told in it.
    """
    founders = _founders(sketches)
    groups = [[one] for one in founders]
    for sketch in sorted(sketches, key=lambda one: one.denied):
        if sketch in founders or len(founders) < 2:
            continue
        fits = [group for group in groups if not any(exclude(sketch, one) for one in group)]
        close = max((_closeness(sketch, group) for group in fits), default=0)
        best = [group for group in fits if _closeness(sketch, group) == close]
        if len(best) == 1 and (close or len(fits) < len(groups)):
            best[0].append(sketch)
    return [sorted(group, key=sketches.index) for group in groups]


def _founders(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The first deeds that all exclude each other; who only denies gives no account."""
    telling = [sketch for sketch in sketches if not sketch.denied]
    found = list(next((pair for pair in combinations(telling, 2) if exclude(*pair)), ()))
    for sketch in telling:
        if found and sketch not in found and all(exclude(sketch, one) for one in found):
            found.append(sketch)
    return found


def _closeness(sketch: Sketch, group: Sequence[Sketch]) -> int:
    """How much the deed and an account share of voice, doer, sufferers, side and number."""
    return max(_shared(sketch, one) for one in group)


def _shared(one: Sketch, other: Sketch) -> int:
    voice = 4 * (not set(one.voices).isdisjoint(other.voices))
    if one.denied != other.denied:
        return voice
    cast = 2 * _same_doer(one, other) + 2 * _same_suffered(one, other)
    return voice + cast + _same_side(one, other) + _same_toll(one, other)


def _version(sketches: Sequence[Sketch]) -> Version:
    deeds = tuple(one.deed for one in sketches)
    claims = tuple(dict.fromkeys(claim for one in sketches for claim in one.claims))
    return Version(f"w-{digits(deeds[0])}", deeds, claims)


def _two_names(one: Cast, other: Cast) -> bool:
    return bool(one.ids and other.ids) and set(one.ids).isdisjoint(other.ids)


def _same_name(one: Cast, other: Cast) -> bool:
    return not set(one.ids).isdisjoint(other.ids)


def _same_doer(one: Sketch, other: Sketch) -> bool:
    return _share(one.doer, other.doer)


def _same_suffered(one: Sketch, other: Sketch) -> bool:
    return _share(one.target, other.target) or _share(one.victim, other.victim)


def _share(one: Cast, other: Cast) -> bool:
    """Whether a name or a word is common to both."""
    ids = not set(one.ids).isdisjoint(other.ids)
    return ids or not set(one.words).isdisjoint(other.words)


def _sides(sketch: Sketch) -> set[Side]:
    counts = (sketch.killed, sketch.injured)
    return {count.side for count in counts if count is not None} - {"unknown"}


def _other_side(one: Sketch, other: Sketch) -> bool:
    """Whether one account has civilians hit and the other fighters."""
    ours, theirs = _sides(one), _sides(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _same_side(one: Sketch, other: Sketch) -> bool:
    return not _sides(one).isdisjoint(_sides(other))


def _same_toll(one: Sketch, other: Sketch) -> bool:
    """Whether both numbers of the killed can be right."""
    if one.killed is None or other.killed is None:
        return False
    return one.killed.low <= other.killed.high and other.killed.low <= one.killed.high


def _are_rivals(one: Sketch, other: Sketch) -> bool:
    """Whether one article tells them against each other."""
    return one.article == other.article and not set(one.disputes).isdisjoint(other.disputes)


def told_apart(one: Cast, other: Cast) -> bool:
    """Whether both are told, and have nothing in common."""
    return one.is_told and other.is_told and not _share(one, other)
