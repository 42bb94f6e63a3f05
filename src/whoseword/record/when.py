"""When something happened or was said: an interval, with what it rests on."""

from dataclasses import dataclass
from typing import Literal, Optional

from whoseword.record.kinds import Basis
from whoseword.record.span import Span

Grain = Literal[
    "minute",
    "hour",
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
]
Part = Literal[
    "start", "early", "mid", "late", "end", "morning", "midday", "afternoon", "evening", "night"
]
Anchor = Literal["published", "text"]
Direction = Literal["past", "future"]
Reach = Literal["at", "over", "since", "until"]


@dataclass(frozen=True, slots=True)
class Relative:
    """A date told from another one: ``offset`` is an ISO 8601 duration from the anchor.

    ``anchor`` "published" is the article's day; "text" another date of the text, itself told
    by ``of`` where it is relative too. ``grain`` is the unit that the words speak of ("last
    week": week), ``offset`` None when only a direction is told ("recently"). ``partial`` is
    EDTF without its year ("XXXX-01-20") and ``weekday`` counts from Monday, 1; ``side`` says
    on which side of the anchor the nearest one is meant; of a day and a weekday together the
    weekday tells the year. ``part`` narrows the result ("early last week"); ``reach`` "over" is
    all the time between it and the anchor. ``through`` is the last of several days told together
    ("on Saturday and Sunday"). ``near`` is the day that a history has come to where the date is
    told: where it lies years before the anchor, the date is the next one from there. ``feast`` is
    a holiday or a month of another calendar, by its key in ``language/feasts.py``.
    """

    anchor: Anchor
    offset: str | None
    grain: Grain | None = None
    weekday: int | None = None
    partial: str | None = None
    side: Direction | None = None
    part: Part | None = None
    reach: Reach = "at"
    of: Optional["Relative"] = None
    through: Optional["Relative"] = None
    near: str | None = None
    feast: str | None = None


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
