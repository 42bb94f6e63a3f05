"""Whether two deeds can be of one day and one place."""

from whoseword.weighing.event.sketch import Site, Sketch

NARROW = 3
"""Days that a stretch may last and still tell when."""
NEWS = 4
"""Days of publication that news of one thing lie apart at most, where it has no day itself."""
OLD_NEWS = 21
"""Days behind which a report without a day hardly is about the same news."""
WEEK = 7
JOURNEY = "movement"

# Squares of chords of the unit ball: 25 and 100 kilometres along it.
NEAR = (25 / 6371.0) ** 2
FAR = (100 / 6371.0) ** 2


def when_level(left: Sketch, right: Sketch) -> str:
    """How the days stand; where one is unknown, whether both were news at one time."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return _by_publication(left, right)
    gap = max(left.first, right.first) - min(left.last, right.last)
    widest = max(left.last - left.first, right.last - right.first)
    if gap <= 0:
        return _meeting(widest)
    if gap == 1 and widest <= NARROW:
        return "next_day"
    return "week" if gap <= WEEK else "apart"


def _meeting(widest: int) -> str:
    """Days that meet: one day, a few, or a stretch that leaves much open."""
    if not widest:
        return "same_day"
    return "narrow" if widest <= NARROW else "wide"


def _by_publication(left: Sketch, right: Sketch) -> str:
    if left.background or right.background or left.published is None or right.published is None:
        return "unknown"
    away = abs(left.published - right.published)
    if away <= NEWS:
        return "news_together"
    return "news_apart" if away <= OLD_NEWS else "news_long_apart"


def where_level(left: Sketch, right: Sketch) -> str:
    """How the places stand: one, near, one in the other, or apart; a journey has several."""
    if left.site is None or right.site is None:
        return "unknown"
    level = _site_level(left.site, right.site)
    moves = JOURNEY in (left.family, right.family)
    return "unknown" if moves and level in ("far", "apart") else level


def _site_level(one: Site, other: Site) -> str:
    if one.id is not None and one.id == other.id:
        return "contains" if one.wide else "same"
    if one.wide or other.wide:
        return _wide(one, other)
    away = chord(one, other)
    if away is None:
        return "same_name" if one.name == other.name else _unplaced(one, other)
    return _by_distance(one, other, away)


def _by_distance(one: Site, other: Site, away: float) -> str:
    if away <= NEAR:
        return "near"
    if away <= max(one.reach, other.reach) ** 2:
        return "contains"
    if one.name == other.name:
        return "same_name"
    return "far" if away <= FAR else "apart"


def _wide(one: Site, other: Site) -> str:
    if one.country and one.country == other.country:
        return "contains"
    return "apart" if one.country and other.country else "unknown"


def _unplaced(one: Site, other: Site) -> str:
    """Places of which one has no point: apart only when they lie in two countries."""
    both = bool(one.country and other.country)
    return "apart" if both and one.country != other.country else "unknown"


def chord(one: Site, other: Site) -> float | None:
    """The square of the straight line between two points of the unit ball.

    Products and sums only, so that a database gives the very same number.
    """
    if one.x is None or one.y is None or one.z is None:
        return None
    if other.x is None or other.y is None or other.z is None:
        return None
    x, y, z = one.x - other.x, one.y - other.y, one.z - other.z
    return x * x + y * y + z * z
