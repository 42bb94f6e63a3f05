"""Week after week: events, their reports, mentions of older ones, and digests."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from whoseword.measure.synthetic.happening import Happening
from whoseword.measure.synthetic.seeded import seeded
from whoseword.measure.synthetic.story.coverage import coverages
from whoseword.measure.synthetic.story.digests import digests_of
from whoseword.measure.synthetic.story.events import events_of
from whoseword.measure.synthetic.story.report import Coverage, Line, Report, Saying
from whoseword.measure.synthetic.story.voices import own_voice
from whoseword.measure.synthetic.world.world import World

_FIRST_MONDAY = date(2031, 1, 6)
_OLD = timedelta(3)


def weeks(seed: int, world: World, begin: date = _FIRST_MONDAY) -> Iterator[tuple[Report, ...]]:
    """The reports on each week's events, in the order of their days; without end."""
    number, week = 0, 0
    recent: tuple[Coverage, ...] = ()
    while True:
        rng = seeded("week", seed, week)
        events = events_of(rng, world, week, begin + timedelta(weeks=week))
        covered = tuple(coverages(rng, world, events, number))
        number += sum(len(one.reports) for one in covered) + len(covered)
        digests = tuple(digests_of(rng, world, covered, number))
        number += len(digests)
        past = (*recent, *covered)
        told = (
            _with_background(rng, world, report, past) for one in covered for report in one.reports
        )
        yield tuple(sorted((*told, *digests), key=lambda one: (one.day, one.number)))
        recent, week = covered, week + 1


def _with_background(rng: Random, world: World, report: Report, past: Sequence[Coverage]) -> Report:
    """The report, at times with a sentence on an older event of the same country."""
    if rng.random() >= world.mix.background or report.root is not None:
        return report
    land = next(line.saying.event.account.town.country for line in report.lines if line.saying)
    older = rng.choice(past)
    if (
        older.event.account.town.country != land
        or older.event.account.day + _OLD > report.day
        or report.outlet.id in older.lost
        or any(line.saying and line.saying.event.id == older.event.id for line in report.lines)
    ):
        return report
    line = Line(_remembered(older.event, report), rng.getrandbits(32), report.day)
    return replace(report, lines=(*report.lines, line))


def _remembered(event: Happening, report: Report) -> Saying:
    voice = own_voice(report.outlet)
    origin = voice.origin(event.id, report.outlet)
    way = (report.outlet.id,)
    return Saying(event, event.account, "first", origin, voice, (), way, own=True, background=True)
