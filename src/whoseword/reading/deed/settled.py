"""What the day of publication makes of deeds: the days they stand for, and which are the past."""

from collections.abc import Iterable
from dataclasses import replace

from whoseword.language.calendar import dated
from whoseword.reading.deed.reality import TOLD_AS_PAST, is_long_before
from whoseword.record import Deed, Span, TimeExpression, Timex3, When

FROM_THEN_ON = "from_then_on"


def settled(
    deeds: Iterable[Deed], times: Iterable[TimeExpression], published: str | None
) -> tuple[Deed, ...]:
    """The deeds as they stand in an article of this day (EDTF); no id changes.

    Reading and a publication date supplied later both end here, and so agree.
    """
    told = [dated(time, published).when.latest for time in times]
    latest = published or max((day for day in told if day is not None), default=None)
    return tuple(_settled(deed, published, latest) for deed in deeds)


def _settled(deed: Deed, published: str | None, latest: str | None) -> Deed:
    rules = deed.made_by.split("+")
    when = deed.when
    if when is not None:
        when = _when(when, published)
        when = _closed(when, published) if FROM_THEN_ON in rules else when
    past = when is not None and latest is not None and is_long_before(when.latest, latest)
    return replace(deed, when=when, background=past or TOLD_AS_PAST in rules)


def _when(when: When, published: str | None) -> When:
    """The interval of a deed, resolved as the expression of time that it rests on is."""
    if when.relative is None:
        return when
    expression = TimeExpression(when.span or Span(0, 1), when.edtf, Timex3("DATE", ""), when)
    return replace(dated(expression, published).when, basis=when.basis)


def _closed(when: When, published: str | None) -> When:
    """What began on a known day, until the article's own: "2016-03-07/2016-03-09"."""
    if when.earliest is None:
        return when
    latest = published if published and published >= when.earliest else None
    edtf = when.earliest if latest == when.earliest else f"{when.earliest}/{latest or '..'}"
    return replace(when, edtf=edtf, latest=latest)
