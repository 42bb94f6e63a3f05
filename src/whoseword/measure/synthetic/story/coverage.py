"""How an event is reported: by whom, when, on whose word, from whom it is taken over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from whoseword.measure.synthetic.happening import Happening, Who
from whoseword.measure.synthetic.story.cast import Cast, told_apart
from whoseword.measure.synthetic.story.padding import padding
from whoseword.measure.synthetic.story.report import Coverage, Line, Report, Saying
from whoseword.measure.synthetic.story.taken import relayed, taken
from whoseword.measure.synthetic.world.world import World
from whoseword.record import How

_LOST = 3
_CORRECTED = (
    "Correction to an earlier report: ", "In a correction: ", "We correct what we wrote before: ",
    "Correction: ",
)  # fmt: skip
_Made = list[Line] | Report


class Newsroom:
    """Plans the reports of one event, one after the other, each knowing those before it."""

    def __init__(self, rng: Random, world: World, event: Happening, first: int) -> None:
        """Draw who reports, who may be cited, and who never comes into the record."""
        self.cast = Cast(rng, world, event)
        self._rng, self._mix, self._next = rng, world.mix, first
        self._reports: list[Report] = []
        outlets = world.press.all
        most = min(self._mix.most_reports, len(outlets) - _LOST)
        count = min(int(rng.paretovariate(self._mix.reports_tail)), most)
        chosen = rng.sample(outlets, count + _LOST)
        self._outlets, self._gone = chosen[:count], chosen[count:]

    @property
    def gone(self) -> frozenset[str]:
        """The outlets whose own reports are not there."""
        return frozenset(one.id for one in self._gone)

    def coverage(self) -> Coverage:
        """The event's reports, in the order in which they were written."""
        event = self.cast.event
        day = event.account.day
        for outlet in self._outlets:
            day += timedelta(min(int(self._rng.expovariate(2.2)), 4))
            self._add(outlet, day, self._made(outlet, day))
            self._follow(self._reports[-1])
        return Coverage(event, tuple(self._reports), self.gone)

    def joint(self, casts: list[Cast], outlet: Who) -> Report:
        """One more report, which tells events apart that are easily taken for each other."""
        day = self.cast.event.account.day + timedelta(1)
        openings = ("", "Hours later, ")
        sayings = told_apart(casts, outlet, day)
        lines = [
            self._line(saying, day, opening)
            for saying, opening in zip(sayings, openings, strict=True)
        ]
        self._add(outlet, day, lines)
        return self._reports[-1]

    def _add(self, outlet: Who, day: date, made: _Made) -> None:
        if isinstance(made, list):
            made = Report(0, outlet, day, True, tuple(made))
        dated = self._rng.random() >= self._mix.undated
        self._reports.append(replace(made, number=self._next, dated=dated))
        self._next += 1

    def _made(self, outlet: Who, day: date) -> _Made:
        """The next report, in one of the ways of the mix."""
        mix = self._mix
        ways: dict[Callable[[Who, date], _Made], float] = {
            self._own: mix.own,
            self._direct: mix.direct,
            self._relay: mix.relay,
            self._hearsay: mix.hearsay,
        }
        if self._reports:
            ways[self._copy] = mix.copy
            ways[self._wire] = mix.wire
        return self._rng.choices(tuple(ways), tuple(ways.values()))[0](outlet, day)

    def _own(self, outlet: Who, day: date) -> list[Line]:
        how: How = "unknown"
        if self._rng.random() < self._mix.seen:
            how = self._rng.choice(("witnessed", "infers"))
        return self._lines([self.cast.own(outlet, day, how)], day)

    def _direct(self, outlet: Who, day: date) -> list[Line]:
        voices = self.cast.some(self._rng.choice((1, 1, 1, 2, 2, 3)))
        if self.cast.parties and self._rng.random() < 0.6:
            voices.append(self._rng.choice(self.cast.parties))
        sayings = [self.cast.cited(outlet, day, voice) for voice in voices]
        if self._rng.random() < self._mix.lead:
            sayings.insert(0, replace(self.cast.own(outlet, day), bare=True))
        return self._lines(sayings, day)

    def _hearsay(self, outlet: Who, day: date) -> list[Line]:
        return self._lines([self.cast.hearsay(outlet, day)], day)

    def _relay(self, outlet: Who, day: date) -> list[Line]:
        how: How = "translates" if self._rng.random() < self._mix.translated else "relays"
        deep = self._rng.random() < self._mix.deep
        out = [one for one in self._reports if one.day <= day and one.outlet.id != outlet.id]
        if out and self._rng.random() >= self._mix.lost:
            saying = relayed(self._rng.choice(out), outlet, how, deep=deep)
        else:
            saying = self.cast.lost(outlet, day, self._rng.choice(self._gone), how, deep=deep)
        return self._lines([saying], day)

    def _copy(self, outlet: Who, day: date) -> _Made:
        report = self._rng.choice([one for one in self._reports if one.root is None])
        copy = self._taken(report, outlet, day, byline=False)
        credited = self._rng.random() < self._mix.credited
        return replace(copy, credit=report.outlet if credited else None)

    def _wire(self, outlet: Who, day: date) -> _Made:
        wires = [one for one in self._reports if one.outlet.kind == "agency" and one.root is None]
        if not wires:
            return self._direct(outlet, day)
        report = self._rng.choice(wires)
        return replace(self._taken(report, outlet, day, byline=True), credit=report.outlet)

    def _taken(self, report: Report, outlet: Who, day: date, *, byline: bool) -> Report:
        more = self._padding(day) if self._rng.random() < 0.4 else []
        return taken(self._rng, report, outlet, day, more, byline=byline)

    def _follow(self, report: Report) -> None:
        """A later report of the same outlet and voice, where the toll rose or was wrong."""
        said = next((one for line in report.lines if (one := _changeable(line))), None)
        if said is None or report.root is not None:
            return
        drawn, killed = self._rng.random(), said.account.killed or 0
        if drawn < self._mix.revision:
            late, opening, more = 1, "", self._rng.randint(1, max(2, killed // 3))
        elif drawn < self._mix.revision + self._mix.correction:
            late, opening = 0, self._rng.choice(_CORRECTED)
            more = self._rng.choice((-2, -1, 1, 2)) if killed > 2 else 1
        else:
            return
        day = report.day + timedelta(late)
        account = replace(said.account, killed=killed + more, injured=None)
        changed = replace(said, account=account, full=True)
        self._add(report.outlet, day, [self._line(changed, day, opening)])

    def _lines(self, sayings: Iterable[Saying], day: date) -> list[Line]:
        return [*(self._line(saying, day) for saying in sayings), *self._padding(day)]

    def _padding(self, day: date) -> list[Line]:
        if self._rng.random() >= self._mix.padding:
            return []
        count = self._rng.choice((1, 1, 2, 3))
        return [Line(None, 0, day, padding(self._rng)) for _ in range(count)]

    def _line(self, saying: Saying, day: date, opening: str = "") -> Line:
        return Line(saying, self._rng.getrandbits(32), day, opening=opening)


def _changeable(line: Line) -> Saying | None:
    """What a line says that may be told anew with another toll."""
    said = line.saying
    if said is None or said.via or said.denies or said.bare or not said.account.killed:
        return None
    return said


def coverages(
    rng: Random, world: World, events: Iterable[Happening], first: int
) -> Iterator[Coverage]:
    """The reports of each event; twins have one more report that tells them apart."""
    before: Newsroom | None = None
    for event in events:
        room = Newsroom(rng, world, event, first)
        covered = room.coverage()
        if before is not None and event.id == f"{before.cast.event.id}-twin":
            gone = before.gone | room.gone
            outlet = rng.choice([one for one in world.press.all if one.id not in gone])
            joint = room.joint([before.cast, room.cast], outlet)
            covered = replace(covered, reports=(*covered.reports, joint))
        first += len(covered.reports)
        before = room if event.like is None else before
        yield covered
