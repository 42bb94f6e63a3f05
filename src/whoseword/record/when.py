"""When something happened or was said: an interval, with what it rests on."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record.kinds import Basis
from whoseword.record.span import Span


@dataclass(frozen=True, slots=True)
class Relative:
    """A date told from another one: ``offset`` is an ISO 8601 duration from the anchor.

    ``anchor`` "published" is the article's day; "deed" another date of the text. ``grain`` is
    the unit that the words speak of ("last week": week), ``offset`` None when only a
    direction is told ("recently").
    """

    anchor: Literal["published", "text"]
    offset: str | None
    grain: Literal["hour", "day", "week", "weekend", "month", "season", "year"] | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days: EDTF as told, and bounds as ISO days; None is an open or unknown end.

    EDTF: https://www.loc.gov/standards/datetime/ (level 1, and our own bounds for open ends).
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: Basis | None
    relative: Relative | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Timex3:
    """The same expression in TimeML's notation."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression of time in the text, and the interval it stands for."""

    span: Span
    edtf: str | None
    timex3: Timex3
    when: When
