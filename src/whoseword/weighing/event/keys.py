"""Blocking: keys that a deed has by itself; deeds that share none are never compared."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from math import asin, atan2, degrees, floor

from whoseword.language.key_digests import number_of
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
LOST = "?"
"""Begins those under which only deeds of no known time and place do."""
_ASKS = "!"


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
    """Whether neither its words nor its publication tell, to a year, when it was."""
    return _weeks(sketch) is None


def is_lost(sketch: Sketch) -> bool:
    """Whether its place, too, is not told more finely than by province or country."""
    return is_timeless(sketch) and not _spots(sketch)


_ASKING: Mapping[str, Callable[[Sketch], bool]] = {
    WIDE: is_vague,
    TIMELESS: is_timeless,
    LOST: is_lost,
}
"""By how a key begins, of which deeds one must be among two that meet under it."""


def asking_keys(sketch: Sketch) -> frozenset[str]:
    """Its keys under which it meets all others; under the rest only those that ask so."""
    begins = {begin for begin, asks in _ASKING.items() if not asks(sketch)}
    return frozenset(key for key in keys_of(sketch) if key[0] not in begins)


def kept_keys(sketch: Sketch) -> frozenset[int]:
    """The numbers under which a deed is found by others, and one by which it is found itself."""
    marked = (f"{key}{_ASKS}" for key in asking_keys(sketch) if key[0] in _ASKING)
    return frozenset(map(number_of, (*keys_of(sketch), *marked))) | {key_of_deed(sketch.deed)}


def asked_keys(sketch: Sketch) -> frozenset[int]:
    """The numbers by which a deed finds others: under some keys only those that ask for it."""
    asking = asking_keys(sketch)
    return frozenset(
        number_of(key if key in asking else f"{key}{_ASKS}") for key in keys_of(sketch)
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
    asking = {begin: [asks(sketch) for sketch in sketches] for begin, asks in _ASKING.items()}
    found: set[tuple[int, int]] = set()
    for key, members in holders.items():
        asks = asking.get(key[0])
        askers = members if asks is None else [one for one in members if asks[one]]
        if askers:
            found.update(_pairs(members, come, askers))
    return tuple(sorted(found))


def _pairs(members: Sequence[int], come: int, askers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs under one key, of which one of the ``askers`` must be in each."""
    asking = {*askers}
    for at, one in enumerate(members[: bisect_left(members, come)]):
        others = members[at + 1 :] if one in asking else askers[bisect_right(askers, one) :]
        yield from ((one, other) for other in others)


def _place_and_day(sketch: Sketch) -> Iterator[str]:
    """Corners of the place's cell by days; the country and the week for what is vaguer.

    What is of no known time meets others of its place only where a rare word is shared: at one
    place something happened in every week.
    """
    site, days = sketch.site, _days(sketch)
    if site is None:
        return
    for spot in _spots(sketch):
        yield from (f"p|{spot}|{day}" for day in days)
        yield from (f"{WIDE}p|{spot}|{week}" for week in _weeks(sketch) or ())
        yield from (f"{TIMELESS}p|{spot}|{code}" for code in sketch.rare)
    if site.country:
        yield from (f"{WIDE}c|{site.country}|{day}" for day in days)


def _spots(sketch: Sketch) -> tuple[str, ...]:
    """Corners of the cell of its place, the name of one without a point; none where it is wide."""
    site = sketch.site
    if site is None or site.wide:
        return ()
    return tuple(_corners(site)) or (f"n{site.name}",)


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
    if site.x is None or site.y is None or site.z is None:
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
    """The sentence's rarest words by week, and two together for no known time and place."""
    words = rarest(sketch.words, _RAREST)
    for week in _weeks(sketch) or ():
        yield from (f"{WIDE}w|{code}|{week}" for code in words)
    pairs = combinations(sorted(sketch.rare), 2)
    yield from (f"{LOST}w|{one},{other}" for one, other in pairs)
