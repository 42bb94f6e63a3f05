"""How weighing grows: synthetic readings in thousands, each run in a process of its own.

``--counts 1000 10000 100000`` is the whole; the last takes a quarter of an hour and more.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import wraps
from itertools import pairwise
from math import log
from time import perf_counter, process_time
from typing import Any

from benchmarks.floors import Row, report
from benchmarks.memory import peak_megabytes
from whoseword import flow
from whoseword.desk.collecting import without_collecting
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import open_scales
from whoseword.measure.clustering import b_cubed
from whoseword.measure.synthetic import Truth, sample
from whoseword.record import Event, Reading, Weighed
from whoseword.reference.matching import open_matching
from whoseword.scorer.splinked import SplinkScorer
from whoseword.weighing.event import PlainScorer, pairs_of, sketches_of

SEED = 11
COUNTS = (1000, 3000, 10_000)
STEPS: Mapping[str, str] = {
    "copies": "compare_all",
    "entities": "find_entities",
    "sketches": "sketches_of",
    "pairs and their weights": "gather",
    "events": "find_events",
    "origins": "find_origins",
    "values and grades": "event_of",
}
"""What weighing spends its time on, and the functions of ``flow`` that do it."""


@dataclass(frozen=True, slots=True)
class Missed:
    """The mean error of the count of origins, and what counting outlets or articles errs by."""

    origins: float
    outlets: float
    articles: float


@dataclass(frozen=True, slots=True)
class Run:
    """One run: readings, seconds of the processor, MB at most, and how right it was.

    ``steps`` are seconds, ``grown`` the MB at most when a step was last done.
    """

    readings: int
    seconds: float
    megabytes: float
    steps: Mapping[str, float]
    grown: Mapping[str, float]
    b_cubed: float
    missed: Missed


def run(count: int) -> Run:
    """Weigh so many readings; the time is that of weighing alone."""
    readings, truth = sample(SEED, count)
    scales = open_scales(open_settings())
    steps, grown = _timed()
    began = process_time()
    with without_collecting():
        weighed = flow.weigh(readings, scales)
    seconds = process_time() - began
    homes = {deed: event.id for event in weighed.events for deed in event.deeds}
    marked = {deed.deed: deed.event for deed in truth.deeds.values()}
    return Run(
        readings=count,
        seconds=seconds,
        megabytes=peak_megabytes(),
        steps=steps,
        grown=grown,
        b_cubed=100 * b_cubed(homes, marked).f1,
        missed=_missed(weighed, truth, readings),
    )


def _timed() -> tuple[dict[str, float], dict[str, float]]:
    """Seconds and MB by step, which fill up while this process weighs."""
    steps, grown = dict.fromkeys(STEPS, 0.0), dict.fromkeys(STEPS, 0.0)

    def watched(step: str, done: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(done)
        def watching(*given: Any, **named: Any) -> Any:
            began = process_time()
            result = done(*given, **named)
            steps[step] += process_time() - began
            if step not in _MANY_CALLS:
                grown[step] = peak_megabytes()
            return result

        return watching

    for step, name in STEPS.items():
        setattr(flow, name, watched(step, getattr(flow, name)))
    return steps, grown


_MANY_CALLS = frozenset({"sketches", "origins", "values and grades"})


def _missed(weighed: Weighed, truth: Truth, readings: Sequence[Reading]) -> Missed:
    """Each true event held against the event in which most of its deeds are."""
    homes = {deed: event for event in weighed.events for deed in event.deeds}
    outlet = {one.article.id: one.article.outlet for one in readings}
    origins = outlets = articles = 0
    for event in truth.events.values():
        home = _home([homes[deed.deed] for deed in event.deeds])
        wanted = event.independence.count
        origins += abs(home.independence.count - wanted)
        outlets += abs(len({outlet[article] for article in home.articles}) - wanted)
        articles += abs(home.reports - wanted)
    events = len(truth.events)
    return Missed(origins / events, outlets / events, articles / events)


def _home(found: Sequence[Event]) -> Event:
    """The event that stands there most often; the least id of equals."""
    often = Counter(event.id for event in found)
    best = min(often, key=lambda id_: (-often[id_], id_))
    return next(event for event in found if event.id == best)


def scorers(count: int) -> Iterator[Row]:
    """What the database needs over plain code for the same pairs, start included, by the clock."""
    readings, truth = sample(SEED, count)
    book = open_matching()
    sketches = [one for r in readings for one in sketches_of(r, truth.mentions, book.words)]
    pairs = pairs_of(sketches)
    seconds = []
    for scorer in (PlainScorer(book.match), SplinkScorer(book.match)):
        began = perf_counter()
        scorer.score(sketches, pairs)
        seconds.append(perf_counter() - began)
    plain, database = seconds
    yield Row(f"scoring {len(pairs):,} pairs: database over plain code", database / plain, True)


def rows_of(runs: Sequence[Run]) -> Iterator[Row]:
    """The figures of all runs, and how fast time and memory grow with the number of readings."""
    for one in runs:
        name = f"weighing {one.readings:,} readings"
        yield Row(f"{name}: seconds of processor", one.seconds, most=True)
        yield Row(f"{name}: memory, MB", one.megabytes, most=True)
        yield Row(f"{name}: events, B-cubed F1", one.b_cubed)
        yield Row(f"{name}: mean error of the count of origins", one.missed.origins, most=True)
        yield Row(f"{name}: mean error of counting outlets", one.missed.outlets, most=True)
        yield Row(f"{name}: mean error of counting articles", one.missed.articles, most=True)
    for first, last in pairwise(runs):
        if last.readings > first.readings:
            told = f"{first.readings:,} to {last.readings:,}"
            more = log(last.readings / first.readings)
            growth = log(last.seconds / first.seconds) / more
            yield Row(f"weighing {told}: exponent of growth", growth, most=True)


def table_of(runs: Sequence[Run]) -> Iterator[str]:
    """Seconds by step, a column a run, with the exponent of the last two; and MB so far."""
    for step in STEPS:
        cells = [f"{one.steps[step]:8.2f} s {one.grown[step]:6.0f} MB" for one in runs]
        growth = ""
        if len(runs) > 1 and min(one.steps[step] for one in runs) > 0:
            first, last = runs[-2:]
            more = log(last.readings / first.readings)
            growth = f"   exponent {log(last.steps[step] / first.steps[step]) / more:.2f}"
        yield f"{step:<24}{'  '.join(cells)}{growth}"


def main() -> int:
    """Run for each count, or for one in this process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--one", type=int)
    parser.add_argument("--scorers", type=int, help="hold both scorers beside each other")
    given = parser.parse_args()
    if given.scorers:
        return report(*scorers(given.scorers))
    if given.one:
        print(json.dumps(asdict(run(given.one))))
        return 0
    runs = []
    for count in given.counts:
        call = (sys.executable, "-m", "benchmarks.weighing", "--one", str(count))
        told = subprocess.run(call, check=True, capture_output=True, text=True).stdout
        runs.append(_read(json.loads(told)))
        print(*table_of(runs[-1:]), sep="\n", flush=True)
    print(*table_of(runs), sep="\n")
    return report(*rows_of(runs))


def _read(told: dict[str, Any]) -> Run:
    return Run(**{**told, "missed": Missed(**told["missed"])})


if __name__ == "__main__":
    sys.exit(main())
