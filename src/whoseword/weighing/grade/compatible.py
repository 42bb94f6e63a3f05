"""Whether two values of a field can both be right."""

from whoseword.language.spelling import folded
from whoseword.record import Actor, Days, DeedKind, Precision, Range, Spot
from whoseword.record.globe import kilometres

# How far from its point a place of each precision reaches; wider ones are told by their country.
_REACH_KM: dict[Precision | None, float] = {
    "exact": 1,
    "street": 2,
    "neighbourhood": 5,
    "settlement": 10,
    "near_settlement": 40,
    "district": 60,
    "province": 200,
}
# What a text may call one violent happening: the word for the means or for the harm.
_VIOLENCE: frozenset[DeedKind] = frozenset(
    [
        "armed_clash",
        "airstrike",
        "shelling",
        "bombing",
        "shooting",
        "execution",
        "attack_on_civilians",
        "attack_at_sea",
        "destruction",
    ]
)
_HARM: frozenset[DeedKind] = frozenset(["death_report", "injury_report"])
_MEANS: frozenset[DeedKind] = _VIOLENCE - {"armed_clash", "attack_on_civilians", "destruction"}


def ranges_meet(left: Range, right: Range) -> bool:
    """Whether a number can lie in both: 43 and "at least 40" meet, 43 and 3 do not."""
    return _low(left) <= _high(right) and _low(right) <= _high(left)


def range_within(one: Range, other: Range) -> bool:
    """Whether a number says the other too: 34 says "at least 27", and not the other way."""
    same = (one.side, one.who) == (other.side, other.who)
    return same and _low(one) >= _low(other) and _high(one) <= _high(other)


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
    return away <= max(_REACH_KM.get(left.precision, 10), _REACH_KM.get(right.precision, 10))


def days_meet(left: Days, right: Days) -> bool:
    """Whether a day can lie in both intervals; an unknown end is open."""
    begins, ends = max(left.earliest or "", right.earliest or ""), [left.latest, right.latest]
    return all(end is None or begins <= end for end in ends)


def kinds_meet(left: DeedKind, right: DeedKind) -> bool:
    """Whether two words for a happening can mean one: "attack" and "shelling", not two means."""
    if left == right:
        return True
    both = {left, right}
    if both <= _MEANS:
        return False
    return both <= _VIOLENCE | _HARM


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


def _distance(left: Spot, right: Spot) -> float | None:
    """Kilometres along the great circle; None where a place has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    return kilometres((left.lat, left.lon), (right.lat, right.lon))
