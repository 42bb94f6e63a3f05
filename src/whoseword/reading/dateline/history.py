"""Years of dates in an article that tells a history: those of the dates before them."""

from collections.abc import Sequence
from dataclasses import replace

from whoseword.language.edtf import bounds
from whoseword.language.shifts import next_from
from whoseword.reading.dateline.found import Found

_OWN_DAYS = ("hour", "day", "week", "weekend")


def as_history(found: Sequence[Found]) -> list[Found]:
    """The expressions, those without a year with the last day told with its year before them.

    Only where no day is told from the article's own, as news does ("on Monday", "last week").
    Which of the two counts is decided by how long before publication the told day lies.
    """
    if any(_is_news(one) for one in found):
        return list(found)
    told: list[Found] = []
    near: str | None = None
    for one in found:
        relative = one.relative
        if near and relative and relative.partial and not one.edtf:
            told.append(replace(one, relative=replace(relative, near=near)))
            near = next_from(relative.partial, near) or near
        else:
            told.append(one)
            near = _day_with_year(one) or near
    return told


def _is_news(one: Found) -> bool:
    """Whether a day or week is counted from the day of publication."""
    relative = one.relative
    if relative is None or one.edtf or relative.anchor != "published" or relative.partial:
        return False
    return relative.offset is not None and relative.grain in _OWN_DAYS


def _day_with_year(one: Found) -> str | None:
    """The first day of a date that is told with its year, as ISO day."""
    if one.edtf is None or "X" in one.edtf or one.type not in ("DATE", "TIME"):
        return None
    return bounds(one.edtf)[0]
