"""Blocking: keys that a deed has by itself; deeds that share none are never compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import asin, atan2, degrees, floor

from whoseword.weighing.event.coded import rarest
from whoseword.weighing.event.sketch import Site, Sketch

_LONG = 8
"""Days from which a stretch counts as vague."""
_CELL = 0.5
"""Degrees of a cell; deeds stand at its four corners, so neighbours across an edge meet."""
_RAREST = 8
_PERIOD = 7
_YEAR = 365
WIDE = "~"
"""Begins the keys under which only vague deeds meet others: never two exact ones."""
TIMELESS = "^"
"""Begins those under which only deeds of no known time do: what they meet may lie years apart."""


def keys_of(sketch: Sketch) -> frozenset[str]:
    """The keys of one deed; they depend on nothing else."""
    base = f"{sketch.family}{'+' if sketch.to_come else ''}"
    found = [
        f"a|{sketch.article}",
        *_place_and_day(sketch),
        *_who(sketch),
        *_words(sketch),
    ]
    return frozenset(f"{key}|{base}" for key in found)


def is_vague(sketch: Sketch) -> bool:
    """Whether its place or its day leaves so much open that exact keys cannot find its like."""
    return not _days(sketch) or sketch.site is None or sketch.site.wide or sketch.site.x is None


def is_timeless(sketch: Sketch) -> bool:
    """Whether nothing tells, to a year, when it was: neither its words nor its publication."""
    return _weeks(sketch) is None


def pairs_of(sketches: Sequence[Sketch]) -> tuple[tuple[int, int], ...]:
    """The places in the list of every two deeds that share a key, each two once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        for key in keys_of(sketch):
            holders[key].append(number)
    asking = {
        WIDE: [is_vague(sketch) for sketch in sketches],
        TIMELESS: [is_timeless(sketch) for sketch in sketches],
    }
    found: set[tuple[int, int]] = set()
    for key, members in holders.items():
        found.update(_pairs(members, asking.get(key[0])))
    return tuple(sorted(found))


def _pairs(members: Sequence[int], asking: Sequence[bool] | None) -> Iterator[tuple[int, int]]:
    """The pairs under one key; ``asking`` are the deeds of which one must be in each."""
    if asking is None:
        yield from combinations(members, 2)
        return
    for at, one in enumerate(members):
        if asking[one]:
            yield from ((other, one) for other in members[:at])
            yield from ((one, other) for other in members[at + 1 :] if not asking[other])


def _place_and_day(sketch: Sketch) -> Iterator[str]:
    """Corners of the place's cell by days; the country and the week for what is vaguer.

    What is of no known time meets others of its place only where a rare word is shared: at one
    place something happened in every week.
    """
    site, days = sketch.site, _days(sketch)
    if site is None:
        return
    spots = tuple(_corners(site)) or ((f"n{site.name}",) if not site.wide else ())
    for spot in spots:
        yield from (f"p|{spot}|{day}" for day in days)
        yield from (f"{WIDE}p|{spot}|{week}" for week in _weeks(sketch) or ())
        yield from (f"{TIMELESS}p|{spot}|{code}" for code in sketch.rare)
    if site.country:
        yield from (f"{WIDE}c|{site.country}|{day}" for day in days)


def _days(sketch: Sketch) -> tuple[int, ...]:
    """The days of a short stretch and the one behind it, so that neighbouring days meet."""
    if sketch.first is None or sketch.last is None or sketch.last - sketch.first >= _LONG:
        return ()
    return tuple(range(sketch.first, sketch.last + 2))


def _weeks(sketch: Sketch) -> range | None:
    """The weeks that it can be of, with the next, so that neighbours meet; None is not known.

    A report that tells no time is about the week in which it appeared, unless it looks back.
    """
    first, last = sketch.first, sketch.last
    if first is None or last is None:
        if sketch.published is None or sketch.background:
            return None
        first = last = sketch.published
    if last - first > _YEAR:
        return None
    return range(first // _PERIOD, last // _PERIOD + 2)


def _corners(site: Site) -> Iterator[str]:
    if site.wide or site.x is None or site.y is None or site.z is None:
        return
    lat, lon = degrees(asin(site.z)), degrees(atan2(site.y, site.x))
    row, column = floor(lat / _CELL), floor(lon / _CELL)
    around = round(360 / _CELL)
    for up in (0, 1):
        yield from (f"{row + up},{(column + right) % around}" for right in (0, 1))


def _who(sketch: Sketch) -> Iterator[str]:
    """Named victims and doers by week; a doer's deeds of a year are too many to compare."""
    for week in _weeks(sketch) or ():
        yield from (f"v|{one}|{week}" for one in sketch.victim.ids)
        yield from (f"{WIDE}d|{one}|{week}" for one in sketch.doer.ids)
    yield from (f"{WIDE}v|{one}" for one in sketch.victim.ids)


def _words(sketch: Sketch) -> Iterator[str]:
    """The sentence's rarest words by week, and two of them together for no known time."""
    words = rarest(sketch.words, _RAREST)
    for week in _weeks(sketch) or ():
        yield from (f"{WIDE}w|{code}|{week}" for code in words)
    pairs = combinations(sorted(sketch.rare), 2)
    yield from (f"{TIMELESS}w|{one},{other}" for one, other in pairs)
