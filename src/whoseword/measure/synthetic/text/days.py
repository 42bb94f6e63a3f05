"""Days in words, as a paper of some day tells them: "on Monday", "on 7 March", "last week"."""

from calendar import day_name, month_name, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from whoseword.record import Basis, Relative

_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Told:
    """Words for a day with what stands before them, and what they stand for.

    ``edtf`` and the bounds are what is known when the article's own day is known too; ``stated``
    is the EDTF that needs no such day, None where there is none.
    """

    before: str
    words: str
    first: date
    last: date
    edtf: str
    relative: Relative | None
    stated: str | None

    @property
    def basis(self) -> Basis:
        """What the day rests on."""
        return "stated" if self.relative is None else "relative"


def day_in_words(rng: Random, day: date, written: date, published: date, vague: float) -> Told:
    """The day as told on the day ``written``, in a paper of the day ``published``.

    A copy that comes out later keeps the words that stay true.
    """
    is_vague, drawn = rng.random() < vague, rng.random()
    ago = (published - day).days
    if is_vague:
        return _vague(drawn, day, published)
    if (written - day).days in (0, 1) and drawn < 0.35 and ago in (0, 1) and written == published:
        words, offset = (("today", "P0D"), ("yesterday", "-P1D"))[ago]
        return _one(" ", words, day, Relative("published", offset, "day"))
    if 0 <= ago <= 6 and drawn < 0.65:
        relative = Relative("published", "P0D", "day", weekday=day.isoweekday(), side="past")
        return _one(" on ", day_name[day.weekday()], day, relative)
    bare = f"{day.day} {month_name[day.month]}"
    if drawn < 0.85 and 0 <= ago < 300:
        if drawn < 0.75:
            bare = f"{month_name[day.month]} {day.day}"
        partial = f"XXXX-{day.month:02}-{day.day:02}"
        relative = Relative("published", "P0D", partial=partial, side="past")
        return _one(" on ", bare, day, relative, partial)
    return _one(" on ", f"{bare} {day.year}", day, None, day.isoformat())


def dates_in_words(days: tuple[date, ...]) -> str:
    """Days as the bracket that closes an item tells them: "5 and 6 March 2031"."""
    last = days[-1]
    told = [str(one.day) for one in days if (one.month, one.year) == (last.month, last.year)]
    return f"{' and '.join(told)} {month_name[last.month]} {last.year}"


def _one(
    before: str, words: str, day: date, relative: Relative | None, stated: str | None = None
) -> Told:
    return Told(before, words, day, day, day.isoformat(), relative, stated)


def _vague(drawn: float, day: date, published: date) -> Told:
    monday = published - timedelta(published.weekday())
    for words, offset, first in (
        ("this week", "P0W", monday),
        ("last week", "-P1W", monday - 7 * _DAY),
    ):
        if drawn < 0.6 and first <= day < first + 7 * _DAY:
            last = first + 6 * _DAY
            edtf = f"{first}/{last}"
            return Told(" ", words, first, last, edtf, Relative("published", offset, "week"), None)
    first = day.replace(day=1)
    last = day.replace(day=monthrange(day.year, day.month)[1])
    month = f"{day.year}-{day.month:02}"
    words = f"{month_name[day.month]} {day.year}"
    return Told(" in ", words, first, last, month, None, month)
