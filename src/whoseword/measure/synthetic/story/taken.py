"""What an outlet takes over from another's report: a line to relay, a text to copy."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.story.report import Line, Report, Saying
from whoseword.record import How

_KEPT = 0.85
_LATER = 0.6
_PARTISAN = ("denies", "claims_responsibility")


def relayed(report: Report, outlet: Who, how: How, *, deep: bool) -> Saying:
    """The line of a report that others take over, as an outlet has it; ``deep`` with its voice."""
    at, said = telling(report)
    partisan = said.voice is not None and said.voice.stance in _PARTISAN
    nobody = said.voice is not None and not (said.voice.named or said.voice.words)
    hidden = said.own or nobody or not (deep or partisan)
    via = ((report.outlet, how), *(() if hidden else said.via))
    return replace(
        said,
        voice=None if hidden else said.voice,
        via=via,
        way=(outlet.id, *said.way),
        sources=((report.number, at),),
        own=False,
        bare=False,
        background=False,
    )


def telling(report: Report) -> tuple[int, Saying]:
    """Which line of a report others take over, and what it says: the first that is no mere lead."""
    said = [(at, line.saying) for at, line in enumerate(report.lines) if line.saying]
    best = [one for one in said if not one[1].bare and not one[1].background]
    return next(iter(best or said))


def taken(
    rng: Random, report: Report, outlet: Who, day: date, more: Sequence[Line], *, byline: bool
) -> Report:
    """The text of a report under another outlet's name, some lines gone and some added.

    Its credit is still to come; ``byline``: it is an agency's, and goes under its name.
    """
    kept = [at for at, _ in enumerate(report.lines) if rng.random() < _KEPT]
    said = [at for at, line in enumerate(report.lines) if line.saying]
    kept = sorted({*kept, rng.choice(said)})
    lines = [_copied(report, at, outlet) for at in kept]
    lines = [*more, *lines] if rng.random() < 0.5 else [*lines, *more]
    later = max(day, report.day + timedelta(rng.random() < _LATER))
    return Report(0, outlet, later, True, tuple(lines), report.number, None, byline)


def _copied(report: Report, at: int, outlet: Who) -> Line:
    """A line of a report as it stands in another outlet's copy."""
    line = report.lines[at]
    if line.saying is None:
        return line
    way = (outlet.id, *line.saying.way)
    return replace(line, saying=replace(line.saying, way=way))
