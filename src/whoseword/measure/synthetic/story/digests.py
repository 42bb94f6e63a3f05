"""Digests of a week: items by town, each closed by the outlets and dates that it is taken from."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.story.report import Coverage, Line, Report, Saying
from whoseword.measure.synthetic.story.taken import relayed
from whoseword.measure.synthetic.story.voices import in_short, own_voice
from whoseword.measure.synthetic.world.world import World


def digests_of(
    rng: Random, world: World, covered: Sequence[Coverage], first: int
) -> Iterator[Report]:
    """The digests that come out after a week, each of some of its events."""
    reports = sum(len(one.reports) for one in covered)
    wanted = reports * world.mix.digest
    for number in range(int(wanted) + (rng.random() < wanted % 1)):
        mean = max(world.mix.digest_items, 1)
        size = min(len(covered), 3 * mean, 1 + int(rng.expovariate(1 / mean)))
        chosen = rng.sample(covered, size)
        chosen.sort(key=lambda one: (one.event.account.town.name, one.event.id))
        weekly = rng.choice(world.press.weeklies)
        day = max(report.day for one in chosen for report in one.reports) + timedelta(1)
        lines = tuple(line for one in chosen for line in _items(rng, world, one, weekly, day))
        if lines:
            yield Report(first + number, weekly, day, True, lines, digest=True)


def _items(rng: Random, world: World, covered: Coverage, weekly: Who, day: date) -> Iterator[Line]:
    report = rng.choice(covered.reports)
    others = [one for one in covered.reports if one.outlet.id != report.outlet.id]
    wording = rng.getrandbits(32)
    if others and rng.random() < world.mix.open_citation:
        cited = tuple((one.outlet, (one.day,)) for one in (report, rng.choice(others)))
        yield Line(_untold(covered, weekly), wording, day, cited=cited)
        return
    saying = relayed(report, weekly, "relays", deep=False)
    if saying.event.id != covered.event.id or saying.voice is not None:
        return
    days = tuple(dict.fromkeys(one.day for one in covered.reports if one.outlet == report.outlet))
    yield Line(saying, wording, day, cited=((report.outlet, days),))


def _untold(covered: Coverage, weekly: Who) -> Saying:
    """The event in the digest's own voice: it is open which of two outlets says what."""
    event, voice = covered.event, own_voice(weekly)
    origin = voice.origin(event.id, weekly)
    account = in_short(event.account)
    return Saying(event, account, "first", origin, voice, (), (weekly.id,), own=True)
