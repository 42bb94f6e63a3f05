"""Whether two values of a field can both be right."""

from whoseword.language.spelling import folded
from whoseword.record import Actor, Days, DeedKind, Range, Spot
from whoseword.record.globe import kilometres
from whoseword.record.kinds import HARM, MEANS, REACH_KILOMETRES, VIOLENCE

# What a text may call one violent happening: the word for the means, the fight or the harm.
_VIOLENT = VIOLENCE | HARM | {"destruction"}
_SETTLEMENT = REACH_KILOMETRES["settlement"]


def ranges_meet(left: Range, right: Range) -> bool:
    """Whether a number can lie in both: 43 and "at least 40" meet, 43 and 3 do not."""
    return _low(left) <= _high(right) and _low(right) <= _high(left)


def range_within(one: Range, other: Range) -> bool:
    """Whether a number says the other too: 34 says "at least 27", and not the other way."""
    same = (one.side, one.who) == (other.side, other.who)
    return same and _low(one) >= _low(other) and _high(one) <= _high(other)


def range_grows(early: Range, late: Range) -> bool:
    """Whether the second number is what the first may have risen to."""
    return early.low is not None and _low(late) > early.low


def spots_meet(left: Spot, right: Spot) -> bool:
    """Whether one place can lie in the other: Sirte and Libya meet, Sirte and Derna do not."""
    if left.geonames_id is not None and left.geonames_id == right.geonames_id:
        return True
    if left.country and right.country and left.country != right.country:
        return False
    if _is_wide(left) or _is_wide(right):
        return True
    away = _distance(left, right)
    if away is None:
        return folded(left.name) == folded(right.name)
    return away <= max(_reach(left), _reach(right))


def days_meet(left: Days, right: Days) -> bool:
    """Whether a day can lie in both intervals; an unknown end is open."""
    begins, ends = max(left.earliest or "", right.earliest or ""), [left.latest, right.latest]
    return all(end is None or begins <= end for end in ends)


def kinds_meet(left: DeedKind, right: DeedKind) -> bool:
    """Whether two words for a happening can mean one: "attack" and "shelling", not two means."""
    if left == right:
        return True
    both = {left, right}
    if both <= MEANS:
        return False
    return both <= _VIOLENT


def actors_meet(left: Actor, right: Actor) -> bool:
    """Whether two words for an actor can mean one: one entity, or a description without a name.

    Two entities are two; "gunmen" may be anybody's.
    """
    if left.entity is not None and right.entity is not None:
        return left.entity == right.entity
    return True


def spot_within(one: Spot, other: Spot) -> bool:
    """Whether a place says the other too: who says Sirte says Libya."""
    if not spots_meet(one, other):
        return False
    return _is_wide(other) or not _is_wide(one)


def days_within(one: Days, other: Days) -> bool:
    """Whether an interval lies inside the other: the tenth of March says March."""
    begins = (one.earliest or "") >= (other.earliest or "")
    return begins and (other.latest is None or (one.latest or "9") <= other.latest)


def _low(one: Range) -> float:
    return float("-inf") if one.low is None else one.low


def _high(one: Range) -> float:
    return float("inf") if one.high is None else one.high


def _is_wide(spot: Spot) -> bool:
    """Whether the place is a country or a region: its point says nothing on where in it."""
    return spot.precision in ("country", "region", "line_or_area")


def _reach(spot: Spot) -> float:
    return REACH_KILOMETRES.get(spot.precision, _SETTLEMENT)


def _distance(left: Spot, right: Spot) -> float | None:
    """Kilometres along the great circle; None where a place has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    return kilometres((left.lat, left.lon), (right.lat, right.lon))
