"""Blocking: keys that a deed has by itself; deeds that share none are never compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import asin, atan2, degrees, floor

from whoseword.language.key_digests import number_of
from whoseword.weighing.event.coded import WEIGHTS
from whoseword.weighing.event.sketch import Site, Sketch

_LONG = 8
"""Days from which a stretch counts as vague."""
_CELL = 0.5
"""Degrees of a cell; deeds stand at its four corners, so neighbours across an edge meet."""
_RAREST, _FEW = 8, 4
_EVER = "ever"
_PERIOD = 7
_YEAR = 365
WIDE = "~"
"""Begins the keys under which only vague deeds meet others: never two exact ones."""
_VAGUE = "!"


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


def kept_keys(sketch: Sketch) -> frozenset[int]:
    """The numbers under which a deed is found by others, and one by which it is found itself."""
    vague = is_vague(sketch)
    keys = keys_of(sketch)
    marked = (f"{key}{_VAGUE}" for key in keys if vague and key.startswith(WIDE))
    return frozenset(map(number_of, (*keys, *marked))) | {key_of_deed(sketch.deed)}


def asked_keys(sketch: Sketch) -> frozenset[int]:
    """The numbers by which a deed finds others; wide ones lead no exact deed to an exact one."""
    vague = is_vague(sketch)
    return frozenset(
        number_of(f"{key}{_VAGUE}" if key.startswith(WIDE) and not vague else key)
        for key in keys_of(sketch)
    )


def key_of_deed(deed: str) -> int:
    """The key under which the article of a deed is found."""
    return number_of(f"deed {deed}")


def pairs_of(sketches: Sequence[Sketch], come: int | None = None) -> tuple[tuple[int, int], ...]:
    """The places in the list of every two deeds that share a key, each two once, in order.

    Of the first ``come`` with each other and with those behind them; of all where it is None.
    """
    come = len(sketches) if come is None else come
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        for key in keys_of(sketch):
            holders[key].append(number)
    vague = [is_vague(sketch) for sketch in sketches]
    found: set[tuple[int, int]] = set()
    for key, members in holders.items():
        found.update(_pairs(members, come, vague if key.startswith(WIDE) else None))
    return tuple(sorted(found))


def _pairs(
    members: Sequence[int], come: int, vague: Sequence[bool] | None
) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(members):
        if one >= come:
            return
        for other in members[at + 1 :]:
            if vague is None or vague[one] or vague[other]:
                yield one, other


def _place_and_day(sketch: Sketch) -> Iterator[str]:
    """Corners of the place's cell by days; the country and the week for what is vaguer.

    What is of no told time meets others of its place only where a rare word is shared: at one
    place something happened in every week.
    """
    site, days = sketch.site, _days(sketch)
    periods = tuple(_periods(sketch))
    if site is None:
        return
    spots = tuple(_corners(site)) or ((f"n{site.name}",) if not site.wide else ())
    for spot in spots:
        yield from (f"p|{spot}|{day}" for day in days)
        yield from (f"{WIDE}p|{spot}|{period}" for period in periods if period != _EVER)
        if _EVER in periods:
            yield from (f"{WIDE}r|{spot}|{code}" for code in _rarest(sketch, _FEW))
    if site.country:
        yield from (f"{WIDE}c|{site.country}|{day}" for day in days)


def _days(sketch: Sketch) -> tuple[int, ...]:
    """The days of a short stretch and the one behind it, so that neighbouring days meet."""
    if sketch.first is None or sketch.last is None or sketch.last - sketch.first >= _LONG:
        return ()
    return tuple(range(sketch.first, sketch.last + 2))


def _periods(sketch: Sketch) -> Iterable[str]:
    """Weeks that a longer stretch, or a report without one, can be about, at most a year of them.

    Each is told with the next, so that neighbours meet.
    """
    first, last = sketch.first, sketch.last
    if first is None or last is None:
        if sketch.published is None or sketch.background:
            return (_EVER,)
        first = last = sketch.published
    begin = max(first, last - _YEAR) // _PERIOD
    return (*(str(week) for week in range(begin, last // _PERIOD + 2)), _EVER)


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
    for period in _periods(sketch):
        yield from (f"v|{one}|{period}" for one in sketch.victim.ids)
        if period != _EVER:
            yield from (f"{WIDE}d|{one}|{period}" for one in sketch.doer.ids)


def _words(sketch: Sketch) -> Iterator[str]:
    """The sentence's rarest words by week, and two of them together for no told time."""
    for period in _periods(sketch):
        if period != _EVER:
            yield from (f"{WIDE}w|{code}|{period}" for code in _rarest(sketch, _RAREST))
    few = sorted(_rarest(sketch, _FEW))
    yield from (f"{WIDE}w|{one},{other}" for one, other in combinations(few, 2))


def _rarest(sketch: Sketch, count: int) -> list[int]:
    return sorted(sketch.words, key=lambda code: (-(code % WEIGHTS), code))[:count]
