"""Days as the text alone tells them: what a day of publication decides stays open.

Deeds are told apart and put together by these, so that a publication date supplied later finds
the same deeds as one that was there from the start.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from whoseword.language.calendar import bounds, hangs_on_publication, when_of
from whoseword.record import Relative, When

_Ends = tuple[str | None, str | None]
_SOME_DAY = date(2016, 2, 1)
# Two weeks hold every order of two weekdays; in eleven years each date falls on each of them.
_TWO_WEEKS, _YEARS = 14, tuple(range(2010, 2021))
# The days before and after a date of the year, on which "today" or "on Tuesday" may be that date.
_STEPS = (*range(-3, 10), 20, 30, 44)
_SCENE_DAYS = 31


def overlap(one: When, other: When) -> bool:
    """Whether two times can share a day; unknown ends are open.

    A day told from the day of the text ("on Thursday") and one told with its year are two days:
    hardly anybody tells one day both ways.
    """
    ours, theirs = _hanging(one), _hanging(other)
    if ours is not None and theirs is not None:
        days = _days_to_try((ours, theirs))
        return any(_share(_ends(ours, day), _ends(theirs, day)) for day in days)
    if ours is None and theirs is None:
        return _share((one.earliest, one.latest), (other.earliest, other.latest))
    return not (is_scene(one) and is_scene(other))


def resolved_apart(one: When, other: When) -> bool:
    """Whether two times share no day, with all that the day of publication tells."""
    return not _share((one.earliest, one.latest), (other.earliest, other.latest))


def same_day(one: When, other: When) -> bool:
    """Whether both tell one and the same single day."""
    ours, theirs = _hanging(one), _hanging(other)
    if ours is None and theirs is None:
        told = (one.earliest, one.latest)
        return one.earliest == one.latest is not None and told == (other.earliest, other.latest)
    if ours is None or theirs is None:
        return False
    return all(
        first == last is not None and (first, last) == _ends(theirs, day)
        for day in _days_to_try((ours, theirs))
        for first, last in (_ends(ours, day),)
    )


def is_scene(when: When | None) -> bool:
    """Whether a time is told from end to end, and narrowly enough for a scene to go on in it."""
    if when is None:
        return False
    relative = _hanging(when)
    day = None if relative is None else _days_to_try((relative,))[-1]
    first, last = (when.earliest, when.latest) if relative is None else _ends(relative, day or "")
    if first is None or last is None:
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days < _SCENE_DAYS


def inferred(when: When | None) -> When | None:
    """The same interval, as inferred from what was told before."""
    return None if when is None else replace(when, basis="inferred")


def no_later(when: When) -> When | None:
    """What was reported at that time happened no later; None where its end is unknown."""
    relative = _hanging(when)
    if relative is not None:
        told = replace(relative, reach="until")
        return replace(when, basis="inferred", relative=told) if is_scene(when) else None
    if when.latest is None or when.earliest is None:
        return None
    edtf = f"../{when.latest}"
    return replace(when, edtf=edtf, earliest=None, basis="inferred", relative=None)


def from_then_on(when: When) -> When | None:
    """What follows something happened no earlier than that; None where its day is unknown.

    It ends with the article's own day, as soon as that is known.
    """
    relative = _hanging(when)
    if relative is not None:
        if relative.reach != "at":
            return None
        return replace(when, basis="inferred", relative=replace(relative, reach="since"))
    if when.earliest is None:
        return None
    return replace(when, edtf=f"{when.earliest}/..", latest=None, basis="inferred", relative=None)


def only_bounded(when: When | None) -> bool:
    """Whether a time is only the day of a report, which the deed came before."""
    if when is None or when.basis != "inferred":
        return False
    relative = _hanging(when)
    return when.earliest is None if relative is None else relative.reach == "until"


def _hanging(when: When) -> Relative | None:
    """What is told of a day that hangs on the day of publication; None of any other."""
    relative = when.relative
    return relative if relative is not None and hangs_on_publication(relative) else None


def _days_to_try(relatives: tuple[Relative, ...]) -> tuple[str, ...]:
    """Days of publication that show whether two dates told from it can ever meet."""
    partials = [partial for one in relatives for partial in (_partial(one),) if partial]
    if not partials:
        return tuple(_from(_SOME_DAY, range(_TWO_WEEKS)))
    years = _YEARS if any(one.weekday for one in relatives) else _YEARS[:1]
    firsts = [
        date.fromisoformat(first)
        for partial in partials
        for year in years
        for first in (
            bounds(partial.replace("XXXX-XX", f"{year}-01").replace("XXXX", str(year)))[0],
        )
        if first is not None
    ]
    return tuple(day for first in firsts for day in _from(first, _STEPS))


def _partial(relative: Relative) -> str | None:
    return relative.partial or (None if relative.of is None else _partial(relative.of))


def _from(day: date, steps: Iterable[int]) -> Iterable[str]:
    return ((day + timedelta(step)).isoformat() for step in steps)


@lru_cache(maxsize=4096)
def _ends(relative: Relative, published: str) -> _Ends:
    when = when_of(relative, published)
    return when.earliest, when.latest


def _share(one: _Ends, other: _Ends) -> bool:
    """Whether two stretches share a day; an end that is None is open."""
    (first, last), (start, end) = one, other
    if last is not None and start is not None and last < start:
        return False
    return not (end is not None and first is not None and end < first)
