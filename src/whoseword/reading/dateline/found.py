"""An expression of time as the grammar found it, before its surroundings have had a say."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record import Relative, Span
from whoseword.record.when import Part, Reach

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Found:
    """A date in EDTF or told from another, a duration or a set.

    ``value`` is TimeML's where it does not follow from the date; ``bounds`` the first and last
    day of a date that could be one of several; ``inferred``: its year stands elsewhere.
    ``clock`` is a time of day in TimeML's notation, "T17:00"; ``needs_day``: it counts only with
    a day beside it. ``bare_day`` is a day whose month the dates before it tell.
    """

    span: Span
    edtf: str | None = None
    relative: Relative | None = None
    part: Part | None = None
    reach: Reach = "at"
    type: Type = "DATE"
    value: str | None = None
    bounds: tuple[str, str] | None = None
    inferred: bool = False
    clock: str | None = None
    needs_day: bool = False
    bare_day: int | None = None

    @property
    def partial(self) -> str | None:
        """EDTF without its year, where the expression is such a date."""
        return self.relative.partial if self.relative else None

    @property
    def feast(self) -> str | None:
        """The form of a holiday or a Hijri date without its year, where the expression is one."""
        return self.relative.feast if self.relative else None
